using GluteSense.NanoFakes;
using GluteSense.Protocol;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class WearableTests
{
    [TestMethod]
    public void Left_alone_it_sleeps_after_ten_minutes_and_the_button_wakes_it()
    {
        using var bench = new WearableBench();
        bench.Wait(595_000);
        Assert.IsTrue(bench.Chip.IsRunning);
        bench.Wait(10_000);
        Assert.IsTrue(bench.Chip.IsAsleep);
        bench.Press(300);
        bench.Wait(2_000);
        Assert.IsTrue(bench.Chip.IsRunning);
        Assert.IsTrue(bench.Chip.Radio.IsAdvertising);
        Assert.IsEmpty(bench.Chip.Flash.Files, "The press that woke it starts no run.");
    }

    [TestMethod]
    public void A_connected_central_keeps_it_awake()
    {
        using var bench = new WearableBench();
        bench.Own();
        bench.Wait(700_000);
        Assert.IsTrue(bench.Chip.IsRunning);
        Assert.AreEqual(0, bench.Chip.RestartCount);
    }

    [TestMethod]
    public void A_short_press_starts_a_run_with_its_log_and_another_one_ends_it()
    {
        using var bench = new WearableBench();
        bench.Wait(500);
        bench.Press(300);
        bench.Wait(5_000);
        Assert.DoesNotContain(@"I:\run0.log", bench.Chip.Flash.Files);
        bench.Press(300);
        bench.Wait(2_000);
        Assert.Contains(@"I:\run0.log", bench.Chip.Flash.Files);
        Assert.IsTrue(bench.Chip.IsRunning);
        Assert.AreEqual(0, bench.Chip.RestartCount);
    }

    [TestMethod]
    public void Held_for_eight_seconds_it_ends_the_run_and_sleeps_when_it_is_released()
    {
        using var bench = new WearableBench();
        bench.Press(300);
        bench.Wait(3_000);
        bench.Chip.Pins.SetInput(Board.ButtonPin, false);
        bench.Wait(12_000);
        Assert.IsTrue(bench.Chip.IsRunning, "A held button would wake it at once.");
        bench.Chip.Pins.SetInput(Board.ButtonPin, true);
        bench.Wait(500);
        Assert.IsTrue(bench.Chip.IsAsleep);
        Assert.Contains(@"I:\run0.log", bench.Chip.Flash.Files);
        Assert.AreEqual(0, bench.Chip.Pins.PwmDutyCycle(Board.MotorPin));
    }

    [TestMethod]
    public void A_critical_battery_saves_the_run_and_sleeps()
    {
        using var bench = new WearableBench();
        bench.Press(300);
        bench.Wait(5_000);

        // (1850 · 0.805664 + 142) mV · 2 is 3.26 V.
        bench.BatteryCode = 1850;
        bench.Wait(30_000);
        Assert.IsTrue(bench.Chip.IsAsleep);
        Assert.Contains(@"I:\run0.log", bench.Chip.Flash.Files);
    }

    [TestMethod]
    public void It_sleeps_on_command()
    {
        using var bench = new WearableBench();
        bench.Own();
        bench.Write(GattTable.Control, (byte)ControlOpcode.Sleep, 99);
        bench.Wait(1_000);
        Assert.IsTrue(bench.Chip.IsAsleep);
    }

    [TestMethod]
    public void The_answer_to_a_change_of_the_cadence_service_arrives_before_the_restart_it_takes()
    {
        using var bench = new WearableBench();
        bench.Own();
        CommandResult? result = bench.Command(ControlOpcode.SetRunningCadence, 1);
        bench.Wait(3_000);

        Assert.AreEqual(1, bench.Chip.RestartCount);
        Assert.Contains(new Guid("00001814-0000-1000-8000-00805f9b34fb"), bench.Chip.Radio.Scan().ServiceUuids);
        Assert.AreEqual(CommandResult.Accepted, result);
    }

    [TestMethod]
    public void The_restart_comes_also_when_the_change_is_asked_for_twice_at_once()
    {
        using var bench = new WearableBench();
        bench.Own();
        CentralRequest first = bench.Chip.Radio.Write(GattTable.Uuid(GattTable.Control), [(byte)ControlOpcode.SetRunningCadence, 1, 1]);
        while (!first.IsComplete)
        {
            bench.Chip.RunUntil(bench.Chip.NowUs + 1_000);
        }

        bench.Chip.Radio.Write(GattTable.Uuid(GattTable.Control), [(byte)ControlOpcode.SetRunningCadence, 2, 1]);
        bench.Wait(4_000);
        Assert.AreEqual(1, bench.Chip.RestartCount);
    }

    [TestMethod]
    public void A_change_of_the_cadence_service_that_the_flash_does_not_take_is_told_and_restarts_nothing()
    {
        using var bench = new WearableBench();
        bench.Own();
        bench.Chip.Flash.WritesFail = true;
        Assert.AreEqual(CommandResult.StorageFailed, bench.Command(ControlOpcode.SetRunningCadence, 1));
        bench.Wait(3_000);
        Assert.AreEqual(0, bench.Chip.RestartCount);
        Assert.AreEqual(DeviceFaults.Storage, bench.Status().Faults & DeviceFaults.Storage);
    }

    [TestMethod]
    public void A_stranger_is_shed_after_half_a_minute_and_at_once_by_a_short_press()
    {
        using var bench = new WearableBench();
        bench.Own();
        bench.Chip.Radio.Disconnect();
        bench.Wait(500);
        Assert.IsTrue(bench.Chip.Radio.TryConnect());
        bench.Wait(28_000);
        Assert.IsTrue(bench.Chip.Radio.IsConnected);
        bench.Wait(4_000);
        Assert.IsFalse(bench.Chip.Radio.IsConnected);
        Assert.IsTrue(bench.Chip.Radio.TryConnect());
        bench.Wait(1_000);
        bench.Press(300);
        bench.Wait(2_000);
        Assert.IsFalse(bench.Chip.Radio.IsConnected);
        Assert.AreEqual(0, bench.Chip.RestartCount);
    }

    [TestMethod]
    public void A_new_owner_finds_neither_runs_nor_calibration_of_the_old_one()
    {
        using var bench = new WearableBench();
        bench.Own();
        Assert.AreEqual(CommandResult.Accepted, bench.Command(ControlOpcode.StartQuiet, 0xE8, 3));
        bench.Wait(3_000);
        Assert.AreEqual(CommandResult.Accepted, bench.Command(ControlOpcode.StartRun));
        bench.Wait(3_000);
        Assert.AreEqual(CommandResult.Accepted, bench.Command(ControlOpcode.Stop));
        bench.Wait(2_000);
        Assert.Contains(@"I:\run0.log", bench.Chip.Flash.Files);

        bench.Press(3_500);
        bench.Write(GattTable.Owner, [2, .. Enumerable.Repeat((byte)9, 16)]);
        bench.Wait(4_000);
        Assert.DoesNotContain(@"I:\run0.log", bench.Chip.Flash.Files);
        Assert.AreEqual(0, bench.Chip.RestartCount);
        OnChip.Run(bench.Chip.Flash, () =>
        {
            var state = new GluteSense.Calibration.CalibrationState();
            var store = new CalibrationStore(new FlashFiles());
            store.Load();
            store.TryRestore(state, Parts.Rate(500));
            Assert.IsFalse(state.HasRest(0));
        });
    }
}
