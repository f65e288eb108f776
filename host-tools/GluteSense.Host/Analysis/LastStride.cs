using GluteSense.Signal;

namespace GluteSense.Host.Analysis;

/// <summary>
/// Adds the stride in which a recording ends. The device, which is told to stop while the run goes on, wants a quarter of a period after a peak;
/// with the whole recording at hand a peak that has passed is enough. The stride counts and has its peaks; it is cut short, so no verdict uses it.
/// </summary>
internal static class LastStride
{
    private const int LeastStrides = 3;

    // As the device has it: a peak is the largest within half a period, and at least 0.4 times the usual one (StrideSegmenter).
    private const double LeastOfUsual = 0.4;

    // The envelope has to have fallen for a sixth of its corner's period, about its rise time, for a peak to have passed.
    private const double PassedS = 1 / (6 * EnvelopePeak.CornerHz);

    public static IReadOnlyList<ReplayedSegment> Complete(PreparedRecording prepared, IReadOnlyList<ReplayedSegment> strides)
    {
        List<ReplayedSegment> all = [.. strides];
        for (int side = 0; side < MuscleChannels.Sides; side++)
        {
            ReplayedSegment[] known = [.. strides.Where(stride => stride.Side == side)];
            if (known.Length >= LeastStrides && Find(prepared, known) is { } last)
            {
                all.Add(last);
            }
        }

        return [.. all.OrderBy(stride => stride.StartMs)];
    }

    private static ReplayedSegment? Find(PreparedRecording prepared, ReplayedSegment[] known)
    {
        ReplayedSegment before = known[^1];
        bool gluteLeads = before.HasGlute;
        if (gluteLeads != known[^LeastStrides].HasGlute)
        {
            return null;
        }

        int channel = gluteLeads ? MuscleChannels.Glute(before.Side) : MuscleChannels.Hamstring(before.Side);
        EnvelopePeak envelope = prepared.Muscle(channel)!.Envelope;
        double[] peaksS = [.. known.Where(stride => stride.HasGlute == gluteLeads).Select(stride => PeakS(prepared, envelope, stride))];
        double periodS = MedianStep(peaksS);
        double rateHz = prepared.Recording.RateHz;
        int first = (int)Math.Ceiling((peaksS[^1] + periodS / 2) * rateHz);
        int end = Math.Min(prepared.EndSample, (int)((peaksS[^1] + 1.5 * periodS) * rateHz));
        if (end - first < PassedS * rateHz)
        {
            return null;
        }

        double peakS = envelope.PeakS(first, end);
        int peak = (int)Math.Round(peakS * rateHz);
        double usual = MathNet.Numerics.Statistics.Statistics.Median(peaksS.Select(at => envelope.Values[(int)Math.Round(at * rateHz)]));
        bool isPeak = peak > first && prepared.EndSample - peak > PassedS * rateHz && envelope.Values[peak] >= LeastOfUsual * usual;
        int startMs = before.StartMs + before.DurationMs;
        int endMs = Math.Min(prepared.Grid.Count * prepared.Grid.BlockMs, (int)(1000 * (peakS + periodS / 2 - prepared.FirstSample / rateHz)));
        return isPeak && endMs > startMs
            ? before with { StartMs = startMs, DurationMs = endMs - startMs, LogRatio = null, IsCutShort = true }
            : null;
    }

    private static double PeakS(PreparedRecording prepared, EnvelopePeak envelope, ReplayedSegment stride) => envelope.PeakS(
        prepared.Grid.FirstSample(prepared.Grid.BlockAt(stride.StartMs)),
        prepared.Grid.FirstSample(prepared.Grid.BlockAt(stride.StartMs + stride.DurationMs)));

    private static double MedianStep(double[] times) =>
        MathNet.Numerics.Statistics.Statistics.Median(times.Zip(times.Skip(1), (earlier, later) => later - earlier));
}
