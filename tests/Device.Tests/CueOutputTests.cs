using System.Device.Gpio;
using GluteSense.NanoFakes;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class CueOutputTests
{
    [TestMethod]
    public void The_motor_is_off_at_first_runs_at_the_boards_duty_above_hearing_and_stops() => OnChip.Run(() =>
    {
        var output = new CueOutput(new GpioController());
        VirtualPins pins = VirtualChip.Current.Pins;
        Assert.AreEqual(0, pins.PwmDutyCycle(Board.MotorPin));
        output.SetMotor(true);
        Assert.AreEqual(Board.MotorDuty, pins.PwmDutyCycle(Board.MotorPin), 0.0001);
        Assert.IsGreaterThanOrEqualTo(20_000, pins.PwmChanges[^1].FrequencyHz);
        output.SetMotor(false);
        Assert.AreEqual(0, pins.PwmDutyCycle(Board.MotorPin));
    });

    [TestMethod]
    public void The_LED_is_dark_at_first_and_follows() => OnChip.Run(() =>
    {
        var output = new CueOutput(new GpioController());
        foreach (bool lit in new[] { false, true, true, false, true })
        {
            output.SetLed(lit);
            Assert.AreEqual(lit, VirtualChip.Current.Pins.Output(Board.LedPin));
        }
    });

    [TestMethod]
    public void What_does_not_change_takes_no_time() => OnChip.Run(() =>
    {
        var output = new CueOutput(new GpioController());
        output.SetMotor(true);
        output.SetLed(true);
        long beforeUs = VirtualChip.Current.NowUs;
        output.SetMotor(true);
        output.SetLed(true);
        Assert.AreEqual(beforeUs, VirtualChip.Current.NowUs);
    });
}
