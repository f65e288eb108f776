using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class LogNormalScatterTests
{
    [TestMethod]
    [DataRow(0.165)]
    [DataRow(0.134)]
    [DataRow(0.6)]
    public void Scatter_has_mean_one_and_the_asked_variation(double variation)
    {
        const int count = 400_000;
        var scatter = new LogNormalScatter(variation, new SeededNoise(21));
        double[] factors = Enumerable.Range(0, count).Select(_ => scatter.Next()).ToArray();

        double mean = factors.Average();
        Assert.AreEqual(1, mean, 5 * variation / Math.Sqrt(count));
        Assert.AreEqual(variation, Measure.Deviation(factors) / mean, 0.015 * variation);
        Assert.IsGreaterThan(0, factors.Min());
    }

    [TestMethod]
    public void Scatter_is_normal_in_the_logarithm()
    {
        var scatter = new LogNormalScatter(0.5, new SeededNoise(22));
        double[] logs = Enumerable.Range(0, 200_000).Select(_ => Math.Log(scatter.Next())).ToArray();

        double mean = logs.Average();
        double sigma = Measure.Deviation(logs);
        double skewness = logs.Average(value => Math.Pow((value - mean) / sigma, 3));
        Assert.AreEqual(0, skewness, 0.03);
    }

    [TestMethod]
    public void No_variation_means_a_factor_of_exactly_one()
    {
        Assert.AreEqual(1.0, new LogNormalScatter(0, new SeededNoise(1)).Next());
    }

    [TestMethod]
    public void A_negative_variation_is_refused()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new LogNormalScatter(-0.1, new SeededNoise(1)));
    }
}
