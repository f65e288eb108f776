using System.Text.Json;
using System.Text.Json.Nodes;

namespace GluteSense.Hardware.Checks;

/// <summary>A temporary copy of the schematic whose project file says nothing about the electrical rules.</summary>
public sealed class RuleCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("glutesense-erc-");

    /// <summary>Copies the schematic, its libraries and their tables.</summary>
    /// <param name="folder">The hardware folder.</param>
    /// <exception cref="FormatException">The project file is no JSON object.</exception>
    public RuleCopy(string folder)
    {
        try
        {
            Copy(folder);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Path of the copied root sheet.</summary>
    public string Schematic => Path.Combine(_folder.FullName, "glutesense.kicad_sch");

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private void Copy(string folder)
    {
        string[] patterns = ["*.kicad_sch", "*.kicad_sym", "*.kicad_wks", "*-lib-table"];
        foreach (string file in patterns.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern)))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }

        foreach (string library in Directory.EnumerateDirectories(folder, "*.pretty"))
        {
            DirectoryInfo copy = _folder.CreateSubdirectory(Path.GetFileName(library));
            foreach (string file in Directory.EnumerateFiles(library))
            {
                File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
            }
        }

        string project = Path.Combine(folder, "glutesense.kicad_pro");
        if (File.Exists(project))
        {
            File.WriteAllText(Path.ChangeExtension(Schematic, ".kicad_pro"), WithoutRules(File.ReadAllText(project)));
        }
    }

    private static string WithoutRules(string json)
    {
        try
        {
            JsonObject project = JsonNode.Parse(json)!.AsObject();
            project.Remove("erc");
            return project.ToJsonString();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException("glutesense.kicad_pro is no JSON object: " + exception.Message, exception);
        }
    }
}
