using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Checks;

[TestClass]
public sealed class ErcCheckTests
{
    private const string Sheet = "glutesense.kicad_sch";
    private const string Silenced = """{ "erc": { "rule_severities": { "pin_not_connected": "ignore" } }, "meta": { "version": 3 } }""";

    [TestMethod]
    public void The_fixture_passes_every_check() => Breaking.Fails([]);

    [TestMethod]
    public void A_pin_without_connection_is_named()
    {
        string findings = Breaking.Fails(["erc"], copy => copy.RemoveLine(Sheet, "(no_connect ")).GetValueOrDefault("erc")!;

        Assert.Contains("error pin_not_connected on sheet /", findings);
        Assert.Contains("Symbol U601 Pin 24", findings);
    }

    [TestMethod]
    public void A_deleted_wire_leaves_both_ends_and_the_function_without_connection()
    {
        IReadOnlyDictionary<string, string> failing = Breaking.Fails(["erc", "loads"], copy => copy.RemoveLine(Sheet, "(wire "));

        Assert.Contains("Symbol R605 Pin 2", failing["erc"]);
        Assert.Contains("Symbol D601 Pin 1", failing["erc"]);
        Assert.Contains("LED does not reach a diode", failing["loads"]);
    }

    [TestMethod]
    public void A_rule_that_the_project_file_ignores_is_checked_all_the_same()
    {
        string findings = Breaking.Fails(["erc"], copy =>
        {
            copy.RemoveLine(Sheet, "(no_connect ");
            File.WriteAllText(copy.PathOf("glutesense.kicad_pro"), Silenced);
        })["erc"];

        Assert.Contains("Symbol U601 Pin 24", findings);
    }

    [TestMethod]
    public void What_the_design_explains_is_excluded() => Breaking.Fails([], copy =>
    {
        copy.RemoveLine(Sheet, "(no_connect ");
        copy.Replace("DESIGN.md", "|---|---|---|", "|---|---|---|\n| `pin_not_connected` | U601 | left open on purpose |");
    });

    [TestMethod]
    [DataRow("| pin_not_connected | U60 | a part of a name |", "Symbol U601", "which does not occur")]
    [DataRow("| pin_not_driven | U601 | another rule |", "Symbol U601", "which does not occur")]
    [DataRow("| pin_not_connected | U601 | |", "Symbol U601", "does not say all of rule, place and reason")]
    public void An_explanation_of_something_else_excludes_nothing(string row, string violation, string complaint)
    {
        string findings = Breaking.Fails(["erc"], copy =>
        {
            copy.RemoveLine(Sheet, "(no_connect ");
            copy.Replace("DESIGN.md", "|---|---|---|", "|---|---|---|\n" + row);
        })["erc"];

        Assert.Contains(violation, findings);
        Assert.Contains(complaint, findings);
    }

    [TestMethod]
    public void A_schematic_that_kicad_can_not_read_is_a_finding_of_every_check_that_reads_it()
    {
        Needs.Kicad();
        using HardwareCopy copy = HardwareCopy.OfFixture();
        copy.Replace(Sheet, "(paper \"A4\")", "(paper \"A4\"");

        IReadOnlyDictionary<string, string> failing = copy.Failing();

        CollectionAssert.IsSubsetOf(new[] { "erc", "bom", "pins" }, failing.Keys.ToArray());
        Assert.Contains("glutesense.kicad_sch", failing["erc"]);
    }
}
