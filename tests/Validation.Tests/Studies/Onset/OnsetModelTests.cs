using GluteSense.Simulator.Signals;
using GluteSense.Validation.Studies.Onset;

namespace GluteSense.Validation.Tests.Studies.Onset;

[TestClass]
public sealed class OnsetModelTests
{
    /// <summary>Stochastic bandwidths that an independent simulation found for 20-450 Hz: 189.1 and 98.4 Hz.</summary>
    [TestMethod]
    [DataRow(60, 120, 189.1)]
    [DataRow(30, 60, 98.4)]
    public void The_spectrum_has_its_stochastic_bandwidth(double lowHz, double highHz, double expectedHz)
    {
        Assert.AreEqual(expectedHz, OnsetSpectrum.Emg(lowHz, highHz).StochasticBandwidthHz, 0.05 * expectedHz);
    }

    [TestMethod]
    public void The_noise_has_variance_1_and_the_mean_frequency_of_its_spectrum()
    {
        OnsetSpectrum spectrum = OnsetSpectrum.Emg(60, 120);
        double power = 0;
        double product = 0;
        for (int draw = 0; draw < 100; draw++)
        {
            double[] samples = spectrum.Draw(new SeededNoise(1, draw), 4000);
            power += samples.Average(value => value * value) / 100;
            product += samples.Skip(1).Zip(samples, (next, value) => next * value).Average() / 100;
        }

        // 400 s hold 151 000 independent values: SD 0.4 %. The lag-1 correlation is ∫ S cos(2πf/fs) / ∫ S.
        Assert.AreEqual(1, power, 0.015);
        Assert.AreEqual(CosineMean(), product / power, 0.005);
    }

    [TestMethod]
    public void A_trial_has_its_ratio_of_burst_to_rest_and_its_onset_in_range()
    {
        OnsetModel model = new("step", OnsetSpectrum.Emg(60, 120), 0, 0);
        double rest = 0;
        double burst = 0;
        for (int stream = 0; stream < 200; stream++)
        {
            OnsetTrial trial = model.Draw(new SeededNoise(2, stream), 10);
            Assert.IsTrue(trial.OnsetS is >= 1.3 and < 1.5);
            int onset = (int)Math.Ceiling(trial.OnsetS * 1000);
            rest += trial.Samples.Take(onset).Average(value => value * value) / 200;
            burst += trial.Samples.Skip(onset).Average(value => value * value) / 200;
        }

        Assert.AreEqual(10, 10 * Math.Log10((burst - rest) / rest), 0.1);
    }

    [TestMethod]
    public void Ramps_rise_from_the_onset()
    {
        OnsetModel model = new("ramp", OnsetSpectrum.Emg(60, 120), 100, 100);
        double firstHalf = 0;
        double plateau = 0;
        for (int stream = 0; stream < 400; stream++)
        {
            OnsetTrial trial = model.Draw(new SeededNoise(3, stream), 40);
            int onset = (int)Math.Ceiling(trial.OnsetS * 1000);
            firstHalf += trial.Samples.Skip(onset).Take(50).Sum(value => value * value) / 50;
            plateau += trial.Samples.Skip(onset + 100).Take(500).Sum(value => value * value) / 500;
        }

        // Mean of (t/T)² over the first half: 1/12.
        Assert.AreEqual(1.0 / 12, firstHalf / plateau, 0.006);
    }

    private static double CosineMean()
    {
        double sum = 0;
        double weighted = 0;
        for (double frequencyHz = 0.25; frequencyHz < 500; frequencyHz += 0.5)
        {
            double square = frequencyHz * frequencyHz;
            double high = square + 120 * 120;
            double low = Math.Pow(frequencyHz / 20, 8);
            double power = square / ((square + 60 * 60) * high * high) * low / (1 + low) / (1 + Math.Pow(frequencyHz / 450, 8));
            sum += power;
            weighted += power * Math.Cos(2 * Math.PI * frequencyHz / 1000);
        }

        return weighted / sum;
    }
}
