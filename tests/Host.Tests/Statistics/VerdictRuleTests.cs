using GluteSense.Host.Statistics;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Statistics;

[TestClass]
public sealed class VerdictRuleTests
{
    // Mean 0, sum of squares 0.12.
    private static readonly double[] Reference = [.. Enumerable.Range(0, 12).Select(rep => rep % 2 == 0 ? 0.1 : -0.1)];

    [TestMethod]
    public void The_interval_is_the_one_computed_by_hand()
    {
        // Set: mean -0.2, sum of squares 0.02. s2 = 0.14/13; standard error sqrt(s2 (1/12 + 1/3)) = 0.0669864; t(.95, 13) = 1.77093.
        Verdict verdict = VerdictRule.Judge(Reference, [-0.3, -0.2, -0.1], SegmentKind.Reps);

        Assert.AreEqual(VerdictValue.Reduced, verdict.Value);
        Assert.AreEqual(WithheldReason.None, verdict.Reason);
        Assert.AreEqual(-0.2, verdict.Difference!.Value.Value, 1e-12);
        Assert.AreEqual(-0.2 - 1.77093 * 0.0669864, verdict.Difference.Value.Lower, 2e-6);
        Assert.AreEqual(-0.2 + 1.77093 * 0.0669864, verdict.Difference.Value.Upper, 2e-6);
        Assert.AreEqual(3, verdict.Count);
        Assert.AreEqual(12, verdict.ReferenceCount);
        Assert.AreEqual(0, verdict.ReferenceMean, 1e-12);
        Assert.AreEqual(Math.Sqrt(0.12 / 11), verdict.ReferenceSd, 1e-12);
    }

    [TestMethod]
    public void The_change_of_the_share_follows_from_the_interval()
    {
        Interval change = VerdictRule.Judge(Reference, [-0.3, -0.2, -0.1], SegmentKind.Reps).ShareChangePercent!.Value;

        // Share .5 in the reference; exp(-0.2)/(1 + exp(-0.2)) = .450166 in the set.
        Assert.AreEqual(100 * (0.450166 / 0.5 - 1), change.Value, 1e-3);
        Assert.AreEqual(100 * (Math.Exp(-0.318628) / (1 + Math.Exp(-0.318628)) / 0.5 - 1), change.Lower, 1e-3);
        Assert.AreEqual(100 * (Math.Exp(-0.081372) / (1 + Math.Exp(-0.081372)) / 0.5 - 1), change.Upper, 1e-3);
    }

    [TestMethod]
    public void Reduced_wins_over_a_small_drop_that_is_excluded_as_well()
    {
        Verdict verdict = VerdictRule.Judge(Reference, [-0.3, -0.2, -0.1], SegmentKind.Reps);

        Assert.AreEqual(VerdictValue.Reduced, verdict.Value);
        Assert.IsTrue(verdict.IsDropExcluded);
        Assert.IsTrue(verdict.ShareChangePercent!.Value.Lower > -20);
    }

    [TestMethod]
    [DataRow(0.0, 0.0)]
    [DataRow(-1.2, 0.0)]
    [DataRow(1.2, 0.0)]
    [DataRow(0.3, 0.7)]
    public void NotReduced_begins_where_the_share_can_not_be_20_percent_lower(double referenceMean, double normalisation)
    {
        // The change is known in closed form from the amplitudes: glute g against hamstring 1, after normalisation.
        double glute = Math.Exp(referenceMean + normalisation);
        double share = glute / (glute + 1);
        double lowered = 0.8 * share / (1 - 0.8 * share);
        double bound = Math.Log(lowered / glute);
        double halfWidth = 1.724718 * 0.2 * Math.Sqrt(1.0 / 12 + 1.0 / 10);

        // The middle of an interval whose lower bound lies just above or below the change of 20 %. An interval this wide reaches over 0.
        VerdictValue At(double shift) => VerdictRule.Judge(
            new LogRatioSample(referenceMean, 0.2, 12),
            new LogRatioSample(referenceMean + bound + halfWidth + shift, 0.2, 10),
            SegmentKind.Reps,
            VerdictLevel.Single,
            normalisation).Value;
        bool reachesZero = bound + 2 * halfWidth > 0;
        Assert.AreEqual(reachesZero ? VerdictValue.NotReduced : VerdictValue.Reduced, At(1e-4));
        Assert.AreEqual(reachesZero ? VerdictValue.Undecided : VerdictValue.Reduced, At(-1e-4));
    }

    [TestMethod]
    public void An_unchanged_set_of_a_steady_wearer_is_notReduced_and_one_of_an_unsteady_wearer_undecided()
    {
        Assert.AreEqual(VerdictValue.NotReduced, Judge(0.2, 0.2, 10));
        Assert.AreEqual(VerdictValue.Undecided, Judge(0.8, 0.8, 10));
    }

    [TestMethod]
    public void A_screening_asks_for_more()
    {
        // Standard error 0.2 sqrt(1/12 + 1/10) = 0.085635; t(.95, 20) = 1.7247 and t(.99, 20) = 2.5280: bounds of -0.1477 and -0.2165.
        Assert.AreEqual(VerdictValue.Reduced, Judge(0.2, 0.2, 10, -0.16, VerdictLevel.Single));
        Assert.AreNotEqual(VerdictValue.Reduced, Judge(0.2, 0.2, 10, -0.16, VerdictLevel.Screening));
        Assert.AreNotEqual(VerdictValue.Reduced, Judge(0.2, 0.2, 10, -0.2164, VerdictLevel.Screening));
        Assert.AreEqual(VerdictValue.Reduced, Judge(0.2, 0.2, 10, -0.2166, VerdictLevel.Screening));
    }

    [TestMethod]
    public void Too_few_segments_withhold_it()
    {
        AssertWithheld(WithheldReason.TooFewSegments, VerdictRule.Judge(Reference, [-2, -2.1], SegmentKind.Reps));
        AssertWithheld(WithheldReason.TooFewSegments, VerdictRule.Judge(new double[60], new double[29], SegmentKind.Strides));
        Assert.AreNotEqual(VerdictValue.Withheld, VerdictRule.Judge(new double[60], new double[30], SegmentKind.Strides).Value);
    }

    [TestMethod]
    public void An_incomplete_reference_set_withholds_it()
    {
        AssertWithheld(WithheldReason.NoReferenceSet, VerdictRule.Judge(Reference[..11], new double[30], SegmentKind.Reps));
        AssertWithheld(WithheldReason.NoReferenceSet, VerdictRule.Judge(new double[59], new double[60], SegmentKind.Strides));
        AssertWithheld(WithheldReason.NoReferenceSet, VerdictRule.Judge([], [], SegmentKind.Reps));
    }

    [TestMethod]
    public void What_the_electrodes_withhold_keeps_its_reason_and_counts()
    {
        Verdict verdict = VerdictRule.Withhold(
            WithheldReason.ElectrodeOff, new LogRatioSample(0, 0.2, 12), new LogRatioSample(-2, 0.2, 10), SegmentKind.Reps, VerdictLevel.Single);

        AssertWithheld(WithheldReason.ElectrodeOff, verdict);
        Assert.AreEqual(10, verdict.Count);
        Assert.ThrowsExactly<ArgumentException>(
            () => VerdictRule.Withhold(WithheldReason.None, default, default, SegmentKind.Reps, VerdictLevel.Single));
    }

    private static VerdictValue Judge(double referenceSd, double sd, int count, double mean = 0, VerdictLevel level = VerdictLevel.Single) =>
        VerdictRule.Judge(new LogRatioSample(0, referenceSd, 12), new LogRatioSample(mean, sd, count), SegmentKind.Reps, level).Value;

    private static void AssertWithheld(WithheldReason reason, Verdict verdict)
    {
        Assert.AreEqual(VerdictValue.Withheld, verdict.Value);
        Assert.AreEqual(reason, verdict.Reason);
        Assert.IsNull(verdict.Difference);
        Assert.IsNull(verdict.ShareChangePercent);
    }
}
