using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Checks;

[TestClass]
public sealed class BatteryCheckTests
{
    private const string Sheet = "glutesense.kicad_sch";

    [TestMethod]
    public void Another_ratio_is_named_with_both_resistors() => Assert.AreEqual(
        "R711 220k over R712 100k is 3200 permille; Board.BatteryDividerPermille is 2000.",
        Breaking.Fails(["bom", "battery"], copy => copy.SetProperty(Sheet, "R712", "Value", "100k"))["battery"]);

    [TestMethod]
    public void Another_ratio_in_the_firmware_is_named() => Assert.Contains(
        "R711 220k over R712 220k is 2000 permille; Board.BatteryDividerPermille is 1500.",
        Breaking.Fails(["battery"], board: FirmwareBoard.Compiled with { BatteryDividerPermille = 1500 })["battery"]);

    [TestMethod]
    public void A_value_that_is_no_resistance_is_named() => Assert.Contains(
        "R711: 'big' is no value",
        Breaking.Fails(["bom", "battery"], copy => copy.SetProperty(Sheet, "R711", "Value", "big"))["battery"]);

    [TestMethod]
    public void A_divider_with_one_resistor_is_none() => Assert.Contains(
        "it has none and R712.",
        Breaking.Fails(["erc", "battery"], copy => copy.Replace(Sheet, "(label \"ADC_BATTERY\" (at 76.2 ", "(label \"SPARE\" (at 76.2 "))["battery"]);
}
