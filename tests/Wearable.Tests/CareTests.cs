using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Simulator.Signals;
using GluteSense.Wearable.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Wearable.Tests;

/// <summary>Sleep, battery, LED, self-test, supervision.</summary>
[TestClass]
public sealed class CareTests
{
    [TestMethod]
    public void After_ten_idle_minutes_it_sleeps_and_the_button_wakes_it()
    {
        using var bench = Bench.Owned(new BurstInput());
        bench.Owner.Central.Wait(900);
        Assert.IsTrue(bench.Chip.IsRunning, "a connected central keeps it awake");
        bench.Owner.Central.Disconnect();
        bench.Owner.Central.Wait(595);
        Assert.IsTrue(bench.Chip.IsRunning);
        bench.Owner.Central.Wait(10);
        Assert.IsTrue(bench.Chip.IsAsleep);
        Assert.IsFalse(bench.Chip.Radio.IsAdvertising);

        bench.HoldButton(0.3);
        bench.Owner.Central.Wait(1.5);
        Assert.IsTrue(bench.Chip.IsRunning);
        bench.Owner.Connect();
        Assert.AreEqual(DeviceMode.Idle, bench.Owner.NextStatus().Mode, "the press that woke it started a run");
    }

    [TestMethod]
    public void Held_for_8_s_the_button_ends_a_run_and_sleeps()
    {
        using var bench = Bench.Owned(new BurstInput { Runs = true });
        bench.Owner.Send(ControlOpcode.StartRun);
        bench.Owner.Central.Wait(5);
        bench.HoldButton(8.5);
        bench.Owner.Central.Wait(0.5);
        Assert.IsTrue(bench.Chip.IsAsleep);
        Assert.IsTrue(new ReadLog(bench.RunLog(0)).Reader.IsEnded);
    }

    [TestMethod]
    public void A_low_battery_shows_in_status_and_on_the_LED()
    {
        using var bench = Bench.Owned(new BurstInput(), batteryMillivolts: 3850);
        Assert.AreEqual(0, bench.Owner.NextStatus().Faults & DeviceFaults.BatteryLow);
        Assert.AreEqual(0, Blinks(bench), "dark while all is well");
        bench.Battery.Millivolts = 3640;
        bench.Owner.Central.Wait(12);
        Assert.AreEqual(DeviceFaults.BatteryLow, bench.Owner.NextStatus().Faults);
        Assert.AreEqual(10, Blinks(bench), 1, "one blink in 2 s");
    }

    [TestMethod]
    public void A_critical_battery_ends_the_run_with_a_whole_log_and_sleeps()
    {
        var input = new BurstInput { Runs = true };
        using var bench = Bench.Owned(input);
        input.Forget();
        bench.Owner.Send(ControlOpcode.StartRun);
        bench.Owner.Central.Wait(30);
        bench.Battery.Millivolts = 3200;
        bench.Owner.Central.Wait(20);
        Assert.IsTrue(bench.Chip.IsAsleep);
        var log = new ReadLog(bench.RunLog(0));
        Assert.IsTrue(log.Reader.IsEnded);
        Assert.AreEqual(0, log.Reader.SkippedBytes);
        Assert.HasCount((int)Math.Ceiling((input.LastUs - input.FirstUs) / 1e6), log.Seconds);
    }

    [TestMethod]
    public void An_electrode_that_comes_off_shows_as_a_double_blink()
    {
        int[] channels = [Board.AdcLeftGlute, Board.AdcLeftHamstring, Board.AdcRightGlute, Board.AdcRightHamstring];
        var body = new FaultedSignals(
            new BodySignals(RunActivity.Run(BodyParameters.Nominal, 5)),
            SignalFault.ElectrodeOff(MuscleChannel.RightGlute, 0, 100));
        using var bench = Bench.Owned(new ElectrodeInput(channels, body, FrontEndParameters.Nominal, 1));
        bench.Owner.Send(ControlOpcode.StartRun);
        bench.Owner.Central.Wait(5);
        Assert.AreEqual(20, Blinks(bench), 2, "two blinks in 2 s");
        Assert.AreEqual(1, bench.Owner.NextStatus().ChannelQuality(2) & 1);
    }

    [TestMethod]
    public void A_front_end_without_supply_shows_as_a_fault()
    {
        using var bench = Bench.Owned(new NoSupply());
        Assert.AreEqual(DeviceFaults.SelfTest, bench.Owner.NextStatus().Faults);
        Assert.AreEqual(30, Blinks(bench), 3, "a long and two short blinks in 2 s");
    }

    [TestMethod]
    public void A_loop_that_stands_still_is_restarted_and_says_so()
    {
        var input = new StuckInput();
        using var bench = Bench.Owned(input);
        bench.Owner.Send(ControlOpcode.StartRun);
        bench.Owner.Central.Wait(25);
        input.IsStuck = true;
        Assert.IsTrue(bench.Owner.Central.WaitFor(() => !bench.Chip.IsRunning, 10));
        input.IsStuck = false;
        bench.Owner.Central.Wait(3);
        Assert.AreEqual(1, bench.Chip.RestartCount);
        bench.Owner.Connect();
        DeviceStatus status = bench.Owner.NextStatus();
        Assert.AreEqual(DeviceMode.Idle, status.Mode);
        Assert.AreEqual(DeviceFaults.Restarted, status.Faults);
        Assert.IsGreaterThanOrEqualTo(20, new ReadLog(bench.RunLog(0)).Seconds.Count, "the run so far");

        bench.Chip.PowerCut();
        bench.PowerOnAgain();
        bench.Owner.Connect();
        Assert.AreEqual(0, bench.Owner.NextStatus().Faults, "it says so once");
    }

    /// <summary>How often the LED is lit in 20 s.</summary>
    private static int Blinks(Bench bench)
    {
        int before = bench.Chip.Pins.OutputChanges.Count;
        bench.Owner.Central.Wait(20);
        return bench.Chip.Pins.OutputChanges.Skip(before).Count(change => change.GpioNumber == Board.LedPin && change.IsHigh == true);
    }

    private sealed class NoSupply : IAdcInput
    {
        public int Convert(int adcChannel, long timeUs) => 0;
    }

    /// <summary>A converter that does not come back, as when another thread holds its lock.</summary>
    private sealed class StuckInput : IAdcInput
    {
        public bool IsStuck { get; set; }

        public int Convert(int adcChannel, long timeUs)
        {
            if (IsStuck)
            {
                VirtualChip.Current.Sleep(60_000);
            }

            return 1800 + (int)(timeUs % 97);
        }
    }
}
