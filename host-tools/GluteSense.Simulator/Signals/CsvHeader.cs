using System.Globalization;

namespace GluteSense.Simulator.Signals;

/// <summary>The '#' lines and the row of column names at the top of a recording.</summary>
internal sealed class CsvHeader
{
    private const string RateKey = "sample_rate_hz";
    private const string RateRemedy = "Add a line such as '# sample_rate_hz: 1000' at the top of the file.";
    private const string NamesRemedy = "Add a row of column names between the '#' lines and the numbers.";

    private readonly string _path;
    private readonly int _namesLine;
    private readonly string[] _names;

    private CsvHeader(string path, double rateHz, string? units, int namesLine, string[] names)
    {
        _path = path;
        RateHz = rateHz;
        Units = units;
        _namesLine = namesLine;
        _names = names;
    }

    internal double RateHz { get; }

    /// <summary>The units line as it stands; null when there is none.</summary>
    internal string? Units { get; }

    internal int ColumnCount => _names.Length;

    /// <summary>1-based number of the first line below the header.</summary>
    internal int FirstRowLine => _namesLine + 1;

    internal static CsvHeader Read(string path, TextReader text, double leastRateHz)
    {
        var keys = new Dictionary<string, (string Value, int Line)>(StringComparer.OrdinalIgnoreCase);
        int line = 0;
        string? current;
        while ((current = text.ReadLine()) is not null)
        {
            line++;
            string trimmed = current.Trim();
            if (trimmed.Length > 0 && trimmed[0] != '#')
            {
                break;
            }

            int colon = trimmed.IndexOf(':');
            if (colon > 0)
            {
                keys.TryAdd(trimmed[1..colon].Trim(), (trimmed[(colon + 1)..].Trim(), line));
            }
        }

        if (line == 0)
        {
            throw new RecordingException(path, 0, "The file is empty.", "Give a CSV recording.");
        }

        string[] names = Names(path, line, current);
        double rateHz = Rate(path, keys, leastRateHz);
        string? units = keys.TryGetValue("units", out (string Value, int Line) found) ? found.Value : null;
        return new CsvHeader(path, rateHz, units, line, names);
    }

    internal int IndexOf(string name)
    {
        int index = Array.IndexOf(_names, name);
        if (index < 0)
        {
            throw new RecordingException(
                _path, _namesLine, $"There is no column '{name}'.", $"The columns are: {string.Join(", ", _names)}.");
        }

        if (Array.IndexOf(_names, name, index + 1) >= 0)
        {
            throw new RecordingException(
                _path, _namesLine, $"Several columns are called '{name}'.", "Give each column a name of its own.");
        }

        return index;
    }

    private static string[] Names(string path, int line, string? row)
    {
        if (row is null)
        {
            throw new RecordingException(path, 0, "There is no row of column names.", NamesRemedy);
        }

        string[] names = row.Split(',', StringSplitOptions.TrimEntries);
        if (names.Length == 1 && row.Contains(';', StringComparison.Ordinal))
        {
            throw new RecordingException(
                path, line, "The columns are separated by ';', which is not supported.",
                "Save the file with commas between the columns and decimal points in the numbers.");
        }

        bool allNumbers = names.All(
            name => double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
        return allNumbers
            ? throw new RecordingException(path, line, "There are numbers where the column names should be.", NamesRemedy)
            : names;
    }

    private static double Rate(string path, Dictionary<string, (string Value, int Line)> keys, double leastRateHz)
    {
        if (!keys.TryGetValue(RateKey, out (string Value, int Line) entry))
        {
            throw new RecordingException(path, 0, "The header does not give the sample rate.", RateRemedy);
        }

        bool parsed = double.TryParse(entry.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double rateHz);
        if (!parsed || !double.IsFinite(rateHz) || rateHz <= 0)
        {
            throw new RecordingException(
                path, entry.Line, $"The sample rate '{entry.Value}' is not a positive number.", RateRemedy);
        }

        return rateHz >= leastRateHz
            ? rateHz
            : throw new RecordingException(
                path, entry.Line,
                FormattableString.Invariant($"The sample rate of {rateHz} Hz is too low for surface EMG: the band reaches 450 Hz."),
                FormattableString.Invariant($"Use a recording of at least {leastRateHz} Hz."));
    }
}
