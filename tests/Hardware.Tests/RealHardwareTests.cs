using GluteSense.Hardware.Checks;
using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests;

/// <summary>
/// The real folder, broken on purpose: exactly the right check fails. Spice/BrokenFrontEndTests.cs breaks what is simulated.
/// </summary>
[TestClass]
public sealed class RealHardwareTests
{
    private const string Processor = "processor.kicad_sch";
    private const string Bom = "bom/bom.csv";

    [TestMethod]
    public void Unbroken_it_passes()
    {
        Needs.Kicad();
        using HardwareCopy copy = HardwareCopy.OfHardware();

        Assert.AreEqual(string.Empty, string.Join('\n', copy.Failing([.. HardwareCopy.Comparing, new PrintCheck()]).Values));
    }

    [TestMethod]
    public void A_changed_resistor_differs_from_the_parts_list() =>
        FailsAlone("bom", "R605: value '12k' in the schematic, '1k' in bom.csv", copy => copy.SetProperty(Processor, "R605", "Value", "12k"));

    [TestMethod]
    public void A_changed_footprint_differs_from_the_parts_list() => FailsAlone(
        "bom",
        "R605: footprint 'Resistor_SMD:R_1206_3216Metric' in the schematic",
        copy => copy.SetProperty(Processor, "R605", "Footprint", "Resistor_SMD:R_1206_3216Metric"));

    [TestMethod]
    public void A_row_taken_from_the_parts_list_leaves_its_parts_without_one() =>
        FailsAlone("bom", "U101 (INA333) is in no row of bom.csv.", copy => copy.RemoveLine(Bom, "U101 "));

    [TestMethod]
    public void Swapped_adc_nets_differ_from_the_firmware() => FailsAlone(
        "pins",
        "ADC_LEFT_GLUTE is at U601.9 (IO33); Board.AdcLeftGlute is ADC1 channel 4, GPIO32.",
        copy => Swap(copy, Processor, "(hierarchical_label \"ADC_LEFT_GLUTE\"", "(hierarchical_label \"ADC_LEFT_HAMSTRING\""));

    [TestMethod]
    public void Swapped_electrodes_are_on_the_wrong_channel() => FailsAlone(
        "channels",
        "LEFT_GLUTE_P belongs to the sheet 'Left glute' and is on 'Left hamstring'.",
        copy => Swap(copy, "glutesense.kicad_sch", "(label \"LEFT_GLUTE_P\"", "(label \"LEFT_HAMSTRING_P\""));

    [TestMethod]
    public void A_changed_pin_of_the_firmware_differs_from_the_schematic() => FailsAlone(
        "pins", "MOTOR is at U601.11 (IO26); Board.MotorPin is GPIO25.", _ => { }, FirmwareBoard.Compiled with { MotorPin = 25 });

    [TestMethod]
    public void A_pin_left_open_breaks_the_electrical_rules() =>
        FailsAlone("erc", "error pin_not_connected on sheet /Processor/", copy => copy.RemoveFirst(Processor, "no_connect"));

    [TestMethod]
    public void A_deleted_wire_breaks_the_electrical_rules() =>
        FailsAlone("erc", " on sheet /Power/", copy => copy.RemoveFirst("power.kicad_sch", "wire"));

    private static void FailsAlone(string check, string finding, Action<HardwareCopy> breakIt, FirmwareBoard? board = null)
    {
        Needs.Kicad();
        using HardwareCopy copy = HardwareCopy.OfHardware();
        breakIt(copy);

        IReadOnlyDictionary<string, string> failing = copy.Failing(board);

        CollectionAssert.AreEqual(new[] { check }, failing.Keys.ToArray(), string.Join('\n', failing.Values));
        Assert.Contains(finding, failing[check]);
    }

    private static void Swap(HardwareCopy copy, string file, string first, string second)
    {
        copy.Replace(file, first, "(swapped");
        copy.Replace(file, second, first);
        copy.Replace(file, "(swapped", second);
    }
}
