using GluteSense.Validation.Studies.Rms;

namespace GluteSense.Validation.Tests.Studies.Rms;

[TestClass]
public sealed class RmsTheoryTests
{
    /// <summary>CVs of an independent simulation of the same spectrum between 20 and 450 Hz (1500 trials): 2.5 % of CV is two standard errors and the digit given.</summary>
    [TestMethod]
    [DataRow(250, 250, 9.6)]
    [DataRow(250, 500, 6.8)]
    [DataRow(250, 1000, 4.8)]
    [DataRow(500, 125, 10.5)]
    [DataRow(500, 250, 7.5)]
    [DataRow(500, 500, 5.3)]
    [DataRow(1000, 125, 10.3)]
    [DataRow(1000, 250, 7.3)]
    [DataRow(1000, 1000, 3.6)]
    public void The_sampled_process_scatters_as_simulated_elsewhere(int rateHz, int windowMs, double cvPct)
    {
        Assert.AreEqual(cvPct, new RmsTheory(rateHz).CvPct(windowMs), 0.025 * cvPct);
    }

    [TestMethod]
    public void A_high_rate_reaches_the_continuous_limit()
    {
        // Well above Nyquist and in long windows the sum is the integral: CV = 0.5/√(Bs·T).
        double bandwidthHz = EmgSpectrum.StatisticalBandwidthHz();
        Assert.AreEqual(RmsTheory.ContinuousCvPct(bandwidthHz, 20_000), new RmsTheory(4000).CvPct(20_000), 0.003);
    }

    [TestMethod]
    public void The_bandwidth_is_that_of_60_120_between_20_and_450_hz()
    {
        // 189.1 Hz with sharp edges; the front end's edges are soft.
        Assert.AreEqual(189.1, EmgSpectrum.StatisticalBandwidthHz(), 8);
    }

    [TestMethod]
    public void White_samples_scatter_by_one_over_the_root_of_2n()
    {
        // 110 samples 91 ms apart, which hardly correlate: CV = 1/√(2N).
        Assert.AreEqual(100 / Math.Sqrt(2 * 110), new RmsTheory(11).CvPct(10_000), 0.1);
    }
}
