using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GluteSense.Project.Tests;

/// <summary>A project with explicit lists: .nfproj or .projitems.</summary>
internal sealed partial class ProjectFile(string path)
{
    private readonly XDocument _document = XDocument.Load(Repository.Full(path));
    private readonly string _folder = Path.GetDirectoryName(Repository.Full(path))!;

    /// <summary>Compiled files from the root, in the order of the list, repetitions kept.</summary>
    public string[] Compiled => [.. Values("Compile", "Include").Select(Resolve)];

    /// <summary>Compiled files from the root when a property has another value than its default; patterns left as they are.</summary>
    public string[] CompiledWith(string property, string value) =>
        [.. Values("Compile", "Include").Select(include => Resolve(include.Replace($"$({property})", value, StringComparison.Ordinal)))];

    /// <summary>Imported projects from the root; those of the vendor's installation left out.</summary>
    public string[] Imported => [.. Values("Import", "Project").Where(value => !value.StartsWith("$(NanoFramework", StringComparison.Ordinal)).Select(Resolve)];

    /// <summary>Packages that references point into, as "id version"; hint paths that follow another pattern as they are.</summary>
    public string[] ReferencedPackages =>
    [
        .. _document.Descendants().Where(element => element.Name.LocalName == "Reference").Select(Package).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Each reference as "assembly version", the version to its third number.</summary>
    public string[] References =>
    [
        .. _document.Descendants().Where(element => element.Name.LocalName == "Reference").Select(element => element.Attribute("Include")!.Value.Split(", "))
            .Select(parts => $"{parts[0]} {Version.Parse(parts[1]["Version=".Length..]).ToString(3)}"),
    ];

    /// <summary>Packages named anywhere in the project by a packages folder, as "id version".</summary>
    public string[] MentionedPackages =>
        [.. PackageFolder().Matches(_document.ToString()).Select(match => $"{match.Groups["id"].Value} {match.Groups["version"].Value}").Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"packages[\\/](?<id>[A-Za-z][\w.]*?)\.(?<version>\d+(\.\d+)+)[\\/]")]
    private static partial Regex PackageFolder();

    private static string Package(XElement reference)
    {
        string hint = reference.Elements().FirstOrDefault(element => element.Name.LocalName == "HintPath")?.Value ?? "";
        Match match = PackageFolder().Match(hint);
        return match.Success ? $"{match.Groups["id"].Value} {match.Groups["version"].Value}" : $"{reference.Attribute("Include")?.Value}: {hint}";
    }

    /// <summary>Properties that have their value only while nobody sets another.</summary>
    private IEnumerable<XElement> Defaults() =>
        _document.Descendants().Where(node => node.Attribute("Condition")?.Value.Trim() == $"'$({node.Name.LocalName})' == ''");

    private IEnumerable<string> Values(string element, string attribute) =>
        _document.Descendants().Where(node => node.Name.LocalName == element).Select(node => node.Attribute(attribute)!.Value);

    private string Resolve(string value)
    {
        string relative = Defaults().Aggregate(value, (text, property) => text.Replace($"$({property.Name.LocalName})", property.Value, StringComparison.Ordinal))
            .Replace("$(MSBuildThisFileDirectory)", "", StringComparison.Ordinal).Replace('\\', '/');
        return Repository.Relative(Path.GetFullPath(Path.Combine(_folder, relative)));
    }
}
