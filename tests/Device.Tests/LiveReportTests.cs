using GluteSense.Calibration;
using GluteSense.NanoFakes;
using GluteSense.Protocol;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class LiveReportTests
{
    private static readonly int[] Amplitudes = [90, 30, 20, 60];

    [TestMethod]
    public void The_features_are_those_of_the_sums()
    {
        using FirmwareBench bench = Listening();
        bench.Do(() =>
        {
            Measurement measurement = Measured(bench.Parts);
            bench.Parts.Reports.Live.Begin();
            bench.Parts.Reports.Live.Send(measurement, false);
        });
        LivePacket packet = Packets(bench).Single();
        Assert.AreEqual(1250, packet.StartMs);
        Assert.AreEqual(25, packet.SampleCount);
        CollectionAssert.AreEqual(Amplitudes.Select(amplitude => amplitude * 16).ToArray(), packet.RmsQ4);

        // Raw shares, no baseline: 90 / 120 and 20 / 80.
        CollectionAssert.AreEqual(new[] { 750, 250 }, packet.SharePermille);
        Assert.AreEqual(LivePacket.FlagLeftShareRaw | LivePacket.FlagRightShareRaw, packet.Flags);
    }

    [TestMethod]
    public void Each_flag_tells_its_own_fact()
    {
        using FirmwareBench bench = Listening();
        bench.Do(() =>
        {
            Measurement measurement = Measured(bench.Parts);
            LiveReport live = bench.Parts.Reports.Live;
            foreach (int channel in new[] { 0, 1 })
            {
                for (int trial = 0; trial < 3; trial++)
                {
                    bench.Parts.Wearer.Calibration.AddTrial(channel, 1600, ReferenceKind.Mvic, 0);
                }
            }

            live.Begin();
            live.Send(measurement, true);
            measurement.Sums.MissedTicks = 1;
            live.Send(measurement, false);
            measurement.Sums.MissedTicks = 0;
            measurement.IsBlockExcluded = true;
            live.Send(measurement, false);
        });
        const int Raw = LivePacket.FlagRightShareRaw;
        CollectionAssert.AreEqual(
            new[] { Raw | LivePacket.FlagCue, Raw | LivePacket.FlagMissedTicks, Raw | LivePacket.FlagExcluded },
            Packets(bench).Select(packet => packet.Flags).ToArray());
    }

    [TestMethod]
    public void While_an_event_waits_for_room_the_features_give_way_and_their_numbers_are_used_up()
    {
        using FirmwareBench bench = Listening(new RadioOptions { ConnectionIntervalUs = 200_000, QueueLength = 2 });
        LiveReport live = bench.Parts.Reports.Live;
        EventReports events = bench.Parts.Events;
        bench.Do(() =>
        {
            Measurement measurement = Measured(bench.Parts);
            events.QueueAnswer(1, 1, CommandResult.Accepted, DeviceMode.Idle);
            events.QueueAnswer(1, 2, CommandResult.Accepted, DeviceMode.Idle);
            live.Send(measurement, false);
            events.SendOldest();
            events.SendOldest();
            Assert.IsTrue(events.IsBlocked);
            live.Send(measurement, false);
            live.Send(measurement, false);
        });
        Assert.AreEqual(2, live.Skipped);
        Assert.AreEqual(0, bench.Parts.Server.Live.Failed);
        bench.Wait(400);
        bench.Do(() =>
        {
            events.SendOldest();
            live.Send(bench.Parts.Modes.Measurement, false);
        });
        bench.Wait(400);
        CollectionAssert.AreEqual(new[] { 0, 3 }, Packets(bench).Select(packet => packet.Sequence).ToArray());
    }

    /// <summary>A block of known samples that went through the pipeline.</summary>
    private static Measurement Measured(Parts parts)
    {
        Measurement measurement = parts.Modes.Measurement;
        measurement.Pipeline.Begin(DeviceMode.Exercise, 0);
        KnownBlocks.Run(measurement, Amplitudes);
        measurement.Sums.StartMs = 1250;
        return measurement;
    }

    private static List<LivePacket> Packets(FirmwareBench bench) =>
    [
        .. bench.Take(GattTable.Live).Select(bytes =>
        {
            var packet = new LivePacket();
            Assert.IsTrue(packet.TryDecode(bytes, bytes.Length));
            return packet;
        }),
    ];

    private static FirmwareBench Listening(RadioOptions? radio = null)
    {
        var bench = new FirmwareBench(radio: radio);
        bench.Connect();
        bench.Own(OwnerProof.Key);
        bench.Subscribe(GattTable.Live, GattTable.Events);
        return bench;
    }
}
