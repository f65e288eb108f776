using GluteSense.Host.Statistics;
using GluteSense.Protocol;

namespace GluteSense.Host.Analysis;

/// <summary>The change of one side from the reference recording to this one.</summary>
internal static class ComparisonOfRecording
{
    /// <summary>The change; null where electrodes allow no verdict either, with too few segments, and where the recordings have different units.</summary>
    /// <param name="side">0 left, 1 right.</param>
    /// <param name="options">Strides or reps, and what the recordings are to each other.</param>
    /// <param name="verdict">The side's verdict, which names faults of either recording.</param>
    /// <param name="segments">Segments of both sides of this recording.</param>
    /// <param name="referenceSegments">The same of the reference recording.</param>
    public static SideChange? Of(
        int side,
        AnalysisOptions options,
        SideVerdict verdict,
        IReadOnlyList<AnalysedSegment> segments,
        IReadOnlyList<AnalysedSegment> referenceSegments)
    {
        // What a verdict needs besides good electrodes is a larger reference set than a comparison does.
        bool isSound = verdict.Reason is WithheldReason.None or WithheldReason.NoReferenceSet or WithheldReason.TooFewSegments;
        if (!isSound || segments.Count == 0 || referenceSegments.Count == 0 || segments[0].Unit != referenceSegments[0].Unit)
        {
            return null;
        }

        SetComparison? change = Compare(options, Accepted(side, referenceSegments), Accepted(side, segments));
        return change is null ? null : SideChange.Of(change);
    }

    private static SetComparison? Compare(AnalysisOptions options, SideSegment[] earlier, SideSegment[] later)
    {
        SegmentKind kind = options.IsRun ? SegmentKind.Strides : SegmentKind.Reps;
        return options.Comparison switch
        {
            ComparisonKind.Cue => UncuedCuedTest.TryCompare(earlier, later, out UncuedCuedTest? test) ? test!.Change : null,
            ComparisonKind.CarryOver => CarryOver.TryCompare(earlier, later, out CarryOver? carryOver) ? carryOver!.Change : null,
            ComparisonKind.Retention => CueRetention.TryCompare(earlier, later, kind, out CueRetention? retention) ? retention!.Change : null,
            _ => SetComparison.TryCompare(earlier, later, kind, out SetComparison? change) ? change : null,
        };
    }

    private static SideSegment[] Accepted(int side, IReadOnlyList<AnalysedSegment> segments) =>
        [.. segments.Where(segment => segment.SideNumber == side && segment.IsAccepted).Select(segment => segment.Amplitudes!.Value)];
}
