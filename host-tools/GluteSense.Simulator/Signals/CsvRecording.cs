using GluteSense.Host.Analysis;

namespace GluteSense.Simulator.Signals;

/// <summary>
/// An EMG recording in memory: the mapped columns of a CSV file, scaled to µV at the electrodes or V at the ADC pin. Format:
/// lines "# key: value" (sample_rate_hz is required, units optional), one row of column names, then rows of numbers with
/// decimal points, fields separated by commas. UTF-8 with or without byte order mark, LF or CRLF.
/// </summary>
public sealed class CsvRecording
{
    /// <summary>Lowest sample rate in Hz that can be played at the electrodes: twice the upper band edge of 450 Hz.</summary>
    public const double MinimumRateHz = 900;

    private readonly double[]?[] _samples;

    internal CsvRecording(double rateHz, SignalLevel level, double[]?[] samples)
    {
        RateHz = rateHz;
        Level = level;
        _samples = samples;
        SampleCount = samples.First(channel => channel is not null)!.Length;
    }

    /// <summary>Sample rate in Hz.</summary>
    public double RateHz { get; }

    /// <summary>Unit of the samples.</summary>
    public SignalLevel Level { get; }

    /// <summary>Samples per channel, at least 1.</summary>
    public int SampleCount { get; }

    /// <summary>Length in s.</summary>
    public double DurationS => SampleCount / RateHz;

    /// <summary>Reads the mapped columns of a file; other columns may hold anything.</summary>
    /// <param name="path">The CSV file.</param>
    /// <param name="map">Which column is which channel.</param>
    /// <param name="unitsOverride">Unit of all mapped columns, whatever the file says; null to believe the file.</param>
    /// <param name="leastRateHz">Lowest sample rate in Hz that is accepted.</param>
    /// <exception cref="RecordingException">The file cannot be used; the message says why and what to do.</exception>
    public static CsvRecording Load(string path, ChannelMap map, SignalUnit? unitsOverride = null, double leastRateHz = MinimumRateHz)
    {
        if (!File.Exists(path))
        {
            throw new RecordingException(path, 0, "No such file.", "Check the path.");
        }

        using StreamReader text = File.OpenText(path);
        return Read(path, text, map, unitsOverride, leastRateHz);
    }

    /// <summary>The samples of a channel in the unit of <see cref="Level"/>.</summary>
    /// <returns>False when no column is mapped to the channel.</returns>
    public bool TryGetSamples(MuscleChannel channel, out ReadOnlyMemory<double> samples)
    {
        double[]? found = _samples[(int)channel];
        samples = found;
        return found is not null;
    }

    /// <summary>The recording as the host's analysis takes it, in µV at the electrodes or V at the ADC pin.</summary>
    /// <exception cref="AnalysisException">It is too short, or of a rate that is not one of EMG.</exception>
    public EmgRecording ToEmg() => new(RateHz, Level == SignalLevel.PinVolts ? "V at the pin" : "uV", _samples);

    private static CsvRecording Read(string path, TextReader text, ChannelMap map, SignalUnit? unitsOverride, double leastRateHz)
    {
        CsvHeader header = CsvHeader.Read(path, text, leastRateHz);
        var columns = new CsvColumn[map.Pairs.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            (MuscleChannel channel, string name) = map.Pairs[i];
            int index = header.IndexOf(name);
            SignalUnit unit = CsvUnits.Resolve(path, header.Units, name, unitsOverride);
            columns[i] = new CsvColumn(channel, index, name, unit);
        }

        SignalLevel level = CommonLevel(path, columns);
        CsvRows.Read(path, text, header, columns);
        double[]?[] samples = new double[]?[MuscleChannels.Count];
        foreach (CsvColumn column in columns)
        {
            samples[(int)column.Channel] = [.. column.Values];
        }

        return new CsvRecording(header.RateHz, level, samples);
    }

    private static SignalLevel CommonLevel(string path, CsvColumn[] columns)
    {
        int pinColumns = columns.Count(column => column.Unit == SignalUnit.AdcVolt);
        if (pinColumns != 0 && pinColumns != columns.Length)
        {
            throw new RecordingException(
                path, 0, "Some mapped columns are volts at the ADC pin and some are at the electrodes.",
                "Map columns of one kind only, or give --units.");
        }

        return pinColumns == 0 ? SignalLevel.ElectrodeMicrovolts : SignalLevel.PinVolts;
    }
}
