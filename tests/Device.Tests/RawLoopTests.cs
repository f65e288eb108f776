using GluteSense.NanoFakes;
using GluteSense.Protocol;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class RawLoopTests
{
    private static readonly int[] Channels = [Board.AdcLeftGlute, Board.AdcLeftHamstring, Board.AdcRightGlute, Board.AdcRightHamstring];

    [TestMethod]
    [DataRow(500, false)]
    [DataRow(500, true)]
    [DataRow(1000, true)]
    public void Packets_hold_the_very_codes_of_their_ticks_and_never_a_gap(int rateHz, bool stalls)
    {
        var random = new Random(3);
        var stallsAtUs = new Queue<long>();
        var codes = new Codes((channel, timeUs) =>
        {
            if (stallsAtUs.TryPeek(out long atUs) && timeUs >= atUs)
            {
                stallsAtUs.Dequeue();
                VirtualChip.Current.ChargeNs(random.Next(3_000_000, 140_000_000));
            }

            return channel == Board.AdcBattery ? 2213 : random.Next(4096);
        });
        using var bench = new FirmwareBench(radio: new RadioOptions { ConnectionIntervalUs = 7_500, PacketsPerEvent = 6 }, codes: codes);
        bench.Connect();
        bench.Own(OwnerProof.Key);
        bench.Subscribe(GattTable.Raw);
        ulong startUs = 0;
        bench.Do(() =>
        {
            ModeControl modes = bench.Parts.Modes;
            modes.SetRate(Parts.Rate(rateHz));
            modes.Begin(DeviceMode.Raw, new ControlCommand(), 0);
            modes.StartTicks();
            codes.Taken.Clear();
            startUs = modes.Measurement.Grid.StartUs;
            for (int number = 1; stalls && number < 20; number++)
            {
                stallsAtUs.Enqueue((long)startUs + number * 137_000);
            }

            while (modes.Measurement.Grid.ElapsedMs < 3000)
            {
                modes.RunBlock();
            }

            modes.End();
        });

        // What was converted, by tick and channel.
        ulong periodUs = 1_000_000ul / (ulong)rateHz;
        var converted = new Dictionary<(int Tick, int Channel), int>();
        int tick = 0;
        foreach ((int channel, long timeUs, int code) in codes.Taken.Where(taken => taken.Channel != Board.AdcBattery))
        {
            // A stall may come in any of the four conversions of a tick; its first says which tick it is.
            tick = channel == Channels[0] ? (int)(((ulong)timeUs - startUs) / periodUs) : tick;
            converted.Add((tick, Array.IndexOf(Channels, channel)), code);
        }

        var packet = new RawPacket();
        int sequence = -1;
        foreach (byte[] bytes in bench.Take(GattTable.Raw))
        {
            Assert.IsTrue(packet.TryDecode(bytes, bytes.Length));
            Assert.IsTrue(sequence < 0 || packet.Sequence == sequence + 1);
            sequence = packet.Sequence;
            for (int index = 0; index < packet.TickCount; index++)
            {
                for (int channel = 0; channel < 4; channel++)
                {
                    Assert.IsTrue(converted.Remove((packet.FirstTick + index, channel), out int code), $"Tick {packet.FirstTick + index} was not taken, or came twice.");
                    Assert.AreEqual(code, RawPacket.Code(bytes, index, channel));
                }
            }
        }

        Assert.IsEmpty(converted, "Every tick arrived, the last ones too.");
        Assert.AreEqual(stalls, bench.Parts.Modes.Measurement.Monitor.MissedTicks > 0);
    }
}
