using System.Text.Json.Serialization;
using GluteSense.Host.Statistics;
using GluteSense.Protocol;

namespace GluteSense.Host.Analysis;

/// <summary>The verdicts of both sides.</summary>
/// <param name="Left">The left side's.</param>
/// <param name="Right">The right side's.</param>
public sealed record SideVerdicts(SideVerdict Left, SideVerdict Right)
{
    /// <summary>The verdict of a side, 0 left, 1 right.</summary>
    public SideVerdict Side(int side) => side == 0 ? Left : Right;
}

/// <summary>A verdict as it is written (<see cref="Statistics.Verdict"/>).</summary>
/// <param name="Value">Reduced, not reduced, undecided or withheld.</param>
/// <param name="Reason">Why it was withheld, or none.</param>
/// <param name="Counts">What n counts: "reps" or "batches of 10 strides".</param>
/// <param name="Count">Accepted reps or batches in this recording.</param>
/// <param name="ReferenceN">The same in the reference recording.</param>
/// <param name="Difference">Mean ln(G/H) less that of the reference; null when withheld.</param>
/// <param name="Lower">Lower bound of the difference, 5 % error on its own.</param>
/// <param name="Upper">Upper bound.</param>
/// <param name="ShareChangePercent">The same as a change of the glute share, in % of the reference's share.</param>
/// <param name="ShareLowerPercent">Its lower bound.</param>
/// <param name="ShareUpperPercent">Its upper bound.</param>
public sealed record SideVerdict(
    VerdictValue Value,
    WithheldReason Reason,
    string Counts,
    [property: JsonPropertyName("n")] int Count,
    int ReferenceN,
    double? Difference,
    double? Lower,
    double? Upper,
    double? ShareChangePercent,
    double? ShareLowerPercent,
    double? ShareUpperPercent)
{
    internal static SideVerdict Of(Verdict verdict) => new(
        verdict.Value,
        verdict.Reason,
        verdict.Kind.InWords(),
        verdict.Count,
        verdict.ReferenceCount,
        verdict.Difference?.Value,
        verdict.Difference?.Lower,
        verdict.Difference?.Upper,
        verdict.ShareChangePercent?.Value,
        verdict.ShareChangePercent?.Lower,
        verdict.ShareChangePercent?.Upper);
}
