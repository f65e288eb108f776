using System.Globalization;
using GluteSense.Signal;
using GluteSense.Storage;

namespace GluteSense.Host.Results;

/// <summary>
/// The log of a run as comma-separated values: a row per second and a row per stride (columns: docs/run-log.md). What is missing in the
/// log has no row. Empty: unknown.
/// </summary>
public sealed class RunLogTable
{
    private const double CountsPerLsb = 1.0 / 16;
    private const double LogRatioLsb = 1.0 / 4096;

    private static readonly string[] Channels = ["left_glute", "left_hamstring", "right_glute", "right_hamstring"];

    private readonly byte[] _log;
    private readonly RunLogFacts? _facts;

    /// <summary>Takes the bytes of a log, whole or cut off.</summary>
    public RunLogTable(byte[] log)
    {
        ArgumentNullException.ThrowIfNull(log);
        _log = log;
        RunLogReader reader = Open();
        _facts = reader.NextChunk() && reader.HasFacts ? reader.Facts : null;
    }

    /// <summary>Unit of every rms: "uV", or "counts" when the first chunk, which has the gain, is missing.</summary>
    public string RmsUnit => HasGain ? "uV" : "counts";

    private bool HasGain => _facts is { NanovoltsPerCount: > 0, FrontEndGain: > 0 };

    /// <summary>Writes a header row and one row per second.</summary>
    public void WriteSeconds(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CsvLine line = new(writer);
        line.Add("second,utc_time");
        foreach (string channel in Channels)
        {
            line.Add($"{channel}_rms_{RmsUnit}");
        }

        foreach (string channel in Channels)
        {
            line.Add($"{channel}_activation");
        }

        line.Add("strides,strides_lost,share_low,saturated,missed_samples,excluded_blocks,gap_ms,checkpoint_gap_ms");
        line.End();
        foreach ((RunLogFrame frame, int checkpointGapMs) in Seconds())
        {
            AddSecond(line, frame);
            line.Add(checkpointGapMs);
            line.End();
        }
    }

    /// <summary>Writes a header row and one row per stride.</summary>
    public void WriteStrides(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CsvLine line = new(writer);
        line.Add($"second,utc_time,side,duration_s,glute_rms_{RmsUnit},log_ratio");
        line.End();
        foreach ((RunLogFrame frame, _) in Seconds())
        {
            foreach (int stride in frame.Stride.Take(frame.StrideCount))
            {
                AddStride(line, frame.Second, stride);
            }
        }
    }

    private void AddSecond(CsvLine line, RunLogFrame frame)
    {
        AddTime(line, frame.Second);
        double?[] rmsQ4 = [.. frame.RmsCode.Select(RmsQ4)];
        foreach (double? value in rmsQ4)
        {
            line.Add(Scaled(value), "0.##");
        }

        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            int referenceQ4 = _facts?.ReferenceRmsQ4[channel] ?? 0;
            line.Add(referenceQ4 > 0 ? rmsQ4[channel] / referenceQ4 : null, "0.###");
        }

        line.Add(frame.StrideCount);
        line.Add(frame.StridesLost ? 1 : 0);
        line.Add(frame.IsCued ? 1 : 0);
        line.Add(string.Join(' ', Channels.Where((_, channel) => (frame.SaturatedChannels & (1 << channel)) != 0)));
        line.Add(frame.MissedTicks);
        line.Add(frame.ExcludedBlocks);
        line.Add(frame.GapMs);
    }

    private void AddStride(CsvLine line, int second, int stride)
    {
        int blocks = RunLogStride.DurationBlocks(stride);
        int logRatioQ12 = RunLogStride.LogRatioQ12(stride);
        AddTime(line, second);
        line.Add(RunLogStride.Side(stride) == 0 ? "left" : "right");
        line.Add(blocks > 0 && _facts is not null ? blocks * _facts.BlockMs / 1000.0 : null);
        line.Add(Scaled(RmsQ4(RunLogStride.GluteCode(stride))), "0.##");
        line.Add(logRatioQ12 == Measured.UnavailableLogRatio ? null : logRatioQ12 * LogRatioLsb);
        line.End();
    }

    private void AddTime(CsvLine line, int second)
    {
        line.Add(second);
        line.Add(_facts is { EpochSeconds: > 0 }
            ? DateTimeOffset.FromUnixTimeSeconds((long)_facts.EpochSeconds + second).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : "");
    }

    private static double? RmsQ4(int code)
    {
        int rmsQ4 = LogCode.RmsQ4(code);
        return rmsQ4 >= 0 ? rmsQ4 : null;
    }

    private double? Scaled(double? rmsQ4)
    {
        double unitsPerCount = HasGain ? _facts!.NanovoltsPerCount / 1000.0 / _facts.FrontEndGain : 1;
        return rmsQ4 * CountsPerLsb * unitsPerCount;
    }

    /// <summary>Every second, with the standstill of the checkpoint before it. The frame is one and the same for all.</summary>
    private IEnumerable<(RunLogFrame Frame, int CheckpointGapMs)> Seconds()
    {
        RunLogReader reader = Open();
        RunLogFrame frame = new();
        while (reader.NextChunk())
        {
            int checkpointGapMs = reader.CheckpointGapMs;
            while (reader.NextSecond(frame))
            {
                yield return (frame, checkpointGapMs);
                checkpointGapMs = 0;
            }
        }
    }

    private RunLogReader Open()
    {
        RunLogReader reader = new();
        reader.Open(_log, _log.Length);
        return reader;
    }
}
