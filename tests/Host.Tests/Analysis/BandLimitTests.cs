using GluteSense.Host.Analysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Analysis;

[TestClass]
public sealed class BandLimitTests
{
    // Second-order Butterworth both ways: |H|² = 1/(1 + (20/f)⁴) · 1/(1 + (f/450)⁴), up to the bilinear transform's warping.
    [TestMethod]
    [DataRow(2.0, 1.0e-4)]
    [DataRow(20.0, 0.5)]
    [DataRow(100.0, 0.996)]
    [DataRow(450.0, 0.5)]
    public void Sines_pass_as_the_formula_says(double frequencyHz, double gain)
    {
        double[] sine = [.. Enumerable.Range(0, 20_000).Select(index => 1000 + Math.Sin(2 * Math.PI * frequencyHz * index / 4000))];
        double[] filtered = BandLimit.Apply(sine, 4000);
        double amplitude = Math.Sqrt(2 * filtered[8000..12000].Average(sample => sample * sample));
        Assert.AreEqual(gain, amplitude, 0.005);
    }

    [TestMethod]
    public void A_low_rate_keeps_its_upper_end()
    {
        Assert.IsFalse(BandLimit.LimitsAbove(500));
        Assert.IsTrue(BandLimit.LimitsAbove(1000));
        double[] sine = [.. Enumerable.Range(0, 5000).Select(index => Math.Sin(2 * Math.PI * 200 * index / 500))];
        Assert.AreEqual(1, Math.Sqrt(2 * BandLimit.Apply(sine, 500)[1000..4000].Average(sample => sample * sample)), 0.01);
    }
}
