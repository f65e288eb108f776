using GluteSense.Host.Statistics;

namespace GluteSense.Host.Tests.Statistics;

[TestClass]
public sealed class SetComparisonTests
{
    [TestMethod]
    public void Welch_of_equal_spreads_has_twice_the_degrees_of_one_set()
    {
        // 1, 2, 3 against 4, 5, 6: difference 3, standard error sqrt(2/3), 4 degrees of freedom, t = 2.77645.
        Interval interval = WelchInterval.Of(LogRatioSample.Of([1, 2, 3]), LogRatioSample.Of([4, 5, 6]));

        Assert.AreEqual(3, interval.Value, 1e-12);
        Assert.AreEqual(3 - 2.776445 * Math.Sqrt(2.0 / 3), interval.Lower, 1e-5);
        Assert.AreEqual(3 + 2.776445 * Math.Sqrt(2.0 / 3), interval.Upper, 1e-5);
    }

    [TestMethod]
    public void Welch_takes_the_degrees_of_the_set_that_scatters()
    {
        // 0 and 2: variance of the mean 1, one degree of freedom, t = 12.7062. The other set does not scatter.
        Interval interval = WelchInterval.Of(LogRatioSample.Of([0, 2]), LogRatioSample.Of([5, 5, 5]));

        Assert.AreEqual(4 - 12.7062, interval.Lower, 1e-4);
        Assert.AreEqual(4 + 12.7062, interval.Upper, 1e-4);
    }

    [TestMethod]
    public void A_known_error_alone_makes_a_normal_interval()
    {
        Interval interval = WelchInterval.Of(LogRatioSample.Of([1, 1]), LogRatioSample.Of([1, 1]), 0.04);

        Assert.AreEqual(0.2 * 1.959964, interval.Upper, 1e-6);
    }

    [TestMethod]
    public void Glute_hamstring_and_ratio_change_as_they_were_made_to()
    {
        // The published cue: 16.8 to 33.0 and 16.5 to 29.8 %MVIC, with a scatter that keeps the geometric means.
        SideSegment[] uncued = Around(16.8, 16.5);
        SideSegment[] cued = Around(33.0, 29.8);

        Assert.IsTrue(UncuedCuedTest.TryCompare(uncued, cued, out UncuedCuedTest? test));

        Assert.AreEqual(100 * (33.0 / 16.8 - 1), test!.Change.GlutePercent.Value, 1e-9);
        Assert.AreEqual(100 * (29.8 / 16.5 - 1), test.Change.HamstringPercent.Value, 1e-9);
        Assert.AreEqual(Math.Log(33.0 / 29.8 / (16.8 / 16.5)), test.Change.LogRatio.Value, 1e-9);
        double shareBefore = 16.8 / (16.8 + 16.5);
        double shareAfter = 33.0 / (33.0 + 29.8);
        Assert.AreEqual(100 * (shareAfter / shareBefore - 1), test.Change.SharePercent.Value, 1e-9);
        Assert.AreEqual(4, test.Change.EarlierCount);
        Assert.IsTrue(test.Change.GlutePercent.Lower < test.Change.GlutePercent.Value && test.Change.GlutePercent.Upper > test.Change.GlutePercent.Value);
    }

    [TestMethod]
    public void Strides_are_compared_over_batches()
    {
        SideSegment[] earlier = [.. Enumerable.Range(0, 35).Select(stride => new SideSegment(stride / 10 % 2 == 0 ? 1 : 1.1, 1))];

        Assert.IsTrue(CueRetention.TryCompare(earlier, earlier, SegmentKind.Strides, out CueRetention? retention));
        Assert.AreEqual(3, retention!.Change.EarlierCount);
        Assert.AreEqual(0, retention.Change.LogRatio.Value, 1e-12);

        // Batch means 0, ln 1.1, 0: variance ln²1.1/3; two sets of three, 4 degrees of freedom.
        double halfWidth = 2.776445 * Math.Sqrt(2 * Math.Log(1.1) * Math.Log(1.1) / 9);
        Assert.AreEqual(halfWidth, retention.Change.LogRatio.Upper, 1e-6);
    }

    [TestMethod]
    public void Too_few_segments_give_no_comparison()
    {
        SideSegment[] segments = [.. Enumerable.Repeat(new SideSegment(1, 1), 29)];

        Assert.IsFalse(UncuedCuedTest.TryCompare(segments[..2], segments, out _));
        Assert.IsFalse(CueRetention.TryCompare(segments, segments, SegmentKind.Strides, out _));
    }

    [TestMethod]
    public void Carry_over_takes_the_sixty_strides_next_to_the_exercise_block()
    {
        SideSegment[] before = [.. Strides(40, 9), .. Strides(60, 1)];
        SideSegment[] after = [.. Strides(60, 1.2), .. Strides(40, 9)];

        Assert.IsTrue(CarryOver.TryCompare(before, after, out CarryOver? carryOver));

        Assert.AreEqual(Math.Log(1.2), carryOver!.Change.LogRatio.Value, 1e-9);
        Assert.AreEqual(6, carryOver.Change.LaterCount);
        Assert.IsFalse(CarryOver.TryCompare(before[..59], after, out _));
        Assert.IsFalse(CarryOver.TryCompare(before, after[..59], out _));
    }

    [TestMethod]
    public void An_amplitude_of_zero_is_refused()
    {
        SideSegment[] silent = [.. Enumerable.Repeat(new SideSegment(0, 1), 5)];

        Assert.ThrowsExactly<ArgumentException>(() => UncuedCuedTest.TryCompare(silent, Around(1, 1), out _));
    }

    private static SideSegment[] Around(double glute, double hamstring) =>
        [new(glute * 1.1, hamstring / 1.2), new(glute / 1.1, hamstring * 1.2), new(glute * 1.3, hamstring), new(glute / 1.3, hamstring)];

    private static SideSegment[] Strides(int count, double glute) => [.. Enumerable.Repeat(new SideSegment(glute, 1), count)];
}
