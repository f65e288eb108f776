using GluteSense.Host.Sessions;
using GluteSense.Signal;

namespace GluteSense.Host.Results;

/// <summary>
/// The blocks of the measurement as comma-separated values. Columns: start_s (since the measurement began), samples, rms per channel with
/// rest included (…_rms_uV or …_rms_counts), and per side glute_share or raw_share with rest removed (0..1), whichever it is. Empty: unknown,
/// or both muscles at rest. excluded is 1 for a block that the
/// device left out of reps and strides (the motor buzzed, or the flash stopped everything), else 0.
/// </summary>
public static class FeaturesCsv
{
    private static readonly string[] Channels = ["left_glute", "left_hamstring", "right_glute", "right_hamstring"];
    private static readonly string[] Sides = ["left", "right"];

    /// <summary>Writes the header row and one row per block.</summary>
    public static void Write(TextWriter writer, SessionLog log, SessionInfo info)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(log);
        RmsScale scale = new(info);
        CsvLine line = new(writer);
        line.Add("start_s");
        line.Add("samples");
        foreach (string channel in Channels)
        {
            line.Add($"{channel}_rms_{scale.Unit}");
        }

        foreach (string side in Sides)
        {
            line.Add($"{side}_glute_share");
            line.Add($"{side}_raw_share");
        }

        line.Add("excluded");

        line.End();
        if (log.TryGetMeasurement(out ModeSpan measurement))
        {
            foreach (LiveRow row in MeasurementBlocks.Of(log, info, measurement))
            {
                AddRow(line, row, measurement, scale);
            }
        }
    }

    private static void AddRow(CsvLine line, LiveRow row, ModeSpan measurement, RmsScale scale)
    {
        line.Add(row.StartMs / 1000.0);
        line.Add(row.SampleCount);
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            line.Add(row.TryGetRmsQ4(channel, out int rmsQ4) ? scale.FromQ4(rmsQ4) : null, "0.####");
        }

        for (int side = 0; side < MuscleChannels.Sides; side++)
        {
            double? share = row.TryGetSharePermille(side, out int permille) && IsActive(row, measurement, side) ? permille / 1000.0 : null;
            bool isRaw = row.IsShareRaw(side);
            line.Add(isRaw ? null : share);
            line.Add(isRaw ? share : null);
        }

        line.Add(row.IsExcluded ? 1 : 0);

        line.End();
    }

    /// <summary>True when a muscle of the side rose above noise in this block.</summary>
    private static bool IsActive(LiveRow row, ModeSpan measurement, int side)
    {
        return row.TryGetRmsQ4(MuscleChannels.Glute(side), out int gluteQ4)
            && row.TryGetRmsQ4(MuscleChannels.Hamstring(side), out int hamstringQ4)
            && NoiseFloor.IsExceeded(measurement, side, gluteQ4, hamstringQ4);
    }
}
