using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Storage;

namespace GluteSense.Device.Tests;

/// <summary>What a command does beside its answer, and what keeps the device from doing it.</summary>
[TestClass]
public sealed class CommandEffectTests
{
    [TestMethod]
    [DataRow(ControlOpcode.StartQuiet)]
    [DataRow(ControlOpcode.StartReference)]
    [DataRow(ControlOpcode.StartExercise)]
    [DataRow(ControlOpcode.StartRun)]
    [DataRow(ControlOpcode.StartRaw)]
    public void A_critical_battery_starts_nothing(ControlOpcode opcode)
    {
        using var bench = new CommandBench();
        bench.BatteryCode = 1850;
        bench.Firmware.Do(() =>
        {
            bench.Parts.Wearer.Calibration.SetRest(0, 100);
            for (int reading = 0; reading < 12; reading++)
            {
                bench.Parts.Care.ReadBattery();
            }
        });
        Assert.AreEqual(CommandResult.BatteryLow, bench.Send(opcode, CommandBench.Parameters[opcode]));
        Assert.AreEqual(DeviceMode.Idle, bench.Mode);
    }

    [TestMethod]
    public void A_rate_that_the_board_can_not_hold_is_refused()
    {
        using var bench = new CommandBench(profile: ChipProfile.Slow);
        Assert.AreEqual(CommandResult.RateNotHeld, bench.Send(ControlOpcode.SetRate, CommandBench.U16(1000)));
        Assert.AreEqual(500, bench.Parts.Modes.Measurement.Rate.RateHz);
    }

    [TestMethod]
    public void Raw_takes_a_large_MTU()
    {
        using var bench = new CommandBench(exchangesMtu: false);
        Assert.AreEqual(CommandResult.MtuTooSmall, bench.Send(ControlOpcode.StartRaw));
    }

    [TestMethod]
    public void A_flash_that_takes_nothing_is_told_and_a_run_is_run_all_the_same()
    {
        using var bench = new CommandBench();
        bench.PutLog();
        bench.Flash.WritesFail = true;
        Assert.AreEqual(CommandResult.StorageFailed, bench.Send(ControlOpcode.SetCue, 2));
        Assert.AreEqual(CommandResult.StorageFailed, bench.Send(ControlOpcode.DeleteRun, CommandBench.U16(CommandBench.LogOfRun)));
        Assert.AreEqual(CommandResult.StorageFailed, bench.Send(ControlOpcode.SetRunningCadence, 1));
        Assert.IsFalse(bench.Parts.Commands.RestartWanted);
        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.StartRun));
        Assert.AreEqual(DeviceMode.Run, bench.Mode);
        Assert.AreEqual(DeviceFaults.Storage, bench.Parts.Status.Faults & DeviceFaults.Storage);
    }

    [TestMethod]
    public void Answer_and_beginning_go_out_before_the_first_tick()
    {
        using var bench = new CommandBench();
        bench.Firmware.Do(() =>
        {
            bench.Put([(byte)ControlOpcode.StartExercise, 77, 1, 0]);
            bench.Parts.Commands.TakeOne();
            Assert.IsTrue(bench.Parts.Events.IsEmpty);
            Assert.IsTrue(bench.Parts.Modes.Measurement.Grid.StartUs > (ulong)bench.Firmware.Chip.SinceBootUs);
        });
        List<byte[]> events = bench.Firmware.Take(GattTable.Events);
        Assert.HasCount(2, events);
        Assert.AreEqual((byte)EventKind.Answer, events[0][0]);
        Assert.AreEqual((byte)DeviceMode.Exercise, events[0][6]);
        Assert.AreEqual((byte)EventKind.Mode, events[1][0]);
        Assert.AreEqual(0x80 | (byte)DeviceMode.Exercise, events[1][1]);
        Assert.AreEqual(1, events[1][10]);
    }

    [TestMethod]
    public void The_short_press_starts_a_run_and_stops_whatever_is_measured_without_an_answer()
    {
        using var bench = new CommandBench();
        bench.Firmware.Do(bench.Parts.Commands.StartOrStop);
        Assert.AreEqual(DeviceMode.Run, bench.Mode);
        bench.Firmware.Do(bench.Parts.Commands.StartOrStop);
        Assert.AreEqual(DeviceMode.Idle, bench.Mode);
        bench.Firmware.Do(() => bench.SendEvents());
        List<byte[]> events = bench.Firmware.Take(GattTable.Events);
        Assert.IsFalse(events.Any(packet => packet[0] == (byte)EventKind.Answer));
        Assert.HasCount(2, events.Where(packet => packet[0] == (byte)EventKind.Mode));
        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.StartQuiet, CommandBench.U16(3000)));
        bench.Firmware.Do(bench.Parts.Commands.StartOrStop);
        Assert.AreEqual(DeviceMode.Idle, bench.Mode);
    }

    [TestMethod]
    public void A_run_has_the_next_free_number_and_the_time_it_was_told()
    {
        using var bench = new CommandBench();
        bench.Flash.Put(@"I:\run0.log", [1]);
        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.SetTime, BitConverter.GetBytes(1_800_000_000)));
        bench.Firmware.Wait(20_000);
        foreach (int run in new[] { 1, 2 })
        {
            Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.StartRun));
            Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.Stop));
            byte[] log = bench.Flash.Content($@"I:\run{run}.log");
            var reader = new RunLogReader();
            reader.Open(log, log.Length);
            Assert.IsTrue(reader.NextChunk());
            Assert.AreEqual(run, reader.Run);
            Assert.AreEqual(1_800_000_020, reader.Facts.EpochSeconds, 5);
        }

        Assert.AreEqual(3, bench.Parts.Settings.Values.NextRun);
    }

    [TestMethod]
    public void A_log_is_sent_until_something_else_is_wanted()
    {
        using var bench = new CommandBench();
        foreach (ControlOpcode opcode in new[] { ControlOpcode.Stop, ControlOpcode.StartExercise, ControlOpcode.DeleteRun })
        {
            bench.PutLog();
            Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.Stop));
            Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.SyncRun, CommandBench.Parameters[ControlOpcode.SyncRun]));
            Assert.IsTrue(bench.Parts.Logs.Sender.IsSending);
            Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.SetCue, 1));
            Assert.IsTrue(bench.Parts.Logs.Sender.IsSending, "A setting does not disturb it.");
            Assert.AreEqual(CommandResult.Accepted, bench.Send(opcode, CommandBench.Parameters[opcode]));
            Assert.IsFalse(bench.Parts.Logs.Sender.IsSending, $"{opcode}");
        }

        Assert.DoesNotContain(@"I:\run7.log", bench.Flash.Files);
    }

    [TestMethod]
    public void Settings_are_kept_and_only_a_change_of_the_cadence_service_takes_a_restart()
    {
        using var bench = new CommandBench();
        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.SetRunningCadence, 0));
        Assert.IsFalse(bench.Parts.Commands.RestartWanted);
        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.SetCue, 2));
        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.SetRunningCadence, 1));
        Assert.IsTrue(bench.Parts.Commands.RestartWanted);
        Assert.IsFalse(bench.Parts.Commands.SleepWanted);
        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.Sleep));
        Assert.IsTrue(bench.Parts.Commands.SleepWanted);
        OnChip.Run(bench.Flash, () =>
        {
            var settings = new Settings(new FlashFiles());
            Assert.AreEqual(2, settings.Values.CuePlan);
            Assert.IsTrue(settings.Values.IsCadenceOn);
        });
    }
}
