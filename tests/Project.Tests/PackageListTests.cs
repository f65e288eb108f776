using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Project.Tests;

[TestClass]
public class PackageListTests
{
    [TestMethod]
    [DataRow("firmware/GluteSense.Firmware.nfproj")]
    [DataRow("tests/Firmware.NanoTests/NFUnitTest.nfproj")]
    public void PackagesAreThoseReferencedInTheSameVersions(string project)
    {
        if (!Repository.Has(project))
        {
            Assert.Inconclusive($"{project} does not exist.");
        }

        string[] packages = Packages(project);

        Assert.IsNotEmpty(packages);
        Assert.AreEqual(string.Join('\n', packages), string.Join('\n', new ProjectFile(project).ReferencedPackages));
        Assert.AreEqual(string.Join('\n', packages), string.Join('\n', new ProjectFile(project).MentionedPackages));
    }

    [TestMethod]
    public void DeviceAndItsTestsUseTheSameVersions()
    {
        const string Device = "firmware/GluteSense.Firmware.nfproj";
        if (!Repository.Has(Device))
        {
            Assert.Inconclusive($"{Device} does not exist.");
        }

        string[] twice =
        [
            .. Packages(Device).Union(Packages("tests/Firmware.NanoTests/NFUnitTest.nfproj"))
                .GroupBy(package => package.Split(' ')[0]).Where(versions => versions.Count() > 1).SelectMany(versions => versions),
        ];

        Assert.IsEmpty(twice, string.Join(", ", twice));
    }

    /// <summary>"id version" of the packages.config beside a project, sorted.</summary>
    private static string[] Packages(string project) =>
    [
        .. XDocument.Load(Path.Combine(Path.GetDirectoryName(Repository.Full(project))!, "packages.config")).Descendants("package")
            .Select(package => $"{package.Attribute("id")!.Value} {package.Attribute("version")!.Value}").Order(StringComparer.Ordinal),
    ];
}
