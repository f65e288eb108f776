using System.Device.Adc;
using GluteSense.NanoFakes;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class PeripheralsTests
{
    [TestMethod]
    public void The_button_pulls_its_pin_low() => OnChip.Run(() =>
    {
        VirtualPins pins = VirtualChip.Current.Pins;
        pins.SetInput(Board.ButtonPin, true);
        var peripherals = new Peripherals(new AdcController());
        Assert.IsFalse(peripherals.IsButtonDown());
        pins.SetInput(Board.ButtonPin, false);
        Assert.IsTrue(peripherals.IsButtonDown());
    });

    [TestMethod]
    public void The_battery_is_read_from_its_divider() => OnChip.Run(
        new VirtualChip(ChipProfile.Fast, new Codes((channel, _) => channel == Board.AdcBattery ? 2213 : 0)),
        () => Assert.AreEqual(2213, new Peripherals(new AdcController()).BatteryCode()));
}
