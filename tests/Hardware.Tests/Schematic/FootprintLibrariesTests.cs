using GluteSense.Hardware.Schematic;
using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Schematic;

[TestClass]
public sealed class FootprintLibrariesTests
{
    private readonly FootprintLibraries _libraries = new(Repository.Fixture, Path.Combine(Repository.Fixture, "nothing"));

    [TestMethod]
    public void Own_footprints_are_found_by_the_table_of_the_project()
    {
        CollectionAssert.AreEquivalent(new[] { "1", "2", "3" }, _libraries.Pads("tiny:Three")!.ToArray());
        Assert.IsTrue(_libraries.IsOwn("tiny:Three"));
        Assert.IsFalse(_libraries.IsOwn("Resistor_SMD:R_0603_1608Metric"));
    }

    [TestMethod]
    [DataRow("tiny:Four")]
    [DataRow("small:Three")]
    [DataRow("Three")]
    [DataRow("")]
    public void Others_are_not_found(string footprint) => Assert.IsNull(_libraries.Pads(footprint));

    [TestMethod]
    public void A_folder_without_libraries_is_no_installation()
    {
        Assert.IsFalse(_libraries.AreInstalled);
        Assert.IsFalse(new FootprintLibraries(Repository.Fixture, Path.Combine(Repository.Fixture, "bom")).AreInstalled);
        Assert.IsTrue(new FootprintLibraries(Repository.Fixture, Repository.Fixture).AreInstalled);
    }
}
