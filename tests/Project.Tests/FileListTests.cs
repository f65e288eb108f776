using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Project.Tests;

[TestClass]
public class FileListTests
{
    private const string Core = "firmware/Core.projitems";
    private const string Device = "firmware/GluteSense.Firmware.nfproj";
    private const string NanoTests = "tests/Firmware.NanoTests/NFUnitTest.nfproj";

    [TestMethod]
    public void CoreListsEveryCoreFileOnce()
    {
        string[] sources = [.. new[] { "Signal", "Detection", "Calibration", "Protocol", "Storage", "Ownership", "Feedback" }.SelectMany(folder => Repository.Sources($"firmware/{folder}"))];

        Assert.IsGreaterThan(30, sources.Length);
        AreEqual(sources, new ProjectFile(Core).Compiled);
    }

    [TestMethod]
    public void NanoTestsListEveryTestFileOnce()
    {
        string[] sources = Repository.Sources("tests/Firmware.Tests");

        Assert.IsGreaterThan(30, sources.Length);
        AreEqual(sources, new ProjectFile(NanoTests).Compiled);
    }

    [TestMethod]
    public void DeviceListsEveryFileThatIsNotCoreOnce()
    {
        if (!Repository.Has(Device))
        {
            Assert.Inconclusive($"{Device} does not exist.");
        }

        string[] sources = ["firmware/Board.cs", "firmware/Program.cs", .. Repository.Sources("firmware/Device")];

        AreEqual(sources, new ProjectFile(Device).Compiled);
    }

    [TestMethod]
    [DataRow(Device)]
    [DataRow(NanoTests)]
    public void NanoProjectsImportCore(string project)
    {
        if (!Repository.Has(project))
        {
            Assert.Inconclusive($"{project} does not exist.");
        }

        Assert.Contains(Core, new ProjectFile(project).Imported);
    }

    [TestMethod]
    public void EveryCoreFileHasATestFileOfItsName()
    {
        string[] untested =
        [
            .. new ProjectFile(Core).Compiled
                .Select(path => path["firmware/".Length..^".cs".Length])
                .Where(name => !Repository.Has($"tests/Firmware.Tests/{name}Tests.cs")),
        ];

        Assert.IsEmpty(untested, string.Join(", ", untested));
    }

    [TestMethod]
    public void EveryDeviceFileHasATestFileOfItsName()
    {
        string[] untested =
        [
            .. Repository.Sources("firmware/Device")
                .Select(Path.GetFileNameWithoutExtension)
                .Where(name => !Repository.Has($"tests/Device.Tests/{name}Tests.cs"))!,
        ];

        Assert.IsEmpty(untested, string.Join(", ", untested));
    }

    private static void AreEqual(string[] expected, string[] listed)
    {
        string missing = string.Join(", ", expected.Except(listed));
        string surplus = string.Join(", ", listed.Except(expected));
        string repeated = string.Join(", ", listed.GroupBy(path => path).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.AreEqual("missing: ; surplus: ; repeated: ", $"missing: {missing}; surplus: {surplus}; repeated: {repeated}");
    }
}
