using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests;

/// <summary>
/// The real folder, broken on purpose (Spice/BrokenFrontEndTests.cs breaks what is simulated). Only findings that the break adds are looked at: that the unbroken folder has none is what hardware/verify says.
/// </summary>
[TestClass]
public sealed class RealHardwareTests
{
    private const string Processor = "processor.kicad_sch";
    private const string Bom = "bom/bom.csv";
    private static readonly Lazy<IReadOnlyDictionary<string, string>> _unbroken = new(() => Failing(_ => { }));

    [TestMethod]
    public void A_changed_resistor_differs_from_the_parts_list() =>
        AddsAlone("bom", "R605: value '12k' in the schematic, '1k' in bom.csv", copy => copy.SetProperty(Processor, "R605", "Value", "12k"));

    [TestMethod]
    public void A_changed_footprint_differs_from_the_parts_list() => AddsAlone(
        "bom", "R605: footprint 'Resistor_SMD:R_1206_3216Metric' in the schematic", copy => copy.SetProperty(Processor, "R605", "Footprint", "Resistor_SMD:R_1206_3216Metric"));

    [TestMethod]
    public void A_row_taken_from_the_parts_list_leaves_its_parts_without_one() =>
        AddsAlone("bom", "U101 (INA333) is in no row of bom.csv.", copy => copy.RemoveLine(Bom, "U101 "));

    [TestMethod]
    public void Swapped_adc_nets_differ_from_the_firmware() => AddsAlone(
        "pins",
        "ADC_LEFT_GLUTE is at U601.9 (IO33); Board.AdcLeftGlute is ADC1 channel 4, GPIO32.",
        copy => Swap(copy, Processor, "(hierarchical_label \"ADC_LEFT_GLUTE\" ", "(hierarchical_label \"ADC_LEFT_HAMSTRING\" "));

    [TestMethod]
    public void Swapped_electrodes_are_on_the_wrong_channel() => AddsAlone(
        "channels",
        "LEFT_GLUTE_P belongs to the sheet 'Left glute' and is on 'Left hamstring'.",
        copy => Swap(copy, "glutesense.kicad_sch", "(label \"LEFT_GLUTE_P\" ", "(label \"LEFT_HAMSTRING_P\" "));

    [TestMethod]
    public void A_changed_pin_of_the_firmware_differs_from_the_schematic() => AddsAlone(
        "pins", "MOTOR is at U601.11 (IO26); Board.MotorPin is GPIO25.", _ => { }, FirmwareBoard.Compiled with { MotorPin = 25 });

    [TestMethod]
    public void A_pin_left_open_breaks_the_electrical_rules() =>
        AddsAlone("erc", "error pin_not_connected on sheet /Processor/", copy => RemoveFirst(copy, Processor, "(no_connect "));

    [TestMethod]
    public void A_deleted_wire_breaks_the_electrical_rules() =>
        AddsAlone("erc", " on sheet /Power/", copy => RemoveFirst(copy, "power.kicad_sch", "(wire "));

    private static void AddsAlone(string check, string finding, Action<HardwareCopy> breakIt, FirmwareBoard? board = null)
    {
        IReadOnlyDictionary<string, string> failing = Failing(breakIt, board);
        Dictionary<string, string> added = failing.ToDictionary(pair => pair.Key, pair => Added(pair.Key, pair.Value)).Where(pair => pair.Value.Length > 0).ToDictionary();

        CollectionAssert.AreEqual(new[] { check }, added.Keys.ToArray(), string.Join('\n', added.Values));
        Assert.Contains(finding, added[check]);
    }

    private static string Added(string check, string findings) =>
        string.Join('\n', findings.Split('\n').Except(_unbroken.Value.GetValueOrDefault(check, string.Empty).Split('\n')));

    private static IReadOnlyDictionary<string, string> Failing(Action<HardwareCopy> breakIt, FirmwareBoard? board = null)
    {
        Needs.Kicad();
        using HardwareCopy copy = HardwareCopy.OfHardware();
        breakIt(copy);
        return copy.Failing(board);
    }

    private static void Swap(HardwareCopy copy, string file, string first, string second)
    {
        copy.Replace(file, first, "(swapped ");
        copy.Replace(file, second, first);
        copy.Replace(file, "(swapped ", second);
    }

    private static void RemoveFirst(HardwareCopy copy, string file, string beginning)
    {
        List<string> lines = [.. File.ReadAllLines(copy.PathOf(file))];
        lines.RemoveAt(lines.FindIndex(line => line.TrimStart().StartsWith(beginning, StringComparison.Ordinal)));
        File.WriteAllLines(copy.PathOf(file), lines);
    }
}
