using GluteSense.Host.Sessions;

namespace GluteSense.Host.Results;

/// <summary>
/// The reps or strides of the measurement as comma-separated values. Columns: side, kind (rep or stride), start_s, end_s, peak_glute_s,
/// peak_hamstring_s (since the measurement began), glute_rms_uV and hamstring_rms_uV (or …_counts; rest removed), log_ratio (ln(G/H) of
/// the raw rms), excluded_blocks (left out of it because of the motor, the flash or missing samples). Empty: unknown.
/// </summary>
public static class SegmentsCsv
{
    /// <summary>Writes the header row and one row per segment.</summary>
    public static void Write(TextWriter writer, SessionLog log, SessionInfo info)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(log);
        RmsScale scale = new(info);
        CsvLine line = new(writer);
        line.Add("side,kind,start_s,end_s,peak_glute_s,peak_hamstring_s");
        line.Add($"glute_rms_{scale.Unit}");
        line.Add($"hamstring_rms_{scale.Unit}");
        line.Add("log_ratio");
        line.Add("excluded_blocks");
        line.End();
        if (log.TryGetMeasurement(out ModeSpan measurement))
        {
            foreach (SegmentRow row in log.SegmentsOf(measurement))
            {
                AddRow(line, row, scale);
            }
        }
    }

    private static void AddRow(CsvLine line, SegmentRow row, RmsScale scale)
    {
        line.Add(row.Side == 0 ? "left" : "right");
        line.Add(row.IsStride ? "stride" : "rep");
        line.Add(row.StartMs / 1000.0);
        line.Add(((long)row.StartMs + row.DurationMs) / 1000.0);
        line.Add(row.TryGetPeakMs(Muscle.Glute, out long gluteMs) ? gluteMs / 1000.0 : null);
        line.Add(row.TryGetPeakMs(Muscle.Hamstring, out long hamstringMs) ? hamstringMs / 1000.0 : null);
        line.Add(row.TryGetRmsQ4(Muscle.Glute, out int gluteQ4) ? scale.FromQ4(gluteQ4) : null, "0.####");
        line.Add(row.TryGetRmsQ4(Muscle.Hamstring, out int hamstringQ4) ? scale.FromQ4(hamstringQ4) : null, "0.####");
        line.Add(row.TryGetLogRatio(out double logRatio) ? logRatio : null, "0.#####");
        line.Add(row.ExcludedBlocks);
        line.End();
    }
}
