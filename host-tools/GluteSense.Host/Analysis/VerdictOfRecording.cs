using GluteSense.Host.Statistics;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Host.Analysis;

/// <summary>The verdict of one side from this recording and the reference recording of the same session and electrodes.</summary>
internal static class VerdictOfRecording
{
    // An electrode of the reference board rests below 40 counts of 0.806 µV (CalibrationWork); a recording's unit says whether that can be asked.
    private const double NoisyRestUv = 32;

    /// <summary>The verdict.</summary>
    /// <param name="side">0 left, 1 right.</param>
    /// <param name="isRun">Strides or reps.</param>
    /// <param name="set">This recording.</param>
    /// <param name="segments">Its segments of both sides.</param>
    /// <param name="reference">The reference recording; null without.</param>
    /// <param name="referenceSegments">Its segments.</param>
    public static SideVerdict Of(
        int side,
        bool isRun,
        PreparedRecording set,
        IReadOnlyList<AnalysedSegment> segments,
        PreparedRecording? reference,
        IReadOnlyList<AnalysedSegment> referenceSegments)
    {
        SegmentKind kind = isRun ? SegmentKind.Strides : SegmentKind.Reps;
        AnalysedSegment[] own = [.. segments.Where(segment => segment.SideNumber == side)];
        AnalysedSegment[] others = [.. referenceSegments.Where(segment => segment.SideNumber == side)];
        WithheldReason reason = Fault(side, set, own);
        if (reason == WithheldReason.None && reference is not null)
        {
            reason = Fault(side, reference, others);
        }

        LogRatioSample ownSample = LogRatioSample.Of(LogRatios(own), kind);
        LogRatioSample otherSample = LogRatioSample.Of(LogRatios(others), kind);
        return SideVerdict.Of(reason == WithheldReason.None
            ? VerdictRule.Judge(otherSample, ownSample, kind)
            : VerdictRule.Withhold(reason, otherSample, ownSample, kind, VerdictLevel.Single));
    }

    private static double[] LogRatios(AnalysedSegment[] segments) =>
        [.. segments.Where(segment => segment.IsAccepted).Select(segment => segment.LogRatio!.Value)];

    /// <summary>
    /// What is wrong with the electrodes of a side. As in a session's result (QualityJudgement): no signal counts in at least half of the segments
    /// or in the last, saturation and noise at rest when they were ever seen.
    /// </summary>
    private static WithheldReason Fault(int side, PreparedRecording recording, AnalysedSegment[] segments)
    {
        MuscleSignal?[] muscles = [recording.Muscle(MuscleChannels.Glute(side)), recording.Muscle(MuscleChannels.Hamstring(side))];
        if (Array.Exists(muscles, muscle => muscle is null || muscle.Faults.IsDead))
        {
            return WithheldReason.NoSignal;
        }

        int silent = segments.Count(segment => segment.LogRatio is null);
        if (silent > 0 && (2 * silent >= segments.Length || segments[^1].LogRatio is null))
        {
            return WithheldReason.NoSignal;
        }

        if (Array.Exists(segments, segment => segment.IsSaturated))
        {
            return WithheldReason.Saturated;
        }

        bool isNoisy = recording.Recording.Unit == "uV" && Array.Exists(muscles, muscle => muscle!.Rest?.Rms > NoisyRestUv);
        return isNoisy ? WithheldReason.NoisyAtRest
            : Array.Exists(muscles, muscle => muscle!.IsMains) ? WithheldReason.Mains
            : WithheldReason.None;
    }
}
