using GluteSense.Host.Analysis;
using GluteSense.Host.Statistics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Analysis;

[TestClass]
public sealed class ComparisonWordsTests
{
    [TestMethod]
    public void The_sentence_gives_every_change_with_its_interval_and_the_counts()
    {
        SideChange change = new("reps", 10, 8, new Interval(96.4, 75.4, 120.1), new Interval(80.6, 61, 102), new Interval(0.084, -0.052, 0.221), new Interval(4.1, -2.6, 10.8));

        Assert.AreEqual(
            "Change with the cue: glute +96 % (+75 to +120), hamstring +81 % (+61 to +102), ln(G/H) +0.08 (-0.05 to +0.22), that is +4 % (-3 to +11) of the share; 10 reps against 8",
            ComparisonWords.Of(ComparisonKind.Cue, change));
    }

    [TestMethod]
    [DataRow(ComparisonKind.Sets, "3 reps, or 30 strides")]
    [DataRow(ComparisonKind.CarryOver, "60 strides")]
    public void An_unknown_change_says_what_it_takes(ComparisonKind kind, string needs)
    {
        Assert.Contains(needs, ComparisonWords.Of(kind, null));
    }

    [TestMethod]
    public void What_a_comparison_does_not_mean_is_said()
    {
        Assert.Contains("healthy people rise too", ComparisonWords.Meaning(ComparisonKind.Cue));
        Assert.Contains("are not in the interval", ComparisonWords.Meaning(ComparisonKind.CarryOver));
        Assert.Contains("place of the electrodes", ComparisonWords.Meaning(ComparisonKind.Retention));
        Assert.Contains("not what else happened", ComparisonWords.Meaning(ComparisonKind.Sets));
    }
}
