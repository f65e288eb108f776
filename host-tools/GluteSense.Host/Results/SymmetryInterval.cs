using GluteSense.Host.Statistics;

namespace GluteSense.Host.Results;

/// <summary>The symmetry index of one muscle with its 95 % interval (<see cref="SideComparison"/>). It describes; it is no verdict.</summary>
/// <param name="Value">Index of the geometric means over segments, in %; the index of the whole set's amplitudes differs a little from it.</param>
/// <param name="Lower">Lower bound in %, the error of three reference trials a side included.</param>
/// <param name="Upper">Upper bound.</param>
/// <param name="Coloured">True when the whole interval lies beyond ±10 %.</param>
/// <param name="CountUnit">What the counts count: "reps", or "batches" of ten strides.</param>
/// <param name="LeftCount">How many of the left.</param>
/// <param name="RightCount">How many of the right.</param>
public sealed record SymmetryInterval(double Value, double Lower, double Upper, bool Coloured, string CountUnit, int LeftCount, int RightCount)
{
    internal static SymmetryInterval Of(SideComparison comparison) => new(
        comparison.SymmetryPercent.Value,
        comparison.SymmetryPercent.Lower,
        comparison.SymmetryPercent.Upper,
        comparison.IsColoured,
        comparison.Kind == SegmentKind.Strides ? "batches" : "reps",
        comparison.LeftCount,
        comparison.RightCount);
}
