using GluteSense.Host.Analysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Analysis;

[TestClass]
public sealed class RestFinderTests
{
    [TestMethod]
    public void Rest_between_reps_is_found_with_its_size()
    {
        RestLevel? rest = Rest(SyntheticEmg.Reps(10, [50, 50, 50]), null);

        // White noise of 2 µV in the band; the least of many seconds reads a little lower.
        Assert.IsNotNull(rest);
        Assert.AreEqual(2 * Math.Sqrt(SyntheticEmg.InBandPower), rest.Rms, 0.25);
    }

    [TestMethod]
    public void Walking_has_no_rest()
    {
        Assert.IsNull(Rest(SyntheticEmg.Strides(11, 20, 1.05, 0.5, [60]), null));
    }

    [TestMethod]
    public void A_steady_contraction_has_no_rest()
    {
        Assert.IsNull(Rest(SyntheticEmg.Noise(12, 10, _ => 80), null));
    }

    [TestMethod]
    public void Zeros_are_no_rest_wherever_they_stand()
    {
        double[] samples = SyntheticEmg.Reps(13, [50, 50, 50]);
        Array.Fill(samples, 0, 0, 1200);
        Array.Fill(samples, 0, 9200, 1500);
        RestLevel? rest = Rest(samples, null);
        Assert.IsNotNull(rest);
        Assert.IsGreaterThan(1.5, rest.Rms);
        Assert.IsGreaterThanOrEqualTo(1.25, rest.FromS);
    }

    [TestMethod]
    public void A_named_rest_is_taken_as_it_is()
    {
        RestLevel? rest = Rest(SyntheticEmg.Noise(14, 10, time => time < 4 ? 20 : 30), (1, 3));
        Assert.IsNotNull(rest);
        Assert.AreEqual(1, rest.FromS, 1e-9);
        Assert.AreEqual(3, rest.ToS, 1e-9);
        Assert.AreEqual(20 * Math.Sqrt(SyntheticEmg.InBandPower), rest.Rms, 1.2);
    }

    [TestMethod]
    [DataRow(-1.0, 2.0)]
    [DataRow(9.0, 11.0)]
    [DataRow(2.0, 2.5)]
    public void A_named_rest_outside_the_recording_is_refused(double fromS, double toS)
    {
        Assert.ThrowsExactly<AnalysisException>(() => Rest(SyntheticEmg.Noise(15, 10, _ => 20), (fromS, toS)));
    }

    [TestMethod]
    public void A_named_rest_without_signal_is_refused()
    {
        double[] samples = SyntheticEmg.Noise(16, 10, _ => 20);
        Array.Fill(samples, 1, 4000, 1000);
        Assert.ThrowsExactly<AnalysisException>(() => Rest(samples, (3.5, 5.5)));
    }

    private static RestLevel? Rest(double[] samples, (double FromS, double ToS)? quiet) =>
        new PreparedRecording(new EmgRecording(1000, "uV", [samples, null, null, null]), quiet).Muscle(0)!.Rest;
}
