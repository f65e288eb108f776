using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Checks;

[TestClass]
public sealed class BomCheckTests
{
    private const string Sheet = "glutesense.kicad_sch";
    private const string Bom = "bom/bom.csv";

    [TestMethod]
    public void A_changed_value_on_the_root_sheet_is_named_with_both_values() =>
        FailsAlone(copy => copy.SetProperty(Sheet, "R605", "Value", "10k"), "R605: value '10k' in the schematic, '1k' in bom.csv line 6.");

    [TestMethod]
    public void A_changed_value_on_the_channel_sheet_is_named_in_all_four_channels() =>
        FailsAlone(copy => copy.SetProperty("channel.kicad_sch", "C112", "Value", "47n"), "C112: value", "C212: value", "C312: value", "C412: value");

    [TestMethod]
    public void A_changed_footprint_is_named() =>
        FailsAlone(
            copy => copy.SetProperty(Sheet, "R605", "Footprint", "tiny:Small"),
            "R605: footprint 'tiny:Small' in the schematic, 'tiny:Two' in bom.csv line 6.");

    [TestMethod]
    public void A_changed_part_number_is_named() =>
        FailsAlone(copy => copy.Replace(Bom, "Alpha & Omega,AO3400A", "Alpha & Omega,AO3401A"), "Q601: MPN 'AO3400A' in the schematic, 'AO3401A'");

    [TestMethod]
    public void A_part_number_that_only_the_schematic_lacks_is_named() =>
        FailsAlone(copy => copy.SetProperty(Sheet, "Q601", "MPN", ""), "Q601: MPN '' in the schematic");

    [TestMethod]
    public void The_parts_of_a_missing_row_are_named() =>
        FailsAlone(copy => copy.RemoveLine(Bom, "R711 R712,"), "R711 (220k) is in no row", "R712 (220k) is in no row");

    [TestMethod]
    public void A_reference_that_the_schematic_does_not_have_is_named() =>
        FailsAlone(copy => copy.Replace(Bom, "R606,1,", "R606 R999,2,"), "R999 (bom.csv line 8) is not in the schematic");

    [TestMethod]
    public void A_part_in_two_rows_is_named() =>
        FailsAlone(copy => copy.Replace(Bom, "R606,1,", "R606 R603,2,"), "R603 is in lines 8, 10 of bom.csv.");

    [TestMethod]
    public void A_test_point_in_the_parts_list_is_named() =>
        FailsAlone(copy => copy.Replace(Bom, "R606,1,", "R606 TP601,2,"), "TP601 (bom.csv line 8) is excluded from the BOM");

    [TestMethod]
    public void A_part_that_is_not_populated_is_not_bought() => FailsAlone(
        copy =>
        {
            string flags = Flags(copy, "R605");
            copy.Replace(Sheet, flags, flags.Replace("(dnp no)", "(dnp yes)", StringComparison.Ordinal));
        },
        "R605 (bom.csv line 6) is excluded");

    [TestMethod]
    public void A_wrong_quantity_is_named() => FailsAlone(copy => copy.Replace(Bom, "R606,1,", "R606,2,"), "(R606): quantity 2, but 1 references.");

    [TestMethod]
    [DataRow("0.30,0.20,0.10", "0.30,0.40,0.10")]
    [DataRow("0.30,0.20,0.10", "0.30,0.20,0.25")]
    [DataRow("0.30,0.20,0.10", "0,0,0")]
    public void Costs_that_can_not_be_are_named(string old, string changed) =>
        FailsAlone(copy => copy.Replace(Bom, old, changed), "(Q601): a piece costs");

    [TestMethod]
    public void A_row_without_manufacturer_is_named() => FailsAlone(copy => copy.Replace(Bom, "Alpha & Omega", ""), "(Q601): no manufacturer");

    [TestMethod]
    public void A_parts_list_that_can_not_be_read_is_a_finding() =>
        FailsAlone(copy => copy.Replace(Bom, "cost_10,", "cost_50,"), "The first line of bom.csv must be");

    private static string Flags(HardwareCopy copy, string reference)
    {
        string[] lines = File.ReadAllLines(copy.PathOf(Sheet));
        int property = Array.FindIndex(lines, line => line.Contains($"(property \"Reference\" \"{reference}\"", StringComparison.Ordinal));
        return lines[property - 1];
    }

    private static void FailsAlone(Action<HardwareCopy> breakIt, params string[] findings)
    {
        Needs.Kicad();
        using HardwareCopy copy = HardwareCopy.OfFixture();
        breakIt(copy);

        IReadOnlyDictionary<string, string> failing = copy.Failing();

        CollectionAssert.AreEqual(new[] { "bom" }, failing.Keys.ToArray(), string.Join('\n', failing.Values));
        foreach (string finding in findings)
        {
            Assert.Contains(finding, failing["bom"]);
        }

        Assert.HasCount(findings.Length, failing["bom"].Split('\n'), failing["bom"]);
    }
}
