using System.Numerics;
using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class AnalogFrontEndModelTests
{
    private static readonly FrontEndParameters _noiseless = FrontEndParameters.Nominal with { InputNoiseUv = 0 };

    [TestMethod]
    [DataRow(5.0, 0.10)]
    [DataRow(10.0, 0.05)]
    [DataRow(20.0, 0.02)]
    [DataRow(60.0, 0.02)]
    [DataRow(100.0, 0.02)]
    [DataRow(250.0, 0.03)]
    [DataRow(400.0, 0.10)]
    [DataRow(450.0, 0.02)]
    [DataRow(600.0, 0.50)]
    public void Gain_follows_the_analytic_Butterworth_response(double frequencyHz, double toleranceDb)
    {
        double highPass = 1 / Math.Sqrt(1 + Math.Pow(20 / frequencyHz, 4));
        double lowPass = 1 / Math.Sqrt(1 + Math.Pow(frequencyHz / 450, 8));
        double expectedDb = Measure.Decibel(1000 * highPass * lowPass);
        Assert.AreEqual(expectedDb, Measure.Decibel(MeasureGain(_noiseless, frequencyHz)), toleranceDb);
    }

    [TestMethod]
    [DataRow(20.0)]
    [DataRow(450.0)]
    public void Band_edges_are_three_decibels_down(double frequencyHz)
    {
        Assert.AreEqual(-3.01, Measure.Decibel(MeasureGain(_noiseless, frequencyHz) / 1000), 0.02);
    }

    [TestMethod]
    public void Another_gain_scales_the_output()
    {
        Assert.AreEqual(330, MeasureGain(_noiseless with { Gain = 330 }, 100), 1);
    }

    [TestMethod]
    public void Noise_referred_to_the_input_has_the_stated_size()
    {
        var frontEnd = new AnalogFrontEndModel(FrontEndParameters.Nominal, new SeededNoise(41));
        double[] volts = Enumerable.Range(0, 60 * IElectrodeSignals.RateHz).Select(_ => frontEnd.Amplify(0)).ToArray();
        Assert.AreEqual(1.40, volts.Average(), 1e-5);
        Assert.AreEqual(1.5, Measure.Deviation(volts) / 1000 * 1e6, 0.03);
    }

    [TestMethod]
    public void A_step_of_offset_dies_out_unless_the_filters_were_primed()
    {
        var cold = new AnalogFrontEndModel(_noiseless, new SeededNoise(1));
        var primed = new AnalogFrontEndModel(_noiseless, new SeededNoise(1));
        primed.Prime(5000);
        double coldPeak = 0;
        double primedPeak = 0;
        for (int i = 0; i < 800; i++)
        {
            coldPeak = Math.Max(coldPeak, Math.Abs(cold.Amplify(5000) - 1.40));
            primedPeak = Math.Max(primedPeak, Math.Abs(primed.Amplify(5000) - 1.40));
        }

        Assert.IsGreaterThan(3.0, coldPeak);
        Assert.IsLessThan(1e-9, primedPeak);
    }

    [TestMethod]
    [DataRow(-5.0, 0.10)]
    [DataRow(0.09, 0.10)]
    [DataRow(1.7, 1.7)]
    [DataRow(3.21, 3.20)]
    public void Rails_limit_the_output(double volts, double expected)
    {
        Assert.AreEqual(expected, FrontEndParameters.Nominal.ClipToRails(volts));
    }

    [TestMethod]
    public void Numbers_that_are_no_amplifier_are_refused()
    {
        FrontEndParameters nominal = FrontEndParameters.Nominal;
        FrontEndParameters[] wrong =
        [
            nominal with { Gain = 0 }, nominal with { Gain = double.NaN }, nominal with { BiasV = 3.3 },
            nominal with { LowPassHz = 10 }, nominal with { LowPassHz = 4000 }, nominal with { InputNoiseUv = -1 },
        ];
        foreach (FrontEndParameters parameters in wrong)
        {
            Assert.ThrowsExactly<ArgumentOutOfRangeException>(
                () => new AnalogFrontEndModel(parameters, new SeededNoise(1)), parameters.ToString());
        }
    }

    private static double MeasureGain(FrontEndParameters parameters, double frequencyHz)
    {
        const double peakUv = 1;
        var frontEnd = new AnalogFrontEndModel(parameters, new SeededNoise(1));
        double[] volts = new double[3 * IElectrodeSignals.RateHz];
        for (int i = 0; i < volts.Length; i++)
        {
            volts[i] = frontEnd.Amplify(peakUv * Math.Sin(2 * Math.PI * frequencyHz * i / IElectrodeSignals.RateHz));
        }

        Complex tone = Measure.Tone(volts.AsSpan(IElectrodeSignals.RateHz), frequencyHz, IElectrodeSignals.RateHz);
        return tone.Magnitude / (peakUv * 1e-6);
    }
}
