using System.Device.Pwm;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Pins;

[TestClass]
public sealed class PwmTests
{
    private const int Motor = 26;
    private const int Other = 27;

    [TestMethod]
    public void A_channel_puts_its_duty_cycle_out_from_start_to_stop()
    {
        using VirtualChip chip = OnChip.New();
        chip.PowerOn(() =>
        {
            PwmChannel motor = New(Motor, DeviceFunction.PWM1, 0.25);
            Thread.Sleep(20);
            motor.Start();
            Thread.Sleep(20);
            motor.DutyCycle = 0.75;
            Thread.Sleep(20);
            motor.Stop();
            Thread.Sleep(-1);
        });

        chip.RunUntil(30_000);
        Assert.AreEqual(0.25, chip.Pins.PwmDutyCycle(Motor));
        chip.RunUntil(1_000_000);

        var expected = new (int, int, double, long)[] { (Motor, 200, 0.25, 2), (Motor, 200, 0.75, 4), (Motor, 200, 0, 6) };
        CollectionAssert.AreEqual(
            expected,
            chip.Pins.PwmChanges.Select(change => (change.GpioNumber, change.FrequencyHz, change.DutyCycle, change.TimeUs / 10_000)).ToArray());
    }

    [TestMethod]
    public void A_pin_without_a_PWM_function_gives_no_channel()
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            Assert.IsNull(PwmChannel.CreateFromPin(Motor, 200, 0.5));
            Assert.AreEqual(-1, Configuration.GetFunctionPin(DeviceFunction.PWM16));
            Configuration.SetPinFunction(Motor, DeviceFunction.PWM16);
            Assert.AreEqual(Motor, Configuration.GetFunctionPin(DeviceFunction.PWM16));
            Assert.IsNotNull(PwmChannel.CreateFromPin(Motor, 200, 0.5));
        });
    }

    [TestMethod]
    public void What_can_not_be_put_out_is_refused()
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            Configuration.SetPinFunction(34, DeviceFunction.PWM3);
            Assert.ThrowsExactly<ArgumentException>(() => PwmChannel.CreateFromPin(34, 200, 0.5));
            Assert.ThrowsExactly<ArgumentException>(() => New(Motor, DeviceFunction.PWM1, 1.01));
            Assert.ThrowsExactly<ArgumentException>(() => New(Motor, DeviceFunction.PWM1, double.NaN));
            Assert.ThrowsExactly<ArgumentException>(() => PwmChannel.CreateFromPin(Motor, 0, 0.5));
            Assert.ThrowsExactly<NotSupportedException>(() => Configuration.SetPinFunction(Motor, (DeviceFunction)0x050100));
        });
    }

    [TestMethod]
    public void After_any_Stop_a_duty_cycle_waits_for_the_next_Start_of_its_channel()
    {
        // One flag for all channels in the driver (PwmChannel.cpp, isStarted).
        using VirtualChip chip = OnChip.New();
        double remembered = 0;
        double atOnce = 0;
        chip.PowerOn(() =>
        {
            PwmChannel motor = New(Motor, DeviceFunction.PWM1, 0.2);
            PwmChannel other = New(Other, DeviceFunction.PWM3, 0.2);
            motor.Start();
            other.Start();
            other.Stop();
            motor.DutyCycle = 0.9;
            remembered = motor.DutyCycle;
            atOnce = chip.Pins.PwmDutyCycle(Motor);
            motor.Start();
        });

        chip.RunUntil(1_000_000);

        Assert.AreEqual(0.9, remembered);
        Assert.AreEqual(0.2, atOnce);
        Assert.AreEqual(0.9, chip.Pins.PwmDutyCycle(Motor));
        Assert.AreEqual(0, chip.Pins.PwmDutyCycle(Other));
    }

    [TestMethod]
    public void A_stopped_channel_runs_again_when_its_duty_cycle_changes_while_another_one_was_started()
    {
        using VirtualChip chip = OnChip.New();
        chip.PowerOn(() =>
        {
            PwmChannel motor = New(Motor, DeviceFunction.PWM1, 0.2);
            PwmChannel other = New(Other, DeviceFunction.PWM3, 0.2);
            motor.Start();
            motor.Stop();
            other.Start();
            motor.DutyCycle = 0.3;
        });

        chip.RunUntil(1_000_000);

        Assert.AreEqual(0.3, chip.Pins.PwmDutyCycle(Motor));
    }

    [TestMethod]
    public void Two_frequencies_on_one_timer_are_not_modelled_and_say_so()
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            New(Motor, DeviceFunction.PWM1, 0.5).Start();
            Configuration.SetPinFunction(Other, DeviceFunction.PWM2);
            PwmChannel other = PwmChannel.CreateFromPin(Other, 300, 0.5);
            Assert.ThrowsExactly<NotSupportedException>(other.Start);
            New(25, DeviceFunction.PWM2, 0.5).Start();
        });
    }

    [TestMethod]
    public void Disposing_stops_nothing_but_a_restart_does()
    {
        using VirtualChip chip = OnChip.New();
        chip.PowerOn(() =>
        {
            PwmChannel motor = New(Motor, DeviceFunction.PWM1, 0.5);
            motor.Start();
            motor.Dispose();
            Assert.ThrowsExactly<NotSupportedException>(motor.Stop);
        });
        chip.RunUntil(100_000);
        Assert.AreEqual(0.5, chip.Pins.PwmDutyCycle(Motor));

        chip.PowerCut();

        Assert.AreEqual(0, chip.Pins.PwmDutyCycle(Motor));
        Assert.AreEqual(new PwmChange(100_000, Motor, 200, 0), chip.Pins.PwmChanges[^1]);
    }

    private static PwmChannel New(int pin, DeviceFunction function, double dutyCycle)
    {
        Configuration.SetPinFunction(pin, function);
        return PwmChannel.CreateFromPin(pin, 200, dutyCycle);
    }
}
