using System.Text.Json.Serialization;
using GluteSense.Host.Statistics;

namespace GluteSense.Host.Analysis;

/// <summary>The changes of both sides from the reference recording to this one.</summary>
/// <param name="Kind">What the recordings are to each other.</param>
/// <param name="Left">The left side's; null with too few segments, faulty electrodes or two units.</param>
/// <param name="Right">The same of the right side.</param>
public sealed record SideChanges(ComparisonKind Kind, SideChange? Left, SideChange? Right)
{
    /// <summary>The change of a side, 0 left, 1 right.</summary>
    public SideChange? Side(int side) => side == 0 ? Left : Right;
}

/// <summary>The change of one side, each with its 95 % interval (<see cref="SetComparison"/>).</summary>
/// <param name="Counts">What n counts: "reps" or "batches of 10 strides".</param>
/// <param name="Count">Reps or batches of this recording that were compared.</param>
/// <param name="ReferenceN">The same of the reference recording.</param>
/// <param name="GlutePercent">Change of the glute's geometric mean rms, in %.</param>
/// <param name="HamstringPercent">The same of the hamstring.</param>
/// <param name="LogRatio">Change of mean ln(G/H).</param>
/// <param name="SharePercent">The same as a change of the raw share, in % of the reference's share.</param>
public sealed record SideChange(
    string Counts,
    [property: JsonPropertyName("n")] int Count,
    int ReferenceN,
    Interval GlutePercent,
    Interval HamstringPercent,
    Interval LogRatio,
    Interval SharePercent)
{
    internal static SideChange Of(SetComparison comparison) => new(
        comparison.Kind.InWords(),
        comparison.LaterCount,
        comparison.EarlierCount,
        comparison.GlutePercent,
        comparison.HamstringPercent,
        comparison.LogRatio,
        comparison.SharePercent);
}
