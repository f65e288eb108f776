using GluteSense.Signal;

namespace GluteSense.Host.Analysis;

/// <summary>Finds the segments of a prepared recording with the firmware's code and measures them again in double precision.</summary>
public static class SegmentFinder
{
    // A glute that is silent after rest is taken off stands at the device's resolution of 1/16 count: low, but not without a log ratio.
    private const double SilentCounts = 1.0 / 16;

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
        return [.. replayed.Select(segment => Measure(prepared, segment, SilentCounts * scale.UnitPerCount))];
    }

    /// <summary>The scale to the device's codes.</summary>
    public static CodeScale ScaleOf(PreparedRecording prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        return CodeScale.For(Enumerable.Range(0, MuscleChannels.Count).Select(channel => prepared.Muscle(channel)?.Samples).OfType<double[]>());
    }

    private static AnalysedSegment Measure(PreparedRecording prepared, ReplayedSegment segment, double silentRms)
    {
        int first = prepared.Grid.BlockAt(segment.StartMs);
        int end = prepared.Grid.BlockAt(segment.StartMs + segment.DurationMs);
        MuscleSignal? glute = segment.GluteRms is null ? null : prepared.Muscle(MuscleChannels.Glute(segment.Side));
        MuscleSignal? hamstring = segment.HamstringRms is null ? null : prepared.Muscle(MuscleChannels.Hamstring(segment.Side));
        double? gluteRms = glute?.ActiveRms(first, end);
        double? hamstringRms = hamstring?.ActiveRms(first, end);
        double? logRatio = hamstringRms > 0 && gluteRms is { } known ? Math.Log(Math.Max(known, silentRms) / hamstringRms.Value) : null;
        int firstSample = prepared.Grid.FirstSample(first);
        int endSample = prepared.Grid.FirstSample(end);
        return new AnalysedSegment(
            segment.Side == 0 ? "left" : "right",
            segment.IsStride ? "stride" : "rep",
            firstSample / prepared.Recording.RateHz,
            endSample / prepared.Recording.RateHz,
            glute?.Envelope.PeakS(firstSample, endSample),
            hamstring?.Envelope.PeakS(firstSample, endSample),
            gluteRms,
            hamstringRms,
            prepared.Recording.Unit,
            logRatio,
            logRatio is { } ratio ? (int)Math.Round(1000 / (1 + Math.Exp(-ratio))) : null,
            (segment.QualityFlags & (ChannelQuality.Unusable | ChannelQuality.Saturated)) == 0 && logRatio is not null);
    }
}
