using System.Reflection.Metadata;

namespace GluteSense.System.Tests;

/// <summary>The virtual wearable is built from the firmware's own files, not from copies.</summary>
[TestClass]
public sealed class FirmwareSourcesTests
{
    [TestMethod]
    [DataRow("GluteSense.Core", "Signal,Detection,Calibration,Protocol,Storage,Ownership,Feedback")]
    [DataRow("GluteSense.Firmware.Desktop", "Device")]
    public void TheAssemblyIsBuiltFromTheFilesInTheFirmwareFolder(string assembly, string folders)
    {
        string firmware = RepositoryRoot.PathOf("firmware");
        var expected = new HashSet<string>(
            folders.Split(',').SelectMany(folder => Directory.GetFiles(Path.Combine(firmware, folder), "*.cs", SearchOption.AllDirectories)));
        HashSet<string> built = Documents(assembly);
        if (assembly.EndsWith("Desktop", StringComparison.Ordinal))
        {
            expected.Add(Path.Combine(firmware, "Program.cs"));
            expected.Add(Path.Combine(firmware, "Board.cs"));
            Assert.HasCount(1, built.Where(path => Path.GetFileName(path) == "NanoAliases.cs"));
            built.RemoveWhere(path => Path.GetFileName(path) == "NanoAliases.cs");
        }

        CollectionAssert.AreEquivalent(
            expected.Select(path => Path.GetRelativePath(firmware, path)).ToArray(),
            built.Select(path => Path.GetRelativePath(firmware, path)).ToArray());
    }

    /// <summary>Paths of the hand-written source files in the assembly's portable PDB.</summary>
    private static HashSet<string> Documents(string assembly)
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".pdb"));
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(file);
        MetadataReader reader = provider.GetMetadataReader();
        return
        [
            .. reader.Documents
                .Select(handle => reader.GetString(reader.GetDocument(handle).Name))
                .Where(path => !path.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar)),
        ];
    }
}
