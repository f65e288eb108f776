using System.Text;

namespace GluteSense.Hardware.Bom;

/// <summary>Comma-separated text: fields may stand in double quotes, a double quote inside them is doubled; no line breaks inside a field.</summary>
public static class CsvTable
{
    /// <summary>Reads all lines that are not empty.</summary>
    /// <param name="text">The file.</param>
    /// <returns>Line number (from 1) and trimmed fields.</returns>
    /// <exception cref="FormatException">A quote is not closed.</exception>
    public static IEnumerable<(int Line, IReadOnlyList<string> Fields)> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.TrimStart('\uFEFF').Split('\n')
            .Select((line, index) => (Line: index + 1, Text: line.TrimEnd('\r')))
            .Where(line => line.Text.Trim().Length > 0)
            .Select(line => (line.Line, Fields(line.Text, line.Line)));
    }

    private static IReadOnlyList<string> Fields(string line, int number)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool isQuoted = false;
        for (int at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && isQuoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                field.Append(line[at++]);
            }
            else if (line[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[at] == ',' && !isQuoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else
            {
                field.Append(line[at]);
            }
        }

        fields.Add(field.ToString().Trim());
        return isQuoted ? throw new FormatException($"Line {number}: a quote is not closed.") : fields;
    }
}
