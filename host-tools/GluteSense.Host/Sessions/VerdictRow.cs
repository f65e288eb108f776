using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>What the device said of one side at the end of a set or run (PROTOCOL.md section 3.11), decoded and unchangeable.</summary>
public sealed class VerdictRow
{
    private readonly int _differenceQ12;
    private readonly int _lowerQ12;
    private readonly int _upperQ12;
    private readonly int _referenceMeanQ12;
    private readonly int _referenceDeviationQ12;
    private readonly int _normalisationQ12;

    internal VerdictRow(VerdictPacket packet, ModeSpan? span)
    {
        Span = span;
        Side = packet.Options & VerdictPacket.RightSide;
        IsRun = (packet.Options & VerdictPacket.OfRun) != 0;
        IsScreening = (packet.Options & VerdictPacket.OfScreening) != 0;
        Value = packet.Value;
        Reason = packet.Reason;
        Count = packet.Count;
        ReferenceCount = packet.ReferenceCount;
        _differenceQ12 = packet.DifferenceQ12;
        _lowerQ12 = packet.LowerQ12;
        _upperQ12 = packet.UpperQ12;
        _referenceMeanQ12 = packet.ReferenceMeanQ12;
        _referenceDeviationQ12 = packet.ReferenceDeviationQ12;
        _normalisationQ12 = packet.NormalisationQ12;
    }

    /// <summary>The mode it judges; null when it arrived outside every known mode.</summary>
    public ModeSpan? Span { get; }

    /// <summary>Side, 0 left, 1 right.</summary>
    public int Side { get; }

    /// <summary>True for a run, whose counts are batches of ten strides; false for an exercise, whose counts are reps.</summary>
    public bool IsRun { get; }

    /// <summary>True for one of many verdicts of a screening: each bound is wrong in at most 1 % instead of 5 %.</summary>
    public bool IsScreening { get; }

    /// <summary>The verdict.</summary>
    public VerdictValue Value { get; }

    /// <summary>Why it was withheld; none with any other value.</summary>
    public WithheldReason Reason { get; }

    /// <summary>Reps or batches that were compared; 65535 stands for that many or more.</summary>
    public int Count { get; }

    /// <summary>Reps or batches of the reference set, 0..255.</summary>
    public int ReferenceCount { get; }

    /// <summary>Mean ln(G/H) less that of the reference set, with its one-sided bounds, each −8..8; false when one of them is unavailable.</summary>
    public bool TryGetDifference(out double difference, out double lower, out double upper)
    {
        bool known = TryGet(_differenceQ12, out difference);
        known &= TryGet(_lowerQ12, out lower);
        known &= TryGet(_upperQ12, out upper);
        return known;
    }

    /// <summary>Mean ln(G/H) of the reference set, −8..8; false without one.</summary>
    public bool TryGetReferenceMean(out double mean) => TryGet(_referenceMeanQ12, out mean);

    /// <summary>SD of the reference set's ln(G/H), over reps or batches, 0..16; false without one.</summary>
    public bool TryGetReferenceDeviation(out double deviation)
    {
        deviation = _referenceDeviationQ12 * SegmentRow.LogRatioLsb;
        return _referenceDeviationQ12 >= 0;
    }

    /// <summary>ln(hamstring reference/glute reference), which makes a log ratio one of activations; false without both references.</summary>
    public bool TryGetNormalisation(out double normalisation) => TryGet(_normalisationQ12, out normalisation);

    private static bool TryGet(int logRatioQ12, out double logRatio)
    {
        bool known = logRatioQ12 != SegmentPacket.UnavailableLogRatio;
        logRatio = known ? logRatioQ12 * SegmentRow.LogRatioLsb : 0;
        return known;
    }
}
