using System.Text;

namespace GluteSense.Validation.Output;

/// <summary>Plain text and tables in GitHub's Markdown.</summary>
internal static class MarkdownText
{
    private const string Special = "\\|*_<>`[]~$&#";

    /// <summary>Text that reads the same after Markdown: special characters escaped, line ends turned into spaces.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char letter in text.ReplaceLineEndings(" "))
        {
            if (Special.Contains(letter))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>A table of plain text, one line end after it; columns of numbers stand to the right.</summary>
    /// <exception cref="ArgumentException">A row does not have one cell per column.</exception>
    public static string Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> cells)
    {
        if (cells.FirstOrDefault(row => row.Count != columns.Count) is { } odd)
        {
            throw new ArgumentException($"A row has {odd.Count} cells, the table {columns.Count} columns: {string.Join(" | ", odd)}.", nameof(cells));
        }

        StringBuilder table = new();
        AppendRow(table, columns);
        table.Append("|").AppendJoin("|", columns.Select((_, index) => IsNumeric(cells, index) ? "---:" : "---")).Append("|\n");
        foreach (IReadOnlyList<string> row in cells)
        {
            AppendRow(table, row);
        }

        return table.ToString();
    }

    private static bool IsNumeric(IReadOnlyList<IReadOnlyList<string>> cells, int column)
    {
        return cells.Count > 0 && cells.All(row => row[column] is "" or "–" or "—" || char.IsAsciiDigit(row[column].TrimStart('+', '-', '−', '±').FirstOrDefault()));
    }

    private static void AppendRow(StringBuilder table, IReadOnlyList<string> cells)
    {
        table.Append("| ").AppendJoin(" | ", cells.Select(Escape)).Append(" |\n");
    }
}
