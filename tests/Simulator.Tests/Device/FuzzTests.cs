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
    public void Random_writes_never_stop_the_device_and_a_normal_session_follows()
    {
        using var bench = new DeviceBench(new VirtualWearableOptions
        {
            Radio = new RadioOptions { ConnectionIntervalUs = 7_500, PacketsPerEvent = 6 },
        });
        bench.Connect();
        var random = new Random(1);
        for (int number = 0; number < Writes; number++)
        {
            int before = bench.Log.Answers.Count;
            bench.Write(RandomWrite(random));
            bench.ReceiveUntil(() => bench.Log.Answers.Count > before, TimeSpan.FromSeconds(1));
            Assert.AreEqual(before + 1, bench.Log.Answers.Count, $"Write {number} was not answered once.");
        }

        bench.Send(ControlOpcode.Stop);
        bench.Receive(2);
        Assert.IsTrue(bench.Log.TryGetStatus(out DeviceStatus status));
        Assert.AreEqual(255, status.RefusedCommands);
        Assert.AreEqual(DeviceMode.Idle, status.Mode);
        Assert.IsFalse(bench.Wearable.Chip.Radio.IsBroken);
        Assert.IsTrue(bench.Packets.All(Packets.IsWellFormed));
        Assert.IsGreaterThan(10, bench.Log.Modes.Count);
        foreach (CommandResult result in (CommandResult[])[
            CommandResult.Accepted, CommandResult.Malformed, CommandResult.WrongMode, CommandResult.UnsupportedValue])
        {
            Assert.IsTrue(bench.Log.Answers.Any(answer => answer.Result == result), result.ToString());
        }

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

        // While the device measures, one is taken every third block of 50 ms and four wait; the rest is answered as busy, as seldom.
        bench.ReceiveUntil(() => bench.Log.Answers.Count - before >= writes, TimeSpan.FromSeconds(60));
        bench.Receive(2);

        CommandAnswer[] answers = [.. bench.Log.Answers.Skip(before)];
        Assert.HasCount(writes, answers);
        Assert.IsTrue(bench.Log.TryGetStatus(out DeviceStatus status));
        Assert.AreEqual(writes, status.RefusedCommands);
        Assert.IsGreaterThan(writes / 20, answers.Count(answer => answer.Result == CommandResult.WrongMode));
        Assert.IsGreaterThan(writes / 2, answers.Count(answer => answer is { Result: CommandResult.Busy, Opcode: 0, Tag: 0 }));
        Assert.IsTrue(answers.All(answer => answer.Result is CommandResult.WrongMode or CommandResult.Busy));
    }

    private static byte[] RandomWrite(Random random)
    {
        byte[] bytes = new byte[random.Next(21)];
        random.NextBytes(bytes);
        if (bytes.Length is > 0 and <= 7 && random.Next(2) == 0)
        {
            // Known opcodes come too seldom by chance; half of the short writes have one.
            bytes[0] = (byte)random.Next(15);
        }

        // Two commands end the connection when they are well formed: sleep, and the restart after a change of the standard services.
        bool ends = bytes is [(byte)ControlOpcode.Sleep, _] or [(byte)ControlOpcode.SetRunningCadence, _, 0 or 1];
        return ends ? [] : bytes;
    }
}
