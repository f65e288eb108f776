namespace GluteSense.Simulator.Signals;

/// <summary>Decides in what unit a column of a recording is.</summary>
internal static class CsvUnits
{
    private static readonly char[] _wordEnds = [' ', '\t', ',', ';', '('];

    /// <summary>The override, else the suffix of the column name, else the first word of the units line.</summary>
    internal static SignalUnit Resolve(string path, string? unitsLine, string columnName, SignalUnit? unitsOverride)
    {
        if (unitsOverride.HasValue)
        {
            return unitsOverride.Value;
        }

        string? word = unitsLine?.Split(_wordEnds, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
        SignalUnit headerUnit = default;
        bool headerKnown = word is not null && SignalUnits.TryParse(word, out headerUnit);
        if (SignalUnits.TryParseSuffix(columnName, out SignalUnit? suffix))
        {
            // "_V" in a file of pin volts names the same volts; it does not move them to the electrodes.
            bool saysTheSame = headerKnown && headerUnit == SignalUnit.AdcVolt && suffix == SignalUnit.Volt;
            return saysTheSame ? SignalUnit.AdcVolt : suffix.Value;
        }

        if (headerKnown)
        {
            return headerUnit;
        }

        string problem = word is null ? $"Nothing says in what units '{columnName}' is." : $"Unknown units '{word}'.";
        throw new RecordingException(path, 0, problem, $"Give --units with one of {SignalUnits.Known}.");
    }
}
