using GluteSense.Host.Statistics;
using GluteSense.Signal;

namespace GluteSense.Host.Analysis;

/// <summary>Finds the segments of a prepared recording with the firmware's code and measures them again in double precision.</summary>
public static class SegmentFinder
{
    // A muscle that is silent beside an active one stands at its floor, an eighth of the variance at rest, as on the device (SegmentBuilder): it would
    // drop out of the statistics otherwise, though it is what they look for.
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
        SideSegment? amplitudes = Amplitudes(glute, hamstring, first, end);
        double? logRatio = amplitudes?.LogRatio;
        int firstSample = prepared.Grid.FirstSample(first);
        int endSample = prepared.Grid.FirstSample(end);
        bool isSaturated = glute?.Faults.ClippedIn(firstSample, endSample, 1) > 0 || hamstring?.Faults.ClippedIn(firstSample, endSample, 1) > 0;
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
            logRatio is not null && !isSaturated && !segment.IsCutShort)
        {
            IsSaturated = isSaturated,
            DeviceLogRatio = segment.LogRatio,
            Amplitudes = amplitudes,
        };
    }

    private static SideSegment? Amplitudes(MuscleSignal? glute, MuscleSignal? hamstring, int first, int end)
    {
        if (glute is null || hamstring is null)
        {
            return null;
        }

        double gluteFloor = Floor(glute);
        double hamstringFloor = Floor(hamstring);
        double gluteRms = glute.ActiveRms(first, end);
        double hamstringRms = hamstring.ActiveRms(first, end);
        SideSegment amplitudes = new(Math.Max(gluteRms, gluteFloor), Math.Max(hamstringRms, hamstringFloor));
        bool isSilent = gluteRms < gluteFloor && hamstringRms < hamstringFloor;
        return isSilent || !double.IsFinite(amplitudes.LogRatio) ? null : amplitudes;
    }

    private static double Floor(MuscleSignal muscle) => Math.Sqrt(FloorOfRest) * (muscle.Rest?.Rms ?? 0);
}
