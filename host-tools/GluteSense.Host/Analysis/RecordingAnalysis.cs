using GluteSense.Host.Results;
using GluteSense.Signal;

namespace GluteSense.Host.Analysis;

/// <summary>Analyses a recording: segments by the firmware's code, refined in double precision, the verdict against a reference recording, onsets.</summary>
public static class RecordingAnalysis
{
    private const double SecondsOfTwoSteps = 120;

    /// <summary>The result.</summary>
    /// <param name="name">Name of the recording, for the result.</param>
    /// <param name="recording">The recording.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="referenceName">Name of the reference recording; null without.</param>
    /// <param name="reference">The reference set: the same exercise or run, session and electrodes; null without.</param>
    /// <exception cref="AnalysisException">A recording can not be analysed.</exception>
    public static AnalysisResult Analyse(string name, EmgRecording recording, AnalysisOptions options, string? referenceName = null, EmgRecording? reference = null) =>
        Analyse(name, new PreparedRecording(recording, options.Quiet), options, referenceName, reference is null ? null : new PreparedRecording(reference, null));

    /// <summary>The same of recordings that are ready; rest that only one of them has is used for both.</summary>
    public static AnalysisResult Analyse(string name, PreparedRecording set, AnalysisOptions options, string? referenceName = null, PreparedRecording? reference = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        if (reference is not null)
        {
            set.BorrowRest(reference);
            reference.BorrowRest(set);
        }

        IReadOnlyList<AnalysedSegment> segments = SegmentFinder.Find(set, options.IsRun);
        IReadOnlyList<AnalysedSegment> referenceSegments = reference is null ? [] : SegmentFinder.Find(reference, options.IsRun);
        (IReadOnlyList<AnalysedOnset> onsets, IReadOnlyList<AnalysedOnsetDifference> differences) = options.FindsOnsets ? OnsetFinder.Find(set, segments) : ([], []);
        CodeScale scale = SegmentFinder.ScaleOf(set);
        EmgRecording recording = set.Recording;
        SideVerdicts verdicts = new(
            VerdictOfRecording.Of(0, options.IsRun, set, segments, reference, referenceSegments),
            VerdictOfRecording.Of(1, options.IsRun, set, segments, reference, referenceSegments));
        AnalysisResult result = new(
            new AnalysisInput(name, referenceName, options.IsRun ? "run" : "exercise", options.Exercise, recording.RateHz, recording.DurationS),
            [.. Enumerable.Range(0, MuscleChannels.Count).Where(recording.Has).Select(channel => Channel(set, channel, segments))],
            segments,
            options.IsRun ? Cadence(segments) : null,
            verdicts,
            reference is null ? null : new SideChanges(
                options.Comparison,
                ComparisonOfRecording.Of(0, options, verdicts.Left, segments, referenceSegments),
                ComparisonOfRecording.Of(1, options, verdicts.Right, segments, referenceSegments)),
            onsets,
            differences,
            new ReplaySettings(set.Grid.BlockMs, set.Grid.Step, scale.UnitPerCount, scale.QuantisationRms, LogRatioError(segments)),
            []);
        return result with { Notes = AnalysisNotes.Of(result, set, options) };
    }

    private static AnalysedChannel Channel(PreparedRecording set, int channel, IReadOnlyList<AnalysedSegment> segments)
    {
        MuscleSignal muscle = set.Muscle(channel)!;
        bool isGlute = channel == MuscleChannels.Glute(channel / 2);
        double[] powers = [.. segments.Where(segment => segment.SideNumber == channel / 2)
            .Select(segment => isGlute ? segment.GluteRms : segment.HamstringRms).OfType<double>().Select(rms => rms * rms)];
        double? ratio = powers.Length > 0 && muscle.Rest is { Variance: > 0 } rest ? powers.Average() / rest.Variance : null;
        bool isOwn = muscle.Rest is { IsBorrowed: false };
        return new AnalysedChannel(
            ChannelName.Of(channel),
            set.Recording.Unit,
            muscle.Rest?.Rms,
            isOwn ? muscle.Rest!.FromS : null,
            isOwn ? muscle.Rest!.ToS : null,
            ratio > 0 ? 10 * Math.Log10(ratio.Value) : null,
            muscle.Faults.ConstantCount / set.Recording.RateHz,
            muscle.Faults.ClippedCount,
            muscle.MainsPermille);
    }

    private static double? Cadence(IReadOnlyList<AnalysedSegment> segments)
    {
        double?[] periodsS = [.. Enumerable.Range(0, MuscleChannels.Sides).Select(side => Results.Cadence.PeriodS(
            [.. segments.Where(segment => segment.SideNumber == side).Select(
                segment => new SegmentResult(segment.StartS, segment.EndS, segment.GlutePeakS, segment.HamstringPeakS, segment.LogRatio))]))];
        return SecondsOfTwoSteps / periodsS.Average();
    }

    private static double? LogRatioError(IReadOnlyList<AnalysedSegment> segments) =>
        segments.Max(segment => segment.DeviceLogRatio is { } device && segment.LogRatio is { } own ? Math.Abs(device - own) : (double?)null);
}
