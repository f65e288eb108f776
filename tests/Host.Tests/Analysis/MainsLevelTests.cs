using GluteSense.Host.Analysis;
using GluteSense.Signal;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Analysis;

[TestClass]
public sealed class MainsLevelTests
{
    // A sine of the rms of the noise is half of the power, whatever the rate.
    [TestMethod]
    [DataRow(50.0, 1000.0)]
    [DataRow(60.0, 1000.0)]
    [DataRow(150.0, 1000.0)]
    [DataRow(50.0, 2148.0)]
    [DataRow(60.0, 500.0)]
    public void Hum_as_strong_as_the_muscle_is_half_of_the_power(double frequencyHz, double rateHz)
    {
        double[] samples = SyntheticEmg.Noise(110, 20, _ => 10, rateHz);
        for (int index = 0; index < samples.Length; index++)
        {
            samples[index] += 10 * Math.Sqrt(2) * Math.Sin(2 * Math.PI * frequencyHz * index / rateHz);
        }

        Assert.AreEqual(500, MainsLevel.Permille(samples, rateHz), 25);
    }

    [TestMethod]
    public void Muscle_alone_is_far_below_the_limit()
    {
        Assert.IsLessThan(MainsMeter.ThresholdPermille / 3, MainsLevel.Permille(SyntheticEmg.Reps(111, [50, 50, 50]), 1000));
    }

    [TestMethod]
    public void Hum_that_only_rest_shows_is_no_disturbance()
    {
        double[] samples = SyntheticEmg.Reps(112, [50, 50, 50, 50]);
        for (int index = 0; index < samples.Length; index++)
        {
            samples[index] += 4 * Math.Sin(2 * Math.PI * 0.05 * index);
        }

        Assert.IsLessThan(MainsMeter.ThresholdPermille, MainsLevel.Permille(samples, 1000));
    }
}
