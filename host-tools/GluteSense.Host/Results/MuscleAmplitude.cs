using GluteSense.Host.Sessions;
using GluteSense.Signal;

namespace GluteSense.Host.Results;

/// <summary>
/// rms of one muscle over a measurement with rest removed, in 1/16 count: over the side's segments, weighted by their length, when there
/// are any; else over all blocks. Always the root of a mean power, never a mean of roots (DESIGN section 3).
/// </summary>
internal static class MuscleAmplitude
{
    /// <summary>Over segments (their rest is removed already); null when none has an rms.</summary>
    public static double? OverSegments(IReadOnlyList<SegmentRow> segments, Muscle muscle)
    {
        double powerMs = 0;
        double lengthMs = 0;
        foreach (SegmentRow segment in segments)
        {
            if (segment.TryGetRmsQ4(muscle, out int rmsQ4))
            {
                powerMs += (double)rmsQ4 * rmsQ4 * segment.DurationMs;
                lengthMs += segment.DurationMs;
            }
        }

        return lengthMs > 0 ? Math.Sqrt(powerMs / lengthMs) : null;
    }

    /// <summary>Over the blocks that count, rest removed and clipped at 0 once at the end; null when none has an rms.</summary>
    public static double? OverBlocks(IEnumerable<LiveRow> blocks, ModeSpan measurement, int channel)
    {
        double powerSum = 0;
        long samples = 0;
        foreach (LiveRow block in blocks)
        {
            if (!block.IsExcluded && block.TryGetRmsQ4(channel, out int rmsQ4))
            {
                powerSum += (double)rmsQ4 * rmsQ4 * block.SampleCount;
                samples += block.SampleCount;
            }
        }

        if (samples == 0)
        {
            return null;
        }

        // Q4 squared is Q8, the format of the rest variance.
        return Math.Sqrt(Math.Max(0, powerSum / samples - NoiseFloor.RestVarianceQ8(measurement, channel)));
    }
}
