using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Simulator.Device;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Device;

[TestClass]
public sealed class FuzzTests
{
    private const int Writes = 20_000;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Random_writes_never_stop_the_device_and_a_normal_session_follows(int seed)
    {
        using var bench = new DeviceBench(new VirtualWearableOptions
        {
            Radio = new RadioOptions { ConnectionIntervalUs = 7_500, PacketsPerEvent = 6 },
        });
        bench.Connect();
        var random = new Random(seed);
        for (int number = 0; number < Writes; number++)
        {
            byte[] bytes = new byte[random.Next(21)];
            random.NextBytes(bytes);
            if (bytes.Length is > 0 and <= 7 && random.Next(2) == 0)
            {
                // Known opcodes come too seldom by chance; half of the short writes have one.
                bytes[0] = (byte)random.Next(9);
            }

            bench.Write(bytes);
            bench.Receive(0);
        }

        // Four writes may still wait; a fifth would be dropped and counted.
        bench.Receive(1);
        bench.Send(ControlOpcode.Stop);
        bench.Receive(2);
        Assert.IsTrue(bench.Log.TryGetStatus(out DeviceStatus status));
        Assert.AreEqual(255, status.RefusedCommands);
        Assert.AreEqual(DeviceMode.Idle, status.Mode);
        Assert.IsFalse(bench.Wearable.Chip.Radio.IsBroken);
        Assert.AreEqual(0, bench.Log.MalformedPackets);
        Assert.IsGreaterThan(10, bench.Log.Modes.Count);
        Assert.IsTrue(Enum.GetValues<CommandResult>().Except([CommandResult.Busy])
            .All(result => bench.Log.Answers.Any(answer => answer.Result == result)));

        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.SetRate, 500).Result);
        bench.CalibrateQuiet();
        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.StartRun).Result);
        bench.Receive(3);
        ModeSpan run = bench.Stop();
        Assert.IsTrue(run.TryGetFinalStatus(out DeviceStatus final));
        Assert.AreEqual(0, final.MissedTicks);
        Assert.AreEqual(final.Ticks, bench.Log.LiveOf(run).Sum(row => row.SampleCount));
    }

    [TestMethod]
    public void Writes_faster_than_the_device_takes_them_are_answered_or_counted_one_by_one()
    {
        using var bench = new DeviceBench(new VirtualWearableOptions { Radio = new RadioOptions { ConnectionIntervalUs = 7_500 } });
        bench.Connect();
        bench.Send(ControlOpcode.StartRun);
        const int writes = 200;
        int before = bench.Log.Answers.Count;
        for (int number = 0; number < writes; number++)
        {
            bench.Write((byte)ControlOpcode.StartRun, (byte)number);
        }

        bench.Receive(3);

        // One is taken per block of 50 ms, four wait, and the rest is counted by the device: nothing vanishes.
        Assert.IsTrue(bench.Log.TryGetStatus(out DeviceStatus status));
        int answers = bench.Log.Answers.Count - before;
        Console.WriteLine($"{answers} {status} {bench.Link.Now}  lost {bench.Log.LostPackets} ev {bench.Wearable.Chip.LostEvents}; {string.Join(" ", bench.Log.Answers.Select(a=>a.Tag))}");
        Assert.AreEqual(writes, status.RefusedCommands);
        Assert.IsInRange(writes / 8, writes / 2, answers);
        Assert.IsTrue(bench.Log.Answers.Skip(before).All(answer => answer.Result == CommandResult.WrongMode));
    }
}
