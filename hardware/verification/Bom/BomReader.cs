using System.Globalization;

namespace GluteSense.Hardware.Bom;

/// <summary>Reads bom/bom.csv.</summary>
public static class BomReader
{
    /// <summary>The columns, in this order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["references", "quantity", "value", "footprint", "manufacturer", "mpn", "alternatives", "cost_1", "cost_10", "cost_100", "note"];

    /// <summary>Reads the rows.</summary>
    /// <param name="text">The file.</param>
    /// <exception cref="FormatException">The heading is another one, or a row has a wrong number of fields, no quantity or no costs.</exception>
    public static IReadOnlyList<BomRow> Read(string text)
    {
        (int Line, IReadOnlyList<string> Fields)[] lines = [.. CsvTable.Read(text)];
        if (lines.Length == 0 || !lines[0].Fields.SequenceEqual(Columns))
        {
            throw new FormatException("The first line of bom.csv must be: " + string.Join(',', Columns));
        }

        return [.. lines.Skip(1).Select(line => ReadRow(line.Line, line.Fields))];
    }

    private static BomRow ReadRow(int line, IReadOnlyList<string> fields)
    {
        if (fields.Count != Columns.Count)
        {
            throw new FormatException($"bom.csv line {line} has {fields.Count} fields; it needs {Columns.Count}.");
        }

        return new BomRow(
            line,
            fields[0].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out int quantity) && quantity > 0
                ? quantity
                : throw new FormatException($"bom.csv line {line}: '{fields[1]}' is no quantity."),
            fields[2],
            fields[3],
            fields[4],
            fields[5],
            [.. fields.Skip(7).Take(3).Select(field => Cost(field, line))]);
    }

    private static double Cost(string field, int line) =>
        double.TryParse(field, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double cost)
            ? cost
            : throw new FormatException($"bom.csv line {line}: '{field}' is no cost in USD.");
}
