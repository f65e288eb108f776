using GluteSense.Feedback;
using GluteSense.NanoFakes;
using GluteSense.Protocol;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class CareTests
{
    private const int SlotMs = 50;

    [TestMethod]
    public void The_motor_starts_in_the_call_that_hears_of_a_low_share_once_in_the_rep_for_300_ms() => OnChip.Run(() =>
    {
        Parts parts = WithReferenceReps(CuePlan.Always);
        bool wasCueing = false;
        int buzzes = 0;
        double runningMs = 0;
        for (int block = 0; block < 40; block++)
        {
            KnownBlocks.Run(parts.Modes.Measurement, 50, 200, 12, 12);
            bool wasRunning = IsMotorOn;
            parts.Care.Attend(parts.Modes.Measurement);
            Assert.AreEqual(parts.Modes.Measurement.Pipeline.IsCueing(0), parts.Care.IsCueing);
            if (parts.Care.IsCueing && !wasCueing)
            {
                Assert.IsTrue(IsMotorOn);
                Assert.IsTrue(parts.Care.IsShaking(Clock.NowMs()));
            }

            wasCueing = parts.Care.IsCueing;
            buzzes += IsMotorOn && !wasRunning ? 1 : 0;
            runningMs += IsMotorOn ? 50 : 0;
        }

        Assert.IsTrue(wasCueing, "The share stayed low to the end of the rep.");
        Assert.AreEqual(1, buzzes);
        Assert.AreEqual(300, runningMs, 50);
        Assert.AreEqual(1, parts.Care.Cue.CuesGiven);
    });

    [TestMethod]
    public void A_plan_that_is_off_keeps_the_motor_still_and_the_cue_is_known_all_the_same() => OnChip.Run(() =>
    {
        Parts parts = WithReferenceReps(CuePlan.Off);
        Assert.IsFalse(parts.Status.IsSetCued);
        for (int block = 0; block < 40; block++)
        {
            KnownBlocks.Run(parts.Modes.Measurement, 50, 200, 12, 12);
            parts.Care.Attend(parts.Modes.Measurement);
            Assert.IsFalse(IsMotorOn);
        }

        Assert.IsTrue(parts.Care.IsCueing);
        Assert.AreEqual(1, parts.Care.Cue.CuesWithheld);
    });

    [TestMethod]
    public void The_end_of_a_set_ends_its_buzz() => OnChip.Run(() =>
    {
        Parts parts = WithReferenceReps(CuePlan.Always);
        for (int block = 0; block < 40 && !IsMotorOn; block++)
        {
            KnownBlocks.Run(parts.Modes.Measurement, 50, 200, 12, 12);
            parts.Care.Attend(parts.Modes.Measurement);
        }

        Assert.IsTrue(IsMotorOn);
        Assert.IsTrue(parts.Status.IsSetCued);
        parts.Care.EndSet(Clock.NowMs());
        Assert.IsFalse(IsMotorOn);
        Assert.IsFalse(parts.Care.IsCueing);
        Assert.IsFalse(parts.Status.IsSetCued);
    });

    [TestMethod]
    public void The_LED_shows_what_matters_most()
    {
        int batteryCode = 2213;
        var chip = new VirtualChip(ChipProfile.Fast, new Codes((channel, _) => channel == Board.AdcBattery ? batteryCode : 2000));
        OnChip.Run(chip, () =>
        {
            Parts parts = Released();
            Assert.AreEqual(Slots(), Shown(parts.Care), "Idle is dark.");
            parts.Status.Mode = DeviceMode.Run;
            Assert.AreEqual(Slots((0, 2)), Shown(parts.Care), "Measuring: 100 ms each 2 s.");

            // (2100 · 0.805664 + 142) mV · 2 is 3.67 V, below 15 %.
            batteryCode = 2100;
            parts.Care.ReadBattery();
            Assert.AreEqual(DeviceFaults.BatteryLow, parts.Status.Faults);
            Assert.AreEqual(Slots((0, 4)), Shown(parts.Care), "Battery low: 200 ms each 2 s.");

            PutElectrodeOff(parts);
            Assert.AreEqual(Slots((0, 2), (4, 2)), Shown(parts.Care), "Electrode off: a double blink.");
            parts.Status.Mode = DeviceMode.Idle;
            Assert.AreEqual(Slots((0, 4)), Shown(parts.Care), "Electrodes matter while measuring.");

            parts.Care.ShowWindow(true);
            Assert.AreEqual(Slots([.. Enumerable.Range(0, 10).Select(blink => (4 * blink, 2))]), Shown(parts.Care), "Owner window: fast blinking.");
            parts.Care.ShowWindow(false);
            Assert.AreEqual(Slots((0, 4)), Shown(parts.Care));
        });
    }

    [TestMethod]
    [DataRow(DeviceFaults.SelfTest, 2)]
    [DataRow(DeviceFaults.Storage, 3)]
    [DataRow(DeviceFaults.LogFull, 4)]
    [DataRow(DeviceFaults.RateNotHeld, 5)]
    [DataRow(DeviceFaults.SelfTest | DeviceFaults.LogFull, 2)]
    [DataRow(DeviceFaults.Restarted, 0)]
    [DataRow(DeviceFaults.OldCalibration, 0)]
    public void A_fault_is_told_by_its_number_of_short_blinks(int faults, int blinks) => OnChip.Run(() =>
    {
        Parts parts = Released();
        parts.Status.Faults = faults;
        (int, int)[] lit = blinks == 0 ? [] : [(0, 6), .. Enumerable.Range(0, blinks).Select(blink => (10 + 4 * blink, 2))];
        Assert.AreEqual(Slots(lit), Shown(parts.Care));
    });

    [TestMethod]
    [DataRow(300, ButtonGesture.ShortPress)]
    [DataRow(2000, ButtonGesture.None)]
    [DataRow(3500, ButtonGesture.LongPress)]
    [DataRow(8500, ButtonGesture.VeryLongPress)]
    public void A_gesture_waits_until_it_is_taken_once(int heldMs, ButtonGesture expected) => OnChip.Run(() =>
    {
        Parts parts = Released();
        Hold(parts.Care, true, heldMs);
        Hold(parts.Care, false, 1000);
        Assert.AreEqual(expected, parts.Care.TakeGesture());
        Assert.AreEqual(ButtonGesture.None, parts.Care.TakeGesture());
        Assert.AreEqual(0, parts.Status.Faults);
    });

    [TestMethod]
    public void A_button_that_is_held_for_30_s_is_stuck_until_its_release() => OnChip.Run(() =>
    {
        Parts parts = Released();
        Hold(parts.Care, true, 31_000);
        Assert.AreEqual(DeviceFaults.Button, parts.Status.Faults);
        Hold(parts.Care, false, 200);
        Assert.AreEqual(0, parts.Status.Faults);
    });

    [TestMethod]
    public void Switched_off_nothing_is_lit_or_moves() => OnChip.Run(() =>
    {
        Parts parts = Released();
        parts.Peripherals.Output.SetMotor(true);
        parts.Peripherals.Output.SetLed(true);
        parts.Care.SwitchOff();
        Assert.IsFalse(IsMotorOn);
        Assert.AreEqual(false, VirtualChip.Current.Pins.Output(Board.LedPin));
    });

    private static bool IsMotorOn => VirtualChip.Current.Pins.PwmDutyCycle(Board.MotorPin) > 0;

    /// <summary>An exercise after the twelve reps that its cue refers to: glute 200, hamstring 100 counts, 2 s of each 4.</summary>
    private static Parts WithReferenceReps(CuePlan plan)
    {
        Parts parts = Released();
        Measurement measurement = parts.Modes.Measurement;
        measurement.Pipeline.Begin(DeviceMode.Exercise, 0);
        parts.Care.Cue.SetPlan(plan, Clock.NowMs());
        parts.Care.BeginSet(false, 1);
        for (int block = 0; block < 60 + 12 * 80; block++)
        {
            bool up = block >= 60 && (block - 60) % 80 < 40;
            KnownBlocks.Run(measurement, up ? 200 : 12, up ? 100 : 12, 12, 12);
            parts.Care.Attend(measurement);
        }

        Assert.IsTrue(measurement.Pipeline.IsCueReady);
        Assert.IsFalse(parts.Care.IsCueing);
        return parts;
    }

    /// <summary>A device whose button was seen released since power-up.</summary>
    private static Parts Released()
    {
        VirtualChip.Current.Pins.SetInput(Board.ButtonPin, true);
        var parts = new Parts();
        Hold(parts.Care, false, 100);
        return parts;
    }

    private static void Hold(Care care, bool isDown, int milliseconds)
    {
        VirtualChip.Current.Pins.SetInput(Board.ButtonPin, !isDown);
        for (int step = 0; step < milliseconds / 20; step++)
        {
            VirtualChip.Current.ChargeNs(20_000_000);
            care.PollButton(Clock.NowMs());
        }
    }

    private static void PutElectrodeOff(Parts parts)
    {
        KnownBlocks.Fill(parts.Modes.Measurement.Sums, 0, 0, 0, 0);
        parts.Modes.Measurement.Sums.Sum[2] = 0;
        parts.Modes.Measurement.Sums.SumOfSquares[2] = 0;
        parts.Modes.Measurement.Sums.RailCount[2] = KnownBlocks.Samples;
        parts.Wearer.Quality.Process(parts.Modes.Measurement.Sums, 2);
    }

    /// <summary>What the LED shows in a cycle of 2 s: one sign for 50 ms.</summary>
    private static string Shown(Care care)
    {
        var shown = new System.Text.StringBuilder();
        for (int slot = 0; slot < 40; slot++)
        {
            care.Watch(4_000_000 + slot * SlotMs);
            shown.Append(VirtualChip.Current.Pins.Output(Board.LedPin) == true ? '#' : '.');
        }

        return shown.ToString();
    }

    private static string Slots(params (int First, int Count)[] lit)
    {
        char[] slots = new string('.', 40).ToCharArray();
        foreach ((int first, int count) in lit)
        {
            Array.Fill(slots, '#', first, count);
        }

        return new string(slots);
    }
}
