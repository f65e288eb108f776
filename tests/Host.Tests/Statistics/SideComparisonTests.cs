using GluteSense.Host.Statistics;

namespace GluteSense.Host.Tests.Statistics;

[TestClass]
public sealed class SideComparisonTests
{
    [TestMethod]
    public void The_index_is_that_of_the_geometric_means()
    {
        SideComparison comparison = Compare(Scatter(1.0), Scatter(1.5));

        Assert.AreEqual((1.5 - 1.0) / (0.5 * (1.5 + 1.0)) * 100, comparison.SymmetryPercent.Value, 1e-9);
    }

    [TestMethod]
    public void Exchanged_sides_change_the_sign_only()
    {
        Interval forth = Compare(Scatter(1.0), Scatter(1.3)).SymmetryPercent;
        Interval back = Compare(Scatter(1.3), Scatter(1.0)).SymmetryPercent;

        Assert.AreEqual(forth.Value, -back.Value, 1e-9);
        Assert.AreEqual(forth.Lower, -back.Upper, 1e-9);
    }

    [TestMethod]
    public void Without_any_scatter_the_calibration_error_is_left()
    {
        // Two sides with three trials of CV 12 %: sd of the log difference sqrt(2/3) 0.12 = 0.09798; times 1.96 is 0.19203.
        Interval interval = Compare(Repeat(1, 500), Repeat(1, 500)).SymmetryPercent;

        double ratio = Math.Exp(0.192036);
        Assert.AreEqual(200 * (ratio - 1) / (ratio + 1), interval.Upper, 1e-3);
        Assert.AreEqual(-interval.Upper, interval.Lower, 1e-9);
    }

    [TestMethod]
    public void Ten_percent_are_coloured_only_when_the_interval_excludes_them()
    {
        // Half width 0.192036: beyond ±10 % (a ratio of 1.05/0.95) from exp(0.100083 + 0.192036) on.
        double edge = Math.Exp(Math.Log(1.05 / 0.95) + 0.192036);
        Assert.IsFalse(Compare(Repeat(1, 20), Repeat(edge * 0.999, 20)).IsColoured);
        Assert.IsTrue(Compare(Repeat(1, 20), Repeat(edge * 1.001, 20)).IsColoured);
        Assert.IsTrue(Compare(Repeat(edge * 1.001, 20), Repeat(1, 20)).IsColoured);
        Assert.IsFalse(Compare(Repeat(edge * 0.999, 20), Repeat(1, 20)).IsColoured);
    }

    [TestMethod]
    public void Fewer_than_three_reps_or_batches_are_not_compared()
    {
        Assert.IsFalse(SideComparison.TryCompare(Repeat(1, 2), Repeat(1, 9), SegmentKind.Reps, out _));
        Assert.IsFalse(SideComparison.TryCompare(Repeat(1, 60), Repeat(1, 29), SegmentKind.Strides, out _));
        Assert.IsTrue(SideComparison.TryCompare(Repeat(1, 60), Repeat(1, 30), SegmentKind.Strides, out SideComparison? comparison));
        Assert.AreEqual(6, comparison!.LeftCount);
    }

    private static SideComparison Compare(double[] left, double[] right)
    {
        Assert.IsTrue(SideComparison.TryCompare(left, right, SegmentKind.Reps, out SideComparison? comparison));
        return comparison!;
    }

    private static double[] Scatter(double mean) => [mean * 1.2, mean / 1.2, mean * 1.1, mean / 1.1, mean];

    private static double[] Repeat(double value, int count) => [.. Enumerable.Repeat(value, count)];
}
