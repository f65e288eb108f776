using GluteSense.Host.Statistics;
using GluteSense.Signal;

namespace GluteSense.Host.Analysis;

/// <summary>Finds the segments of a prepared recording with the firmware's code and measures them again in double precision.</summary>
public static class SegmentFinder
{
    // A muscle that is silent stands at its floor, an eighth of the variance at rest, as in the device's and the host's statistics: it would drop
    // out of them otherwise, though it is what they look for.
    private const double FloorOfRest = 1.0 / 8;

    /// <summary>The segments of both sides in the order of their start.</summary>
    public static IReadOnlyList<AnalysedSegment> Find(PreparedRecording prepared, bool isRun)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        MuscleSignal?[] muscles = [.. Enumerable.Range(0, MuscleChannels.Count).Select(prepared.Muscle)];
        CodeScale scale = ScaleOf(prepared);
        IReadOnlyList<ReplayedSegment> replayed = DeviceReplay.Play(
            prepared.Grid,
            scale,
            [.. muscles.Select(muscle => muscle?.Samples)],
            [.. muscles.Select(muscle => muscle?.Faults)],
            [.. muscles.Select(muscle => muscle?.Rest)],
            isRun);
        if (isRun)
        {
            replayed = LastStride.Complete(prepared, replayed);
        }

        return [.. replayed.Select(segment => Measure(prepared, segment))];
    }

    /// <summary>The scale to the device's codes.</summary>
    public static CodeScale ScaleOf(PreparedRecording prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        return CodeScale.For(Enumerable.Range(0, MuscleChannels.Count).Select(channel => prepared.Muscle(channel)?.Samples).OfType<double[]>());
    }

    internal static AnalysedSegment Measure(PreparedRecording prepared, ReplayedSegment segment)
    {
        int first = prepared.Grid.BlockAt(segment.StartMs);
        int end = prepared.Grid.BlockAt(segment.StartMs + segment.DurationMs);
        MuscleSignal? glute = segment.HasGlute ? prepared.Muscle(MuscleChannels.Glute(segment.Side)) : null;
        MuscleSignal? hamstring = segment.HasHamstring ? prepared.Muscle(MuscleChannels.Hamstring(segment.Side)) : null;
        double? logRatio = Math.Log(Floored(glute, first, end) / Floored(hamstring, first, end));
        logRatio = double.IsFinite(logRatio.Value) ? logRatio : null;
        int firstSample = prepared.Grid.FirstSample(first);
        int endSample = prepared.Grid.FirstSample(end);
        return new AnalysedSegment(
            segment.Side == 0 ? "left" : "right",
            segment.IsStride ? "stride" : "rep",
            firstSample / prepared.Recording.RateHz,
            endSample / prepared.Recording.RateHz,
            glute?.Envelope.PeakS(firstSample, endSample),
            hamstring?.Envelope.PeakS(firstSample, endSample),
            glute?.ActiveRms(first, end),
            hamstring?.ActiveRms(first, end),
            prepared.Recording.Unit,
            logRatio,
            logRatio is { } ratio ? (int)Math.Round(1000 * ShareScale.Share(ratio)) : null,
            logRatio is not null && !segment.IsSaturated && !segment.IsCutShort)
        {
            IsSaturated = segment.IsSaturated,
            DeviceLogRatio = segment.LogRatio,
        };
    }

    private static double Floored(MuscleSignal? muscle, int first, int end) =>
        muscle is null ? double.NaN : Math.Max(muscle.ActiveRms(first, end), Math.Sqrt(FloorOfRest) * (muscle.Rest?.Rms ?? 0));
}
