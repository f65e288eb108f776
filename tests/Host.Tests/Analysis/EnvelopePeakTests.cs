using GluteSense.Host.Analysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Analysis;

[TestClass]
public sealed class EnvelopePeakTests
{
    [TestMethod]
    public void The_peak_of_a_modulated_tone_is_where_it_was_put()
    {
        // A 150 Hz carrier has no scatter: only the filters could shift the peak, and zero-phase ones do not.
        double[] samples = [.. Enumerable.Range(0, 4000).Select(index => Math.Exp(-Math.Pow((index - 1717) / 100.0, 2)) * Math.Sin(2 * Math.PI * 0.15 * index))];
        var envelope = new EnvelopePeak(samples, 1000);
        Assert.AreEqual(1.717, envelope.PeakS(1000, 2500), 0.002);
        Assert.AreEqual(1.650, envelope.PeakS(1550, 1651), 1e-9, "The rising flank is largest at its end.");
    }

    [TestMethod]
    public void The_envelope_of_a_steady_sine_is_its_mean_rectified_value()
    {
        double[] samples = [.. Enumerable.Range(0, 4000).Select(index => 10 * Math.Sin(2 * Math.PI * 0.137 * index))];
        Assert.AreEqual(20 / Math.PI, new EnvelopePeak(samples, 1000).Values[2000], 0.02);
    }
}
