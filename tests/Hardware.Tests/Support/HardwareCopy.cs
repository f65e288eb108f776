using GluteSense.Hardware.Checks;

namespace GluteSense.Hardware.Tests.Support;

/// <summary>A temporary copy of a hardware folder, to be broken.</summary>
internal sealed class HardwareCopy : IDisposable
{
    private static readonly string[] _notDesign = ["verification", "bin", "obj"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("glutesense-hardware-");

    private HardwareCopy(string source) => Copy(new DirectoryInfo(source), _folder);

    public string Folder => _folder.FullName;

    public static HardwareCopy OfFixture() => new(Repository.Fixture);

    public static HardwareCopy OfHardware() => new(Repository.Hardware);

    public void Dispose() => _folder.Delete(recursive: true);

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Changes a text that must occur exactly once.</summary>
    public void Replace(string file, string old, string changed)
    {
        string text = File.ReadAllText(PathOf(file));
        Assert.HasCount(2, text.Split(old), $"'{old}' must be in {file} once.");
        File.WriteAllText(PathOf(file), text.Replace(old, changed, StringComparison.Ordinal));
    }

    /// <summary>Changes a property of one part of a sheet.</summary>
    public void SetProperty(string file, string reference, string property, string value)
    {
        var sheet = new SheetText(File.ReadAllText(PathOf(file)));
        File.WriteAllText(PathOf(file), sheet.WithProperty(reference, property, value));
    }

    /// <summary>Takes the first block of a kind out of a sheet, as "wire" or "no_connect".</summary>
    public void RemoveFirst(string file, string kind) =>
        File.WriteAllText(PathOf(file), new SheetText(File.ReadAllText(PathOf(file))).WithoutFirst(kind));

    /// <summary>Takes a line out that must be there exactly once.</summary>
    public void RemoveLine(string file, string beginning)
    {
        string[] lines = File.ReadAllLines(PathOf(file));
        string[] others = [.. lines.Where(line => !line.TrimStart().StartsWith(beginning, StringComparison.Ordinal))];
        Assert.HasCount(lines.Length - 1, others, $"'{beginning}' must begin one line of {file}.");
        File.WriteAllLines(PathOf(file), others);
    }

    /// <summary>
    /// The checks that only compare. That of the printed schematic is left out, since any change of a sheet breaks it; the others simulate.
    /// </summary>
    public static IReadOnlyList<IHardwareCheck> Comparing { get; } =
        [.. CheckList.All.Where(check => check is not PrintCheck && check.GetType().Namespace == typeof(PrintCheck).Namespace)];

    /// <summary>Runs the checks that only compare.</summary>
    /// <returns>The failing checks and their findings.</returns>
    public IReadOnlyDictionary<string, string> Failing(FirmwareBoard? board = null, string? footprints = null) =>
        Failing(Comparing, board, footprints);

    /// <summary>Runs some checks.</summary>
    public IReadOnlyDictionary<string, string> Failing(IReadOnlyList<IHardwareCheck> checks, FirmwareBoard? board = null, string? footprints = null)
    {
        var project = new HardwareProject(Folder, board ?? FirmwareBoard.Compiled, footprintFolder: footprints);
        return Verification.Run(project, checks, isWhole: false).Where(outcome => !outcome.Passes)
            .ToDictionary(outcome => outcome.Name, outcome => string.Join('\n', outcome.Findings));
    }

    private static void Copy(DirectoryInfo source, DirectoryInfo target)
    {
        foreach (FileInfo file in source.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(target.FullName, file.Name));
        }

        foreach (DirectoryInfo folder in source.EnumerateDirectories().Where(folder => !_notDesign.Contains(folder.Name)))
        {
            Copy(folder, target.CreateSubdirectory(folder.Name));
        }
    }
}
