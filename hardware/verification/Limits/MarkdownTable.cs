namespace GluteSense.Hardware.Limits;

/// <summary>Tables of a Markdown document, found by their heading row.</summary>
public static class MarkdownTable
{
    /// <summary>Rows of all tables with this heading, as trimmed cells.</summary>
    /// <param name="markdown">The document.</param>
    /// <param name="heading">Cells of the heading row, compared without regard to case.</param>
    /// <exception cref="FormatException">A row has more or fewer cells than the heading.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string markdown, params string[] heading)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var rows = new List<IReadOnlyList<string>>();
        bool isInside = false;
        foreach (string line in markdown.Split('\n').Select(line => line.Trim()))
        {
            if (!line.StartsWith('|'))
            {
                isInside = false;
                continue;
            }

            string[] cells = Cells(line);
            if (cells.SequenceEqual(heading, StringComparer.OrdinalIgnoreCase))
            {
                isInside = true;
            }
            else if (isInside && !IsRule(cells))
            {
                rows.Add(cells.Length == heading.Length ? cells : throw new FormatException($"This row needs {heading.Length} cells: {line}"));
            }
        }

        return rows;
    }

    private static string[] Cells(string line) =>
        [.. line[1..(line.Length > 1 && line.EndsWith('|') ? ^1 : ^0)].Split('|').Select(cell => cell.Trim())];

    private static bool IsRule(string[] cells) => cells.All(cell => cell.Length > 0 && cell.All(letter => letter is '-' or ':'));
}
