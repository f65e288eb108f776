using GluteSense.Hardware.Checks;
using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Checks;

[TestClass]
public sealed class FootprintCheckTests
{
    private const string Sheet = "glutesense.kicad_sch";
    private static readonly string _nowhere = Path.Combine(Path.GetTempPath(), "no-footprints-here");

    [TestMethod]
    public void A_part_without_footprint_is_named() => Assert.AreEqual(
        "R605 (1k) has no footprint.", Breaking.Fails(["bom", "footprints"], copy => copy.SetProperty(Sheet, "R605", "Footprint", ""))["footprints"]);

    [TestMethod]
    public void A_footprint_that_does_not_exist_is_named() => Assert.AreEqual(
        "R605: there is no footprint 'tiny:Tow'.", FailsAlone(copy => copy.SetProperty(Sheet, "R605", "Footprint", "tiny:Tow")));

    [TestMethod]
    public void A_pin_without_pad_is_named() => Assert.AreEqual(
        "Q601: footprint 'tiny:Two' has no pad for pin 3.", FailsAlone(copy => copy.SetProperty(Sheet, "Q601", "Footprint", "tiny:Two")));

    [TestMethod]
    [DataRow("Resistor_SMD:R_0603", null)]
    [DataRow("Resistor_SMD:R_1206", "R605: there is no footprint 'Resistor_SMD:R_1206'.")]
    [DataRow("Resistor_SMT:R_0603", "R605: there is no footprint 'Resistor_SMT:R_0603'.")]
    public void Installed_libraries_count_as_well(string footprint, string? finding)
    {
        DirectoryInfo installed = Directory.CreateTempSubdirectory();
        File.WriteAllText(
            Path.Combine(installed.CreateSubdirectory("Resistor_SMD.pretty").FullName, "R_0603.kicad_mod"),
            "(footprint (pad \"1\" smd) (pad \"2\" smd))");

        Assert.AreEqual(finding, FailsAlone(copy => copy.SetProperty(Sheet, "R605", "Footprint", footprint), installed.FullName));
        installed.Delete(recursive: true);
    }

    [TestMethod]
    public void Libraries_that_are_not_installed_are_a_note_and_a_failure_where_all_must_be_checked()
    {
        Needs.Kicad();
        using HardwareCopy copy = HardwareCopy.OfFixture();
        copy.SetProperty(Sheet, "R605", "Footprint", "Resistor_SMD:R_0603_1608Metric");

        CheckResult lenient = new FootprintCheck().Run(new HardwareProject(copy.Folder, FirmwareBoard.Compiled, mustCheckAll: false, _nowhere));
        CheckResult strict = new FootprintCheck().Run(new HardwareProject(copy.Folder, FirmwareBoard.Compiled, mustCheckAll: true, _nowhere));

        Assert.IsEmpty(lenient.Findings);
        Assert.Contains("kicad-footprints", lenient.Notes.Single());
        Assert.Contains("kicad-footprints", strict.Findings.Single());
    }

    private static string? FailsAlone(Action<HardwareCopy> breakIt, string? installed = null)
    {
        Needs.Kicad();
        using HardwareCopy copy = HardwareCopy.OfFixture();
        breakIt(copy);
        return copy.Failing([new FootprintCheck()], footprints: installed ?? _nowhere).GetValueOrDefault("footprints");
    }
}
