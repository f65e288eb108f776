using GluteSense.Hardware.Programs;
using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Programs;

[TestClass]
public sealed class KicadCliTests
{
    [TestMethod]
    public void It_is_kicad_9_or_later()
    {
        Needs.Kicad();

        Assert.IsGreaterThanOrEqualTo(9, Version.Parse(new KicadCli().Version().Split('+', '-', '~')[0]).Major);
    }

    [TestMethod]
    public void A_file_that_is_no_schematic_is_named()
    {
        Needs.Kicad();
        string file = Path.Combine(Repository.Fixture, "DESIGN.md");

        Assert.Contains("DESIGN.md", Assert.ThrowsExactly<ProgramFailedException>(() => new KicadCli().ExportNetlist(file)).Message);
    }

    [TestMethod]
    public void The_message_of_a_missing_kicad_names_where_debian_12_has_it() => Assert.Contains("bookworm-backports", KicadCli.Package);
}
