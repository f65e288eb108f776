using GluteSense.Hardware.Limits;

namespace GluteSense.Hardware.Checks;

/// <summary>
/// KiCad's electrical rules hold as KiCad sets them: the project file's own severities and exclusions are left out, so that nothing is silenced
/// there. What is meant to be stands in DESIGN.md in a table with the heading "| rule | at | why |".
/// </summary>
public sealed class ErcCheck : IHardwareCheck
{
    private const string LibraryRule = "footprint_link_issues";

    /// <inheritdoc/>
    public string Name => "erc";

    /// <inheritdoc/>
    public CheckResult Run(HardwareProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        Explained[] table = [.. MarkdownTable.Rows(project.ReadText("DESIGN.md"), "rule", "at", "why")
            .Select(cells => new Explained(cells[0].Trim('`'), cells[1].Trim('`'), cells[2]))];
        using var copy = new RuleCopy(project.Folder);
        ErcViolation[] violations = [.. ErcViolation.ReadReport(project.Kicad.ElectricalRules(copy.Schematic))
            .Where(violation => violation.Rule != LibraryRule || project.Footprints.AreInstalled)];
        return new CheckResult([
            .. violations.Where(violation => !table.Any(row => row.Covers(violation))).Select(violation => violation.ToString()),
            .. table.Where(row => !row.IsWhole)
                .Select(row => $"DESIGN.md excludes '{row.Rule}' at '{row.At}' and does not say all of rule, place and reason."),
            .. table.Where(row => row.IsWhole && !violations.Any(row.Covers))
                .Select(row => $"DESIGN.md explains '{row.Rule}' at '{row.At}', which does not occur."),
        ]);
    }

    private sealed record Explained(string Rule, string At, string Why)
    {
        public bool IsWhole => Rule.Length > 0 && At.Length > 0 && Why.Length > 0;

        /// <summary>The rule is the same, and the place is a word of one of the items.</summary>
        public bool Covers(ErcViolation violation) => IsWhole && violation.Rule == Rule
            && violation.Items.Any(item => (" " + item + " ").Contains(" " + At + " ", StringComparison.Ordinal));
    }
}
