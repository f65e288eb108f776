using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Project.Tests;

[TestClass]
public partial class PackageListTests
{
    private const string Device = "firmware/GluteSense.Firmware.nfproj";
    private const string NanoTests = "tests/Firmware.NanoTests/NFUnitTest.nfproj";

    /// <summary>
    /// Packages that were released to go together: those of nanoframework/Samples in July 2026 (most projects there use them), for which firmware
    /// images 1.17.0.x hold the native halves. Cryptography is in none of the samples: 1.0.43 is the release of the commit that brought the native
    /// half 100.0.0.4, the one in nf-interpreter of July 2026; 1.0.38 to 1.0.42 ask for 100.0.0.3.
    /// </summary>
    private static readonly Dictionary<string, string> Versions = new()
    {
        ["nanoFramework.CoreLibrary"] = "1.17.11",
        ["nanoFramework.Device.Bluetooth"] = "1.1.123",
        ["nanoFramework.Hardware.Esp32"] = "1.6.40",
        ["nanoFramework.Runtime.Events"] = "1.11.37",
        ["nanoFramework.Runtime.Native"] = "1.7.11",
        ["nanoFramework.System.Collections"] = "1.5.75",
        ["nanoFramework.System.Device.Adc"] = "1.1.24",
        ["nanoFramework.System.Device.Gpio"] = "1.1.62",
        ["nanoFramework.System.Device.Pwm"] = "1.1.23",
        ["nanoFramework.System.IO.FileSystem"] = "1.1.93",
        ["nanoFramework.System.IO.Streams"] = "1.1.96",
        ["nanoFramework.System.Math"] = "1.5.116",
        ["nanoFramework.System.Security.Cryptography"] = "1.0.43",
        ["nanoFramework.System.Text"] = "1.3.42",
        ["nanoFramework.TestFramework"] = "3.0.80",
    };

    /// <summary>Where the types of a namespace are. System and System.Threading.Thread are in the core library.</summary>
    private static readonly Dictionary<string, string[]> PackagesOfNamespace = new()
    {
        ["System"] = ["nanoFramework.CoreLibrary"],
        ["System.Device.Adc"] = ["nanoFramework.System.Device.Adc"],
        ["System.Device.Gpio"] = ["nanoFramework.System.Device.Gpio"],
        ["System.Device.Pwm"] = ["nanoFramework.System.Device.Pwm"],
        ["System.Diagnostics"] = ["nanoFramework.CoreLibrary"],
        ["System.IO"] = ["nanoFramework.System.IO.FileSystem", "nanoFramework.System.IO.Streams"],
        ["System.Security.Cryptography"] = ["nanoFramework.System.Security.Cryptography"],
        ["System.Text"] = ["nanoFramework.System.Text"],
        ["System.Threading"] = ["nanoFramework.CoreLibrary"],
        ["nanoFramework.Device.Bluetooth"] = ["nanoFramework.Device.Bluetooth"],
        ["nanoFramework.Device.Bluetooth.Advertisement"] = ["nanoFramework.Device.Bluetooth"],
        ["nanoFramework.Device.Bluetooth.GenericAttributeProfile"] = ["nanoFramework.Device.Bluetooth"],
        ["nanoFramework.Hardware.Esp32"] = ["nanoFramework.Hardware.Esp32"],
        ["nanoFramework.Runtime.Native"] = ["nanoFramework.Runtime.Native"],
    };

    /// <summary>What packages need, by their .nuspec files.</summary>
    private static readonly Dictionary<string, string[]> Needs = new()
    {
        ["nanoFramework.Device.Bluetooth"] =
            ["nanoFramework.Runtime.Events", "nanoFramework.Runtime.Native", "nanoFramework.System.Collections", "nanoFramework.System.Text"],
        ["nanoFramework.Hardware.Esp32"] = ["nanoFramework.Runtime.Events"],
        ["nanoFramework.System.Device.Gpio"] = ["nanoFramework.Runtime.Events"],
        ["nanoFramework.System.IO.FileSystem"] =
            ["nanoFramework.Runtime.Events", "nanoFramework.System.IO.Streams", "nanoFramework.System.Text"],
    };

    [TestMethod]
    [DataRow(Device)]
    [DataRow(NanoTests)]
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
        if (!Repository.Has(Device))
        {
            Assert.Inconclusive($"{Device} does not exist.");
        }

        string[] twice =
        [
            .. Packages(Device).Union(Packages(NanoTests))
                .GroupBy(package => package.Split(' ')[0]).Where(versions => versions.Count() > 1).SelectMany(versions => versions),
        ];

        Assert.IsEmpty(twice, string.Join(", ", twice));
    }

    [TestMethod]
    [DataRow(Device)]
    [DataRow(NanoTests)]
    public void PackagesAreOfTheVersionsThatGoTogether(string project)
    {
        foreach (string package in Packages(project))
        {
            string id = package.Split(' ')[0];
            Assert.IsTrue(Versions.TryGetValue(id, out string? version), $"No version is known to go with the others: {id}");
            Assert.AreEqual($"{id} {version}", package);
        }
    }

    [TestMethod]
    public void ReferencesNameTheVersionOfTheirPackage()
    {
        string[] packages = Packages(Device);

        // An assembly is named as its package, or without its first part; the core library is mscorlib.
        foreach (string reference in new ProjectFile(Device).References)
        {
            string named = reference.Replace("mscorlib ", "nanoFramework.CoreLibrary ", StringComparison.Ordinal);
            Assert.IsTrue(packages.Contains(named) || packages.Contains("nanoFramework." + named), reference);
        }
    }

    [TestMethod]
    public void PackagesAreThoseOfTheNamespacesThatTheDeviceUsesAndWhatTheseNeed()
    {
        string[] namespaces =
        [
            .. Repository.Sources("firmware").SelectMany(path => VendorNamespace().Matches(File.ReadAllText(Repository.Full(path))))
                .Select(match => match.Groups["name"].Value).Distinct(),
        ];
        string[] used = [.. namespaces.SelectMany(name => PackagesOfNamespace[name])];
        string[] expected = [.. used.Concat(used.SelectMany(id => Needs.GetValueOrDefault(id, []))).Distinct().Order(StringComparer.Ordinal)];

        Assert.IsGreaterThan(8, namespaces.Length);
        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', Packages(Device).Select(package => package.Split(' ')[0])));
    }

    /// <summary>By using directive, or before the name of a type in the text.</summary>
    [GeneratedRegex(@"(?<![\w.])(?:using (?<name>(?:System|nanoFramework)[\w.]*);|(?<name>System\.Text)\.Encoding)")]
    private static partial Regex VendorNamespace();

    /// <summary>"id version" of the packages.config beside a project, sorted.</summary>
    private static string[] Packages(string project) =>
    [
        .. XDocument.Load(Path.Combine(Path.GetDirectoryName(Repository.Full(project))!, "packages.config")).Descendants("package")
            .Select(package => $"{package.Attribute("id")!.Value} {package.Attribute("version")!.Value}").Order(StringComparer.Ordinal),
    ];
}
