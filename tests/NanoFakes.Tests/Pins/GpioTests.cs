using System.Device.Gpio;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Pins;

[TestClass]
public sealed class GpioTests
{
    private const int Led = 25;
    private const int Button = 33;

    [TestMethod]
    public void Output_changes_are_seen_by_the_host_with_their_times()
    {
        using VirtualChip chip = OnChip.New();
        chip.PowerOn(() =>
        {
            GpioPin led = new GpioController().OpenPin(Led, PinMode.Output);
            Thread.Sleep(20);
            led.Write(PinValue.High);
            led.Write(PinValue.High);
            Thread.Sleep(20);
            led.Toggle();
            led.Toggle();
            Thread.Sleep(-1);
        });

        chip.RunUntil(30_000);
        Assert.AreEqual(true, chip.Pins.Output(Led));
        Assert.IsNull(chip.Pins.Output(26));
        chip.RunUntil(100_000);

        var expected = new (int, bool?, long)[] { (Led, false, 0), (Led, true, 2), (Led, false, 4), (Led, true, 4) };
        CollectionAssert.AreEqual(expected, chip.Pins.OutputChanges.Select(change => (change.GpioNumber, change.IsHigh, change.TimeUs / 10_000)).ToArray());
    }

    [TestMethod]
    public void An_input_reads_what_drives_it_and_else_its_pull()
    {
        using VirtualChip chip = OnChip.New();
        var read = new List<bool>();
        chip.Pins.SetInput(Button, true);
        chip.At(50_000, () => chip.Pins.SetInput(Button, false));
        chip.PowerOn(() =>
        {
            var controller = new GpioController();
            GpioPin button = controller.OpenPin(Button, PinMode.Input);
            read.Add((bool)button.Read());
            Thread.Sleep(100);
            read.Add(button.Read() == PinValue.High);
            read.Add((bool)controller.OpenPin(26, PinMode.InputPullUp).Read());
            read.Add((bool)controller.OpenPin(27, PinMode.InputPullDown).Read());
        });

        chip.RunUntil(1_000_000);

        CollectionAssert.AreEqual(new[] { true, false, true, false }, read);
    }

    [TestMethod]
    [DataRow(Button, PinMode.Input)]
    [DataRow(34, PinMode.InputPullUp)]
    public void A_floating_input_is_not_modelled_and_says_so(int pin, PinMode mode)
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            GpioPin input = new GpioController().OpenPin(pin, mode);
            Assert.ThrowsExactly<NotSupportedException>(() => input.Read());
        });
    }

    [TestMethod]
    public void An_output_always_reads_low()
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            GpioPin led = new GpioController().OpenPin(Led, PinMode.Output);
            led.Write(PinValue.High);
            Assert.AreEqual(PinValue.Low, led.Read());
        });
    }

    [TestMethod]
    public void An_input_can_not_be_written_and_does_not_toggle()
    {
        using VirtualChip chip = OnChip.New();
        chip.PowerOn(() =>
        {
            GpioPin input = new GpioController().OpenPin(Button, PinMode.InputPullUp);
            Assert.ThrowsExactly<ArgumentException>(() => input.Write(PinValue.High));
            input.Toggle();
        });

        chip.RunUntil(1_000_000);

        Assert.IsEmpty(chip.Pins.OutputChanges);
    }

    [TestMethod]
    public void A_pin_opens_once_until_it_is_given_up()
    {
        using VirtualChip chip = OnChip.New();
        chip.PowerOn(() =>
        {
            var controller = new GpioController();
            GpioPin led = controller.OpenPin(Led, PinMode.Output);
            Assert.IsTrue(controller.IsPinOpen(Led));
            Assert.ThrowsExactly<InvalidOperationException>(() => new GpioController().OpenPin(Led, PinMode.Output));
            led.Dispose();
            Assert.IsFalse(controller.IsPinOpen(Led));
            Assert.ThrowsExactly<ObjectDisposedException>(() => led.Toggle());
            controller.OpenPin(Led, PinMode.InputPullDown);
        });

        chip.RunUntil(1_000_000);

        Assert.IsNull(chip.Pins.Output(Led));
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(6)]
    [DataRow(11)]
    [DataRow(20)]
    [DataRow(24)]
    [DataRow(28)]
    [DataRow(40)]
    public void Pins_that_do_not_exist_or_belong_to_the_flash_do_not_open(int pin)
    {
        OnChip.Run(new VirtualFlash(), () => Assert.ThrowsExactly<InvalidOperationException>(() => new GpioController().OpenPin(pin, PinMode.Input)));
    }

    [TestMethod]
    public void Pins_34_to_39_are_inputs_only_and_those_of_the_PSRAM_are_not_to_be_used()
    {
        OnChip.Run(new VirtualFlash(), () =>
        {
            var controller = new GpioController();
            Assert.ThrowsExactly<ArgumentException>(() => controller.OpenPin(34, PinMode.Output));
            Assert.ThrowsExactly<NotSupportedException>(() => controller.OpenPin(16, PinMode.Output));
            Assert.ThrowsExactly<NotSupportedException>(() => controller.OpenPin(Led, PinMode.OutputOpenDrain));
        });
    }

    [TestMethod]
    public void A_restart_releases_the_pins_but_not_what_drives_them()
    {
        using VirtualChip chip = OnChip.New();
        var read = new List<bool>();
        chip.Pins.SetInput(Button, true);
        void Main()
        {
            var controller = new GpioController();
            read.Add((bool)controller.OpenPin(Button, PinMode.Input).Read());
            controller.OpenPin(Led, PinMode.Output).Write(PinValue.High);
        }

        chip.PowerOn(Main);
        chip.RunUntil(100_000);
        chip.PowerCut();
        Assert.IsNull(chip.Pins.Output(Led));
        Assert.AreEqual(new PinChange(100_000, Led, null), chip.Pins.OutputChanges[^1]);
        chip.PowerOn(Main);
        chip.RunUntil(2_000_000);

        CollectionAssert.AreEqual(new[] { true, true }, read);
        Assert.AreEqual(true, chip.Pins.Output(Led));
    }

    [TestMethod]
    public void A_value_is_made_of_and_into_numbers()
    {
        PinValue fromInt = 7;
        PinValue fromBool = false;

        Assert.AreEqual(PinValue.High, fromInt);
        Assert.IsTrue(fromBool == PinValue.Low && fromBool != fromInt);
        Assert.AreEqual(1, (int)fromInt);
        Assert.AreEqual((byte)0, (byte)fromBool);
        Assert.AreEqual("High Low", $"{fromInt} {fromBool}");
    }
}
