namespace GluteSense.Host.Statistics;

/// <summary>
/// The change of one side between two sets of segments, each with its 95 % interval (Welch over reps, or over batch means of strides). The
/// changes of glute and hamstring stand beside that of their ratio, since a ratio alone does not say which of the two has changed.
/// Valid within one session and the same electrodes.
/// </summary>
/// <param name="GlutePercent">Change of the glute's geometric mean amplitude, in %.</param>
/// <param name="HamstringPercent">The same of the hamstring.</param>
/// <param name="LogRatio">Change of mean logRatio.</param>
/// <param name="SharePercent">The same as the change of the glute share, in % of the earlier share.</param>
/// <param name="Kind">What the segments are.</param>
/// <param name="EarlierCount">Reps, or batches of ten strides, in the earlier set.</param>
/// <param name="LaterCount">The same of the later set.</param>
public sealed record SetComparison(
    Interval GlutePercent,
    Interval HamstringPercent,
    Interval LogRatio,
    Interval SharePercent,
    SegmentKind Kind,
    int EarlierCount,
    int LaterCount)
{
    /// <summary>Compares two sets.</summary>
    /// <param name="earlier">Segments of the earlier (or uncued) set, in their order.</param>
    /// <param name="later">Segments of the later (or cued) set.</param>
    /// <param name="kind">Reps or strides.</param>
    /// <param name="comparison">The changes.</param>
    /// <returns>False with fewer than <see cref="VerdictRule.LeastCount"/> reps or batches in a set.</returns>
    /// <exception cref="ArgumentException">An amplitude is not above 0.</exception>
    public static bool TryCompare(
        IReadOnlyList<SideSegment> earlier,
        IReadOnlyList<SideSegment> later,
        SegmentKind kind,
        out SetComparison? comparison)
    {
        int least = VerdictRule.LeastCount * (kind == SegmentKind.Strides ? BatchMeans.StridesPerBatch : 1);
        if (earlier.Count < least || later.Count < least)
        {
            comparison = null;
            return false;
        }

        Interval Change(Func<SideSegment, double> quantity) =>
            WelchInterval.Of(SampleOf(earlier, quantity, kind), SampleOf(later, quantity, kind));

        LogRatioSample earlierRatio = SampleOf(earlier, segment => segment.LogRatio, kind);
        LogRatioSample laterRatio = SampleOf(later, segment => segment.LogRatio, kind);
        Interval logRatio = WelchInterval.Of(earlierRatio, laterRatio);
        comparison = new SetComparison(
            Change(segment => Math.Log(segment.Glute)).On(ToPercent),
            Change(segment => Math.Log(segment.Hamstring)).On(ToPercent),
            logRatio,
            logRatio.On(change => ShareScale.DifferenceToPercent(earlierRatio.Mean, change)),
            kind,
            earlierRatio.Count,
            laterRatio.Count);
        return true;
    }

    private static LogRatioSample SampleOf(IReadOnlyList<SideSegment> segments, Func<SideSegment, double> quantity, SegmentKind kind) =>
        LogRatioSample.Of([.. segments.Select(quantity)], kind);

    private static double ToPercent(double logChange) => 100 * (Math.Exp(logChange) - 1);
}
