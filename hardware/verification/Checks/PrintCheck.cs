using GluteSense.Hardware.Print;

namespace GluteSense.Hardware.Checks;

/// <summary>
/// schematic.pdf is what KiCad prints of this schematic: page by page the same drawing when one version of KiCad made both, the same words otherwise.
/// </summary>
public sealed class PrintCheck : IHardwareCheck
{
    private const string File = "schematic.pdf";

    /// <inheritdoc/>
    public string Name => "print";

    /// <inheritdoc/>
    public CheckResult Run(HardwareProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var kept = new KicadPdf(System.IO.File.ReadAllBytes(project.PathOf(File)));
        var made = new KicadPdf(project.Kicad.ExportPdf(project.Schematic));
        if (kept.Pages.Count != made.Pages.Count)
        {
            return new CheckResult([$"{File} has {kept.Pages.Count} pages and the schematic {made.Pages.Count}: {Remedy(project)}"]);
        }

        bool isExact = kept.Version == made.Version;
        IEnumerable<int> different = Enumerable.Range(0, made.Pages.Count)
            .Where(page => isExact ? kept.Pages[page] != made.Pages[page] : !kept.WordsOf(page).SequenceEqual(made.WordsOf(page)));
        return new CheckResult(
            [.. different.Select(page => $"Page {page + 1} of {File} is not the schematic's: {Remedy(project)}")],
            [],
            isExact ? [] : [$"{File} is from KiCad {kept.Version} and this is {made.Version}: words were compared, not lines."]);
    }

    private static string Remedy(HardwareProject project) =>
        $"export it again: kicad-cli sch export pdf --output {FromHere(project.PathOf(File))} {FromHere(project.Schematic)}";

    private static string FromHere(string path)
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        string shorter = relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
        return shorter.Contains(' ', StringComparison.Ordinal) ? $"'{shorter}'" : shorter;
    }
}
