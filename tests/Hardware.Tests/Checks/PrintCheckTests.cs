using GluteSense.Hardware.Checks;
using GluteSense.Hardware.Print;
using GluteSense.Hardware.Programs;
using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Checks;

[TestClass]
public sealed class PrintCheckTests
{
    [TestMethod]
    public void The_export_of_the_schematic_passes_at_any_time_and_in_any_folder()
    {
        using HardwareCopy copy = Printed();
        Thread.Sleep(TimeSpan.FromSeconds(1.1));

        Assert.IsNull(Complaint(copy));
    }

    [TestMethod]
    public void A_change_after_the_export_names_the_page()
    {
        using HardwareCopy copy = Printed();
        copy.SetProperty("glutesense.kicad_sch", "R605", "Value", "10k");

        string findings = Complaint(copy)!;

        Assert.StartsWith("Page 1 of schematic.pdf is not the schematic's", findings);
        Assert.EndsWith($"--output {copy.PathOf("schematic.pdf")} {copy.PathOf("glutesense.kicad_sch")}", findings);
        Assert.HasCount(1, findings.Split('\n'));
    }

    [TestMethod]
    public void A_change_of_the_channel_names_its_four_pages()
    {
        using HardwareCopy copy = Printed();
        copy.SetProperty("channel.kicad_sch", "C112", "Value", "47n");

        CollectionAssert.AreEqual(
            new[] { "Page 2", "Page 3", "Page 4", "Page 5" }, Complaint(copy)!.Split('\n').Select(line => line[..6]).ToArray());
    }

    [TestMethod]
    public void A_moved_line_without_text_is_a_change()
    {
        using HardwareCopy copy = Printed();
        copy.Replace("glutesense.kicad_sch", "(xy 76.2 78.74)", "(xy 76.2 77.47)");

        Assert.StartsWith("Page 1", Complaint(copy)!);
    }

    [TestMethod]
    [DataRow("(1k)", "(1k)", 0)]
    [DataRow("(1k)", "(2k)", 1)]
    public void Of_another_version_of_kicad_the_words_count(string word, string changed, int findings)
    {
        using HardwareCopy copy = Printed();
        string path = copy.PathOf("schematic.pdf");
        var document = new KicadPdf(File.ReadAllBytes(path));
        File.WriteAllBytes(path, PdfFile.Of(document.Pages.Select(page => page
            .Replace($"({document.Version})", "(9.0.1)", StringComparison.Ordinal)
            .Replace("0 0 rg", "1 0 rg", StringComparison.Ordinal)
            .Replace(word, changed, StringComparison.Ordinal))));

        CheckResult result = new PrintCheck().Run(new HardwareProject(copy.Folder, FirmwareBoard.Compiled));

        Assert.HasCount(findings, result.Findings);
        Assert.Contains("words were compared", result.Notes.Single());
    }

    [TestMethod]
    public void A_missing_or_broken_file_is_a_finding()
    {
        using HardwareCopy copy = Printed();
        File.WriteAllText(copy.PathOf("schematic.pdf"), "later");
        Assert.AreEqual("This is no PDF.", Complaint(copy));

        File.Delete(copy.PathOf("schematic.pdf"));
        Assert.Contains("schematic.pdf", Complaint(copy)!);
    }

    private static HardwareCopy Printed()
    {
        Needs.Kicad();
        HardwareCopy copy = HardwareCopy.OfFixture();
        File.WriteAllBytes(copy.PathOf("schematic.pdf"), new KicadCli().ExportPdf(copy.PathOf("glutesense.kicad_sch")));
        return copy;
    }

    private static string? Complaint(HardwareCopy copy) => copy.Failing([new PrintCheck()]).GetValueOrDefault("print");
}
