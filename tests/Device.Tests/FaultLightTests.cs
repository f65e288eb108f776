using System.Device.Gpio;
using GluteSense.NanoFakes;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class FaultLightTests
{
    private const int CycleMs = 2000;

    [TestMethod]
    public void What_can_not_be_helped_blinks_once_after_a_long_blink_until_power_goes()
    {
        using VirtualChip chip = Show(output => FaultLight.ShowForEver(output, new DeviceFault(DeviceFault.Gatt)), out Func<bool> ended);
        chip.RunUntil(60_000_000);
        Assert.IsFalse(ended());
        AssertCycle(chip, 50_000, 1);
        Assert.AreEqual(0, chip.Pins.PwmDutyCycle(Board.MotorPin));
    }

    [TestMethod]
    public void What_was_not_expected_blinks_seven_times_for_ten_seconds()
    {
        using VirtualChip chip = Show(output => FaultLight.Show(output, new InvalidOperationException("Unexpected.")), out Func<bool> ended);
        chip.RunUntil(9_900_000);
        Assert.IsFalse(ended());
        AssertCycle(chip, 4_000, 7);
        Assert.AreEqual(0, chip.Pins.PwmDutyCycle(Board.MotorPin));
        chip.RunUntil(10_200_000);
        Assert.IsTrue(ended());
    }

    /// <summary>A firmware that shows a fault while the motor runs.</summary>
    private static VirtualChip Show(Action<CueOutput> show, out Func<bool> ended)
    {
        bool hasEnded = false;
        var chip = new VirtualChip(ChipProfile.Fast, new Codes());
        chip.PowerOn(() =>
        {
            var output = new CueOutput(new GpioController());
            output.SetMotor(true);
            show(output);
            hasEnded = true;
        });
        ended = () => hasEnded;
        return chip;
    }

    /// <summary>In one cycle the LED lights for 300 ms, then so many times for 100 ms; it is looked at every 50 ms.</summary>
    private static void AssertCycle(VirtualChip chip, int beginMs, int shortBlinks)
    {
        PinChange[] changes = [.. chip.Pins.OutputChanges
            .Where(change => change.GpioNumber == Board.LedPin && change.TimeUs / 1000 >= beginMs - 100 && change.TimeUs / 1000 < beginMs - 100 + CycleMs)
            .OrderBy(change => change.TimeUs)];
        double[] litMs = [.. changes.Zip(changes.Skip(1)).Where(pair => pair.First.IsHigh == true).Select(pair => (pair.Second.TimeUs - pair.First.TimeUs) / 1000.0)];
        Assert.HasCount(1 + shortBlinks, litMs);
        Assert.AreEqual(300, litMs[0], 60);
        Assert.IsTrue(litMs.Skip(1).All(lit => Math.Abs(lit - 100) <= 60));
    }
}
