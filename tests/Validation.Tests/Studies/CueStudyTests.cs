using GluteSense.Simulator.Signals;
using GluteSense.Validation.Studies.Cue;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Validation.Tests.Studies;

[TestClass]
public sealed class CueStudyTests
{
    [TestMethod]
    public void Every_limit_of_the_study_holds()
    {
        StudyPart part = new CueStudy().Run(StudyScale.Test);

        Assert.IsNotEmpty(part.Limits);
        foreach (StudyLimit limit in part.Limits)
        {
            Assert.IsTrue(limit.Holds, $"{limit.Statement}: {limit.Measured}");
        }

        // Three shares with three correlations; five kinds of reps.
        Assert.HasCount(9, part.Rows.OfType<CueRow>());
        Assert.HasCount(5, part.Rows.OfType<RepCueRow>());
        Assert.IsTrue(part.Rows.OfType<CueRow>().All(row => row.FalsePer10Min >= 0 && row.FoundWithin15Pct is > 0 and <= 100));
    }

    // ln(1.25) + ln(1 + r/5) with r = share/(1 − share).
    [TestMethod]
    [DataRow(0.35, -0.3254)]
    [DataRow(0.50, -0.4055)]
    [DataRow(0.65, -0.5390)]
    public void A_share_lower_by_a_fifth_is_the_log_ratio_it_should_be(double share, double expected)
    {
        Assert.AreEqual(expected, StrideRatios.Shift(share, 0.2), 0.001);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.3)]
    [DataRow(0.5)]
    public void Strides_have_the_stated_mean_scatter_and_correlation(double correlation)
    {
        const int Count = 100_000;
        var ratios = new StrideRatios(new SeededNoise(41), correlation);
        double[] values = [.. Enumerable.Range(0, Count).Select(_ => ratios.NextQ12(0.35) / 4096.0)];
        double mean = values.Average();
        double variance = values.Sum(value => (value - mean) * (value - mean)) / Count;
        double lagged = Enumerable.Range(1, Count - 1).Sum(i => (values[i] - mean) * (values[i - 1] - mean)) / Count;

        Assert.AreEqual(Math.Log(0.35 / 0.65), mean, 0.004);
        Assert.AreEqual(0.2110, Math.Sqrt(variance), 0.002);
        Assert.AreEqual(correlation, lagged / variance, 0.015);
    }

    [TestMethod]
    public void The_chart_in_double_precision_finds_as_many_drops_as_the_device()
    {
        const int Trials = 3000;
        CueChart chart = CueChart.All.Single(candidate => candidate.IsCusum && candidate.Parameter == 0.75);
        double found = chart.Measure(8.5, 0.5, 0.3, Trials, 77).FoundPct;
        int device = Enumerable.Range(0, Trials).Count(trial => RunCueTrials.StridesToCue(0.5, 0.3, 900_000 + (ulong)trial) <= 15);

        // Both have a standard error of 0.4 %.
        Assert.AreEqual(found, 100.0 * device / Trials, 2);
    }
}
