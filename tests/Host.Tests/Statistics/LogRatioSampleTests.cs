using GluteSense.Host.Statistics;

namespace GluteSense.Host.Tests.Statistics;

[TestClass]
public sealed class LogRatioSampleTests
{
    [TestMethod]
    public void Mean_and_standard_deviation_of_a_small_set_are_those_by_hand()
    {
        // Mean 5; squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32; 32/7.
        LogRatioSample sample = LogRatioSample.Of([2, 4, 4, 4, 5, 5, 7, 9]);

        Assert.AreEqual(5, sample.Mean, 1e-12);
        Assert.AreEqual(Math.Sqrt(32.0 / 7), sample.Sd, 1e-12);
        Assert.AreEqual(8, sample.Count);
        Assert.AreEqual(32, sample.SumOfSquares, 1e-9);
        Assert.AreEqual(32.0 / 56, sample.MeanVariance, 1e-12);
    }

    [TestMethod]
    public void Strides_count_in_batches_and_reps_one_by_one()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(value => value / 10 * 1.0)];

        Assert.AreEqual(40, LogRatioSample.Of(values, SegmentKind.Reps).Count);
        LogRatioSample strides = LogRatioSample.Of(values, SegmentKind.Strides);
        Assert.AreEqual(4, strides.Count);
        Assert.AreEqual(1.5, strides.Mean, 1e-12);
        Assert.AreEqual(Math.Sqrt(5.0 / 3), strides.Sd, 1e-12);
    }

    [TestMethod]
    public void One_value_has_no_spread_and_none_is_empty()
    {
        Assert.AreEqual(new LogRatioSample(0.7, 0, 1), LogRatioSample.Of([0.7]));
        Assert.AreEqual(default, LogRatioSample.Of([]));
    }

    [TestMethod]
    public void A_silent_muscle_that_was_not_floored_is_refused()
    {
        Assert.ThrowsExactly<ArgumentException>(() => LogRatioSample.Of([0.1, double.NegativeInfinity]));
        Assert.ThrowsExactly<ArgumentException>(() => LogRatioSample.Of([double.NaN]));
    }
}
