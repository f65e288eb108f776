namespace GluteSense.Hardware.Programs;

/// <summary>KiCad 9 without its windows. Every call writes into a temporary file and returns its content;
/// the settings of whoever runs it play no part.</summary>
public sealed class KicadCli
{
    /// <summary>How to install it on Debian 12.</summary>
    public const string Package =
        "apt install -t bookworm-backports kicad kicad-footprints (Debian 12's own KiCad 6 has no kicad-cli; KiCad 9 is in bookworm-backports)";

    private readonly ProgramRunner _runner = new("kicad-cli", Package, TimeSpan.FromMinutes(2));

    /// <summary>Whether kicad-cli is on the path.</summary>
    public bool IsInstalled => _runner.IsInstalled();

    /// <summary>The version, as "9.0.8".</summary>
    public string Version() => _runner.Run(["version"]).Output.Trim();

    /// <summary>The netlist of a schematic and all its sheets as XML.</summary>
    /// <param name="schematic">Path of the root sheet.</param>
    public string ExportNetlist(string schematic) => ReadText("netlist.xml", schematic, ["sch", "export", "netlist", "--format", "kicadxml"]);

    /// <summary>All violations of the electrical rules, excluded ones too, as JSON.</summary>
    /// <param name="schematic">Path of the root sheet.</param>
    public string ElectricalRules(string schematic) => ReadText("erc.json", schematic, ["sch", "erc", "--severity-all", "--format", "json"]);

    /// <summary>The schematic as PDF, one page a sheet.</summary>
    /// <param name="schematic">Path of the root sheet.</param>
    public byte[] ExportPdf(string schematic) => Read("schematic.pdf", schematic, ["sch", "export", "pdf"], File.ReadAllBytes);

    private string ReadText(string name, string schematic, string[] arguments) => Read(name, schematic, arguments, File.ReadAllText);

    private T Read<T>(string name, string schematic, string[] arguments, Func<string, T> read)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("glutesense-kicad-");
        try
        {
            string written = Path.Combine(folder.FullName, name);
            ProgramResult result = _runner.Run(
                [.. arguments, "--output", written, schematic],
                environment: new Dictionary<string, string> { ["KICAD_CONFIG_HOME"] = folder.CreateSubdirectory("settings").FullName });
            if (result.ExitCode != 0 || !File.Exists(written))
            {
                string said = $"{result.Error.Trim()} {result.Output.Trim()}".TrimEnd();
                throw new ProgramFailedException($"kicad-cli {string.Join(' ', arguments)} failed on {Path.GetFileName(schematic)}: {said}");
            }

            return read(written);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
