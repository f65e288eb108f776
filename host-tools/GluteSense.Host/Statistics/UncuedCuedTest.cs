namespace GluteSense.Host.Statistics;

/// <summary>
/// The same exercise without and then with the cue "squeeze the glutes", same electrodes. It shows reserve: how much more glute the wearer can
/// call up at will, which no comparison with an own reference set can show. In a double-leg bridge GMax rose from 16.8 to 33.0 %MVIC
/// and the ratio to the hamstrings from 1.02 to 1.11 (Hollman 2018, J Sport Rehabil 27:138).
/// It does not say that the uncued set was too low: healthy people rise too. Since the order is fixed, warming up and fatigue are in it.
/// </summary>
/// <param name="Change">From the uncued to the cued set.</param>
public sealed record UncuedCuedTest(SetComparison Change)
{
    /// <summary>Compares the two sets.</summary>
    /// <param name="uncued">Reps before the cue was ever given in this exercise today.</param>
    /// <param name="cued">Reps with the cue.</param>
    /// <param name="test">The test.</param>
    /// <returns>False with fewer than three reps in a set.</returns>
    public static bool TryCompare(IReadOnlyList<SideSegment> uncued, IReadOnlyList<SideSegment> cued, out UncuedCuedTest? test)
    {
        test = SetComparison.TryCompare(uncued, cued, SegmentKind.Reps, out SetComparison? change) ? new UncuedCuedTest(change!) : null;
        return test is not null;
    }
}
