using System.Numerics;
using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class AnalogFrontEndModelTests
{
    private static readonly FrontEndParameters _nominal = FrontEndParameters.Nominal;
    private static readonly FrontEndParameters _noiseless = _nominal with { InputNoiseUv = 0 };

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
        double highPass = 1 / Math.Sqrt(1 + Math.Pow(_nominal.HighPassHz / frequencyHz, 4));
        double lowPass = 1 / Math.Sqrt(1 + Math.Pow(frequencyHz / _nominal.LowPassHz, 8));
        double expectedDb = Measure.Decibel(_nominal.Gain * highPass * lowPass);
        Assert.AreEqual(expectedDb, Measure.Decibel(MeasureGain(_noiseless, frequencyHz)), toleranceDb);
    }

    [TestMethod]
    public void Band_edges_are_three_decibels_down()
    {
        foreach (double frequencyHz in (double[])[_nominal.HighPassHz, _nominal.LowPassHz])
        {
            Assert.AreEqual(-3.01, Measure.Decibel(MeasureGain(_noiseless, frequencyHz) / _nominal.Gain), 0.02, $"{frequencyHz} Hz");
        }
    }

    [TestMethod]
    public void Another_gain_scales_the_output()
    {
        Assert.AreEqual(330, MeasureGain(_noiseless with { Gain = 330 }, 100), 1);
    }

    [TestMethod]
    public void Noise_referred_to_the_input_has_the_stated_size()
    {
        var frontEnd = new AnalogFrontEndModel(_nominal, new SeededNoise(41));
        double[] volts = Enumerable.Range(0, 60 * IElectrodeSignals.RateHz).Select(_ => frontEnd.Amplify(0)).ToArray();
        Assert.AreEqual(_nominal.BiasV, volts.Average(), 1e-5);
        Assert.AreEqual(_nominal.InputNoiseUv, Measure.Deviation(volts) / _nominal.Gain * 1e6, 0.02 * _nominal.InputNoiseUv);
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
            coldPeak = Math.Max(coldPeak, Math.Abs(cold.Amplify(5000) - _nominal.BiasV));
            primedPeak = Math.Max(primedPeak, Math.Abs(primed.Amplify(5000) - _nominal.BiasV));
        }

        Assert.IsGreaterThan(3.0, coldPeak);
        Assert.IsLessThan(1e-9, primedPeak);
    }

    [TestMethod]
    public void Rails_limit_the_output()
    {
        Assert.AreEqual(_nominal.LowRailV, _nominal.ClipToRails(-5));
        Assert.AreEqual(_nominal.LowRailV, _nominal.ClipToRails(_nominal.LowRailV - 0.01));
        Assert.AreEqual(1.7, _nominal.ClipToRails(1.7));
        Assert.AreEqual(_nominal.HighRailV, _nominal.ClipToRails(_nominal.HighRailV + 0.01));
    }

    [TestMethod]
    public void Numbers_that_are_no_amplifier_are_refused()
    {
        FrontEndParameters[] wrong =
        [
            _nominal with { Gain = 0 }, _nominal with { Gain = double.NaN }, _nominal with { BiasV = 3.3 },
            _nominal with { LowPassHz = 10 }, _nominal with { LowPassHz = 4000 }, _nominal with { InputNoiseUv = -1 },
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
