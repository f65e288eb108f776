using GluteSense.Host.Sessions;
using GluteSense.Protocol;
using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Device;

[TestClass]
public sealed class CommandTests
{
    private const int Submaximal = 2;

    [TestMethod]
    public void While_it_measures_the_device_takes_no_command_but_stop()
    {
        using var bench = new DeviceBench();
        bench.Connect();
        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.StartRun).Result);
        ControlCommand[] others =
        [
            new() { Opcode = ControlOpcode.SetRate, Value = 250 },
            new() { Opcode = ControlOpcode.StartQuiet, Value = 2000 },
            new() { Opcode = ControlOpcode.StartReference, Value = 2000, ChannelMask = 15, Kind = Submaximal },
            new() { Opcode = ControlOpcode.StartExercise, Exercise = 0 },
            new() { Opcode = ControlOpcode.StartRun },
            new() { Opcode = ControlOpcode.ClearCalibration },
        ];
        foreach (ControlCommand command in others)
        {
            CommandAnswer answer = bench.Send(command);
            Assert.AreEqual(CommandResult.WrongMode, answer.Result, command.Opcode.ToString());
            Assert.AreEqual((int)command.Opcode, answer.Opcode);
            Assert.AreEqual(DeviceMode.Run, answer.Mode);
        }

        bench.Receive(1.2);
        Assert.AreEqual(others.Length, bench.NextStatus().RefusedCommands);
        CommandAnswer stop = bench.Send(ControlOpcode.Stop);
        bench.Receive(0.2);

        Assert.AreEqual(new CommandAnswer((int)ControlOpcode.Stop, stop.Tag, CommandResult.Accepted, DeviceMode.Idle), stop);
        Assert.HasCount(1, bench.Log.Modes);
        Assert.IsFalse(bench.Log.Modes[0].IsOpen);
    }

    [TestMethod]
    [DataRow(ControlOpcode.SetRate, 0, 0, 0, 0)]
    [DataRow(ControlOpcode.SetRate, 499, 0, 0, 0)]
    [DataRow(ControlOpcode.SetRate, 65535, 0, 0, 0)]
    [DataRow(ControlOpcode.StartQuiet, 999, 0, 0, 0)]
    [DataRow(ControlOpcode.StartExercise, 0, 0, 0, 9)]
    [DataRow(ControlOpcode.StartExercise, 0, 0, 0, 255)]
    [DataRow(ControlOpcode.StartReference, 999, 15, 2, 0)]
    [DataRow(ControlOpcode.StartReference, 2000, 0, 2, 0)]
    [DataRow(ControlOpcode.StartReference, 2000, 16, 2, 0)]
    [DataRow(ControlOpcode.StartReference, 2000, 15, 0, 0)]
    [DataRow(ControlOpcode.StartReference, 2000, 15, 1, 0)]
    [DataRow(ControlOpcode.StartReference, 2000, 15, 4, 0)]
    public void A_value_outside_its_range_is_refused_counted_and_changes_nothing(
        ControlOpcode opcode, int value, int mask, int kind, int exercise)
    {
        using var bench = new DeviceBench();
        bench.Connect();
        bench.CalibrateQuiet();

        CommandAnswer answer = bench.Send(
            new ControlCommand { Opcode = opcode, Value = value, ChannelMask = mask, Kind = kind, Exercise = exercise });

        Assert.AreEqual(CommandResult.UnsupportedValue, answer.Result);
        Assert.AreEqual(DeviceMode.Idle, answer.Mode);
        bench.NextStatus();
        DeviceStatus status = bench.NextStatus();
        Assert.AreEqual(1, status.RefusedCommands);
        Assert.AreEqual(500, status.RateHz);
        Assert.AreEqual(DeviceMode.Idle, status.Mode);
    }

    [TestMethod]
    public void A_reference_needs_the_quiet_calibration_first()
    {
        using var bench = new DeviceBench();
        bench.Connect();
        var reference = new ControlCommand { Opcode = ControlOpcode.StartReference, Value = 2000, ChannelMask = 5, Kind = Submaximal };

        Assert.AreEqual(CommandResult.NeedsQuiet, bench.Send(reference).Result);
        bench.CalibrateQuiet();
        Assert.AreEqual(CommandResult.Accepted, bench.Send(reference).Result);
    }

    [TestMethod]
    public void A_malformed_write_is_answered_with_its_own_bytes()
    {
        using var bench = new DeviceBench();
        bench.Connect();
        byte[][] writes =
        [
            [], [1], [0, 9], [16, 9], [255, 9], [1, 9, 0], [2, 9, 244], [4, 9, 208, 7, 15, 2, 2], [5, 9], [5, 9, 0], [5, 9, 0, 3], [6, 9, 0, 0, 0, 0, 0],
            [8, 9, 0], [9, 9], [10, 9], [11, 9, 0, 0, 0, 128], [12, 9, 0], [13, 9, 0, 0, 0, 0, 0, 128], [14, 9, 0], [15, 9, 0],
        ];
        foreach (byte[] bytes in writes)
        {
            bench.Write(bytes);
            bench.Receive(0.2);
        }

        Assert.HasCount(writes.Length, bench.Log.Answers);
        for (int index = 0; index < writes.Length; index++)
        {
            int opcode = writes[index].Length > 0 ? writes[index][0] : 0;
            int tag = writes[index].Length > 1 ? writes[index][1] : 0;
            Assert.AreEqual(new CommandAnswer(opcode, tag, CommandResult.Malformed, DeviceMode.Idle), bench.Log.Answers[index]);
        }

        bench.NextStatus();
        Assert.AreEqual(writes.Length, bench.NextStatus().RefusedCommands);
    }

    [TestMethod]
    public void A_quiet_and_a_reference_calibration_yield_a_packet_per_channel()
    {
        using var bench = new DeviceBench();
        bench.Connect();
        bench.CalibrateQuiet();
        for (int channel = 0; channel < 4; channel++)
        {
            Assert.IsTrue(bench.Log.TryGetCalibration(channel, out ChannelCalibration rest));
            Assert.IsTrue(rest.TryGetRestVarianceQ8(out int varianceQ8));

            // Tone of 2 µV and input noise of at least 1 µV at the electrode are 2.8 counts rms; the converter adds 3 and what it rounds.
            Assert.IsInRange(3 * 3 * 256, 20 * 20 * 256, varianceQ8);
            Assert.IsFalse(rest.TryGetReferenceRmsQ4(out _));
        }

        for (int trial = 1; trial <= 3; trial++)
        {
            bench.Wearable.Electrodes.Perform(new BodySignals(ReferenceActivities.GluteSqueeze(BodyParameters.Nominal, (ulong)(8 + trial))));
            bench.RunTimedMode(new ControlCommand { Opcode = ControlOpcode.StartReference, Value = 3000, ChannelMask = 5, Kind = Submaximal });
            Assert.IsTrue(bench.Log.TryGetCalibration(0, out ChannelCalibration left));
            Assert.AreEqual(trial, left.Trials);
            Assert.AreEqual(trial == 3, left.TryGetReferenceRmsQ4(out _), "A reference is the mean of three trials that agree.");
        }

        foreach (int channel in (int[])[0, 2])
        {
            Assert.IsTrue(bench.Log.TryGetCalibration(channel, out ChannelCalibration glute));
            Assert.IsTrue(glute.TryGetReferenceRmsQ4(out int rmsQ4));

            // 180 µV rms through a gain of 1000 and 0.806 mV a count: 223 counts, 6 % low for the band edges.
            Assert.AreEqual(223 * 16, rmsQ4, 223 * 16 * 0.2);
        }

        Assert.IsTrue(bench.Log.TryGetCalibration(1, out ChannelCalibration hamstring));
        Assert.IsFalse(hamstring.TryGetReferenceRmsQ4(out _));
        Assert.HasCount(4 + 3 * 2, bench.Packets.Where(packet =>
            packet.Characteristic == GattTable.Events && packet.Payload[0] == (int)EventKind.Calibration).ToArray());
    }

    [TestMethod]
    public void Another_rate_forgets_the_calibration_and_the_same_rate_keeps_it()
    {
        using var bench = new DeviceBench();
        bench.Connect();
        bench.CalibrateQuiet();
        var reference = new ControlCommand { Opcode = ControlOpcode.StartReference, Value = 3000, ChannelMask = 5, Kind = Submaximal };

        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.SetRate, 500).Result);
        Assert.AreEqual(CommandResult.Accepted, bench.Send(reference).Result);
        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.Stop).Result);
        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.SetRate, 1000).Result);
        Assert.AreEqual(CommandResult.NeedsQuiet, bench.Send(reference).Result);
        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.SetRate, 500).Result);

        Assert.AreEqual(CommandResult.NeedsQuiet, bench.Send(reference).Result, "It does not come back either.");
    }

    [TestMethod]
    public void Clearing_forgets_the_calibration()
    {
        using var bench = new DeviceBench();
        bench.Connect();
        bench.CalibrateQuiet();

        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.ClearCalibration).Result);

        var reference = new ControlCommand { Opcode = ControlOpcode.StartReference, Value = 3000, ChannelMask = 5, Kind = Submaximal };
        Assert.AreEqual(CommandResult.NeedsQuiet, bench.Send(reference).Result);
    }

    [TestMethod]
    public void In_idle_the_device_sends_a_status_a_second_and_no_features()
    {
        using var bench = new DeviceBench();
        bench.Connect();
        bench.Receive(20.5);

        int[] characteristics = [.. bench.Packets.Select(packet => packet.Characteristic)];
        Assert.AreEqual(20, characteristics.Count(characteristic => characteristic == GattTable.Status), 1);
        Assert.DoesNotContain(GattTable.Live, characteristics);
        Assert.AreEqual(0, bench.LostPackets);
    }

    [TestMethod]
    public void A_write_too_long_to_keep_is_answered_with_its_own_first_bytes()
    {
        using var bench = new DeviceBench();
        bench.Connect();
        for (int number = 0; number < 4; number++)
        {
            bench.Send(ControlOpcode.Stop);
        }

        bench.Write(0xAA, 0xBB, 3, 4, 5, 6, 7, 8);
        bench.Receive(0.2);
        Assert.AreEqual(new CommandAnswer(0xAA, 0xBB, CommandResult.Malformed, DeviceMode.Idle), bench.Log.Answers[^1]);
    }
}
