using GluteSense.Host.Onsets;
using MathNet.Numerics.Distributions;

namespace GluteSense.Host.Tests.Onsets;

[TestClass]
public sealed class OnsetPosteriorTests
{
    [TestMethod]
    public void A_normal_distribution_has_its_mean_and_quantiles()
    {
        OnsetPosterior posterior = Gaussian(1.4, 0.02);

        Assert.AreEqual(1.4, posterior.MeanS, 1e-6);
        Assert.AreEqual(Normal.InvCDF(1.4, 0.02, 0.05), posterior.QuantileS(0.05), 2e-5);
        Assert.AreEqual(Normal.InvCDF(1.4, 0.02, 0.95), posterior.Estimate.UpperS, 2e-5);
        Assert.AreEqual(1, posterior.Mass.Sum(), 1e-12);
    }

    [TestMethod]
    public void The_difference_of_two_normal_times_is_normal()
    {
        OnsetEstimate difference = Gaussian(1.4, 0.03).Minus(Gaussian(1.25, 0.04)).Estimate;

        Assert.AreEqual(0.15, difference.OnsetS, 1e-6);
        Assert.AreEqual(Normal.InvCDF(0.15, 0.05, 0.05), difference.LowerS, 5e-5);
        Assert.AreEqual(Normal.InvCDF(0.15, 0.05, 0.95), difference.UpperS, 5e-5);
    }

    [TestMethod]
    public void What_is_no_distribution_is_refused()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new OnsetPosterior(0, 0, [1]));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new OnsetPosterior(0, 1, [0, 0]));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new OnsetPosterior(0, 1, [2, -1]));
        Assert.ThrowsExactly<ArgumentException>(() => new OnsetPosterior(0, 1, [1]).Minus(new OnsetPosterior(0, 2, [1])));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new OnsetPosterior(0, 1, [1]).QuantileS(1));
    }

    private static OnsetPosterior Gaussian(double meanS, double deviationS) => new(
        1, 0.001, [.. Enumerable.Range(0, 801).Select(i => Normal.PDF(meanS, deviationS, 1 + 0.001 * i))]);
}
