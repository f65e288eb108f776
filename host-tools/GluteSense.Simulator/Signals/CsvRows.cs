using System.Globalization;

namespace GluteSense.Simulator.Signals;

/// <summary>The rows of numbers of a recording.</summary>
internal static class CsvRows
{
    /// <summary>Appends every row to the mapped columns; the fields of other columns are counted, not parsed.</summary>
    internal static void Read(string path, TextReader text, CsvHeader header, CsvColumn[] columns)
    {
        Range[] fields = new Range[header.ColumnCount + 1];
        int line = header.FirstRowLine - 1;
        int firstBlankLine = 0;
        string? row;
        while ((row = text.ReadLine()) is not null)
        {
            line++;
            if (string.IsNullOrWhiteSpace(row))
            {
                firstBlankLine = firstBlankLine == 0 ? line : firstBlankLine;
                continue;
            }

            if (firstBlankLine != 0)
            {
                throw new RecordingException(
                    path, firstBlankLine, "There is a blank line between rows.",
                    "Remove it, or fill in the missing sample: a gap would shift all that follows in time.");
            }

            ReadRow(path, line, row, fields, columns);
        }

        if (columns[0].Values.Count == 0)
        {
            throw new RecordingException(path, 0, "There are no samples below the column names.", "Give a recording with data.");
        }
    }

    private static void ReadRow(string path, int line, string row, Range[] fields, CsvColumn[] columns)
    {
        // One range more than columns: a surplus field shows, whatever the number of surplus fields.
        int columnCount = fields.Length - 1;
        int found = row.AsSpan().Split(fields, ',');
        if (found != columnCount)
        {
            int count = row.Count(character => character == ',') + 1;
            throw new RecordingException(
                path, line, FormattableString.Invariant($"The row has {count} fields, the header has {columnCount} columns."),
                "Complete or remove the row; decimals are written with a point.");
        }

        foreach (CsvColumn column in columns)
        {
            ReadOnlySpan<char> field = row.AsSpan(fields[column.Index]);
            bool parsed = double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
            if (!parsed || !double.IsFinite(value))
            {
                throw new RecordingException(
                    path, line, $"'{field.Trim()}' in column '{column.Name}' is not a finite number.",
                    "Correct the value or cut the recording there.");
            }

            column.Add(value);
        }
    }
}
