using System.Text.RegularExpressions;

namespace GluteSense.Hardware.Schematic;

/// <summary>Footprints of the project (fp-lib-table with ${KIPRJMOD}) and of KiCad's own libraries.</summary>
/// <param name="projectFolder">Folder with the fp-lib-table; the file may be missing.</param>
/// <param name="installedFolder">Folder of KiCad's libraries; it may be missing.</param>
public sealed partial class FootprintLibraries(string projectFolder, string installedFolder)
{
    private readonly Lazy<Dictionary<string, string>> _own = new(() => ReadTable(projectFolder));

    /// <summary>Where Debian's package kicad-footprints puts the libraries; KICAD9_FOOTPRINT_DIR names another place, as for KiCad itself.</summary>
    public static string Installed => Environment.GetEnvironmentVariable("KICAD9_FOOTPRINT_DIR") ?? "/usr/share/kicad/footprints";

    /// <summary>Whether KiCad's own libraries are there.</summary>
    public bool AreInstalled => Directory.Exists(installedFolder) && Directory.EnumerateDirectories(installedFolder, "*.pretty").Any();

    /// <summary>Whether a library belongs to the project.</summary>
    public bool IsOwn(string footprint) => _own.Value.ContainsKey(Split(footprint).Library);

    /// <summary>Names of the pads of a footprint, or null when there is no such footprint.</summary>
    /// <param name="footprint">Library and name, as "Resistor_SMD:R_0603_1608Metric".</param>
    public IReadOnlySet<string>? Pads(string footprint)
    {
        (string library, string name) = Split(footprint);
        string folder = _own.Value.GetValueOrDefault(library) ?? Path.Combine(installedFolder, library + ".pretty");
        string file = Path.Combine(folder, name + ".kicad_mod");
        return File.Exists(file) ? Pad().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).ToHashSet() : null;
    }

    private static (string Library, string Name) Split(string footprint)
    {
        int colon = footprint.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (string.Empty, footprint) : (footprint[..colon], footprint[(colon + 1)..]);
    }

    private static Dictionary<string, string> ReadTable(string projectFolder)
    {
        string table = Path.Combine(projectFolder, "fp-lib-table");
        return File.Exists(table)
            ? Library().Matches(File.ReadAllText(table))
                .ToDictionary(match => match.Groups[1].Value, match => Path.Combine(projectFolder, match.Groups[2].Value))
            : [];
    }

    [GeneratedRegex(@"\(pad\s+""([^""]*)""")]
    private static partial Regex Pad();

    [GeneratedRegex(@"\(lib\s*\(name\s+""?([^"")]+)""?\)\s*\(type\s+""?KiCad""?\)\s*\(uri\s+""?\$\{KIPRJMOD\}/([^"")]+)""?\)")]
    private static partial Regex Library();
}
