using GluteSense.Hardware.Bom;
using GluteSense.Hardware.Schematic;

namespace GluteSense.Hardware.Checks;

/// <summary>
/// The parts list and the schematic have the same parts with the same value, footprint and part number. Parts that KiCad excludes from the BOM or
/// does not populate are in no row.
/// </summary>
public sealed class BomCheck : IHardwareCheck
{
    /// <inheritdoc/>
    public string Name => "bom";

    /// <inheritdoc/>
    public CheckResult Run(HardwareProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        IReadOnlyList<BomRow> rows = BomReader.Read(project.ReadText("bom/bom.csv"));
        ILookup<string, BomRow> rowsOf = rows.SelectMany(row => row.References, (row, reference) => (row, reference))
            .ToLookup(pair => pair.reference, pair => pair.row);
        return new CheckResult([
            .. rows.SelectMany(Incomplete),
            .. project.Netlist.Components.Where(IsBought).SelectMany(part => Differences(part, [.. rowsOf[part.Reference]])),
            .. rows.SelectMany(row => row.References.SelectMany(reference => Unknown(reference, row, project.Netlist))),
        ]);
    }

    private static bool IsBought(Component part) => part.IsInBom && part.IsPopulated;

    private static IEnumerable<string> Incomplete(BomRow row)
    {
        string name = $"bom.csv line {row.Line} ({string.Join(' ', row.References)})";
        if (row.Quantity != row.References.Count)
        {
            yield return $"{name}: quantity {row.Quantity}, but {row.References.Count} references.";
        }

        if (row.Manufacturer.Length == 0 || row.Mpn.Length == 0)
        {
            yield return $"{name}: no manufacturer or no part number.";
        }

        if (row.CostsUsd.Any(cost => cost <= 0) || row.CostsUsd[0] < row.CostsUsd[1] || row.CostsUsd[1] < row.CostsUsd[2])
        {
            yield return $"{name}: a piece costs nothing, or more when buying more.";
        }
    }

    private static IEnumerable<string> Differences(Component part, BomRow[] rows)
    {
        if (rows.Length != 1)
        {
            yield return rows.Length == 0
                ? $"{part.Reference} ({part.Value}) is in no row of bom.csv."
                : $"{part.Reference} is in lines {string.Join(", ", rows.Select(row => row.Line))} of bom.csv.";
            yield break;
        }

        foreach ((string what, string inSchematic, string inBom) in new[]
        {
            ("value", part.Value, rows[0].Value),
            ("footprint", part.Footprint, rows[0].Footprint),
            ("MPN", part.Field("MPN"), rows[0].Mpn),
        })
        {
            if (inSchematic != inBom)
            {
                yield return $"{part.Reference}: {what} '{inSchematic}' in the schematic, '{inBom}' in bom.csv line {rows[0].Line}.";
            }
        }
    }

    private static IEnumerable<string> Unknown(string reference, BomRow row, Netlist netlist)
    {
        Component? part = netlist.Find(reference);
        if (part is null || !IsBought(part))
        {
            string why = part is null ? "is not in the schematic" : "is excluded from the BOM in the schematic";
            yield return $"{reference} (bom.csv line {row.Line}) {why}.";
        }
    }
}
