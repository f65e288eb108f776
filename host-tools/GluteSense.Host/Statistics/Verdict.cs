using GluteSense.Protocol;

namespace GluteSense.Host.Statistics;

/// <summary>
/// What a set or run says of one side against the wearer's own reference set. It means "lower than your reference set", never "inhibited" or
/// "normal": a wearer whose glute was as quiet in the reference set is not seen.
/// </summary>
/// <param name="Value">The verdict.</param>
/// <param name="Reason">Why it was withheld; <see cref="WithheldReason.None"/> otherwise.</param>
/// <param name="Level">The error rate it keeps.</param>
/// <param name="Kind">What its segments are.</param>
/// <param name="Difference">Mean logRatio less that of the reference set. Each bound has the level's error on its own: 90 % within for
/// <see cref="VerdictLevel.Single"/>, 98 % for <see cref="VerdictLevel.Screening"/>. Null when withheld.</param>
/// <param name="ShareChangePercent">The same as the change of the glute share, in % of the reference set's share (at its own mean). Null when withheld.</param>
/// <param name="IsDropExcluded">True when a share lower by 20 % is excluded. With many segments a share can be lower and not as much as
/// 20 % lower: then the value is <see cref="VerdictValue.Reduced"/> and this is true.</param>
/// <param name="Set">The set's mean, SD and count.</param>
/// <param name="Reference">The reference set's.</param>
public sealed record Verdict(
    VerdictValue Value,
    WithheldReason Reason,
    VerdictLevel Level,
    SegmentKind Kind,
    Interval? Difference,
    Interval? ShareChangePercent,
    bool IsDropExcluded,
    LogRatioSample Set,
    LogRatioSample Reference)
{
    /// <summary>Reps, or batches of strides, in the set.</summary>
    public int Count => Set.Count;

    /// <summary>Reps, or batches of strides, in the reference set.</summary>
    public int ReferenceCount => Reference.Count;

    /// <summary>Mean logRatio of the reference set.</summary>
    public double ReferenceMean => Reference.Mean;

    /// <summary>SD of the reference set's logRatio, over reps or batch means.</summary>
    public double ReferenceSd => Reference.Sd;
}
