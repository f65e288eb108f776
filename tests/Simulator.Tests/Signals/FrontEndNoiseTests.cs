using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

/// <summary>
/// Electrode to code, sampled as the firmware does: four channels in turn at 500 Hz. A sine's rms survives the aliasing of 450 Hz. The expected values
/// are made of hardware/front-end.json and the converter's datasheet numbers, not of the model's parts.
/// </summary>
[TestClass]
public sealed class FrontEndNoiseTests
{
    private const int RateHz = 500;
    private const int TickUs = 1_000_000 / RateHz;
    private const int ConversionUs = 100;

    // Espressif's linear characterisation at 12 dB, Vref 1100 mV.
    private const double StepMv = 0.805664;
    private const double OffsetMv = 142;

    private static readonly FrontEndFile _file = FrontEndFile.Nominal;
    private static readonly int[] _adcChannels = [4, 5, 6, 7];

    [TestMethod]
    public void Noise_at_rest_is_that_of_input_converter_and_rounding_in_power()
    {
        foreach (double gain in (double[])[_file.Gain, _file.LowGain])
        {
            double stepUv = StepMv * 1000 / gain;
            double expectedUv = Math.Sqrt(Math.Pow(_file.InputNoiseMicrovolts, 2) + Math.Pow(_file.AdcNoiseCounts * stepUv, 2) + stepUv * stepUv / 12);
            double[][] codes = Sample(new FormulaSignals(SignalLevel.ElectrodeMicrovolts, (_, _) => 0), gain, seconds: 60);
            for (int channel = 0; channel < codes.Length; channel++)
            {
                Assert.AreEqual(expectedUv, Measure.Deviation(codes[channel]) * stepUv, 0.02 * expectedUv, $"channel {channel}, gain {gain}");
            }
        }
    }

    [TestMethod]
    public void A_sine_in_the_band_has_the_gain_of_the_file()
    {
        foreach (double gain in (double[])[_file.Gain, _file.LowGain])
        {
            Assert.AreEqual(gain, GainOf(100, gain), 0.005 * gain);
        }
    }

    [TestMethod]
    public void A_sine_at_a_band_edge_is_three_decibels_down()
    {
        Assert.AreEqual(-3.01, Measure.Decibel(GainOf(_file.HighPassHz, _file.Gain) / _file.Gain), 0.05);
        Assert.AreEqual(-3.01, Measure.Decibel(GainOf(_file.LowPassHz, _file.Gain) / _file.Gain), 0.05);
    }

    [TestMethod]
    public void Too_strong_a_sine_ends_at_the_rails_of_the_file()
    {
        double[] codes = Sample(Tone(4000, 100), _file.Gain, 2)[0];
        double within = 5 * _file.AdcNoiseCounts;
        Assert.AreEqual((_file.HighRailVolts * 1000 - OffsetMv) / StepMv, codes.Max(), within);
        Assert.AreEqual(Math.Max(0, (_file.LowRailVolts * 1000 - OffsetMv) / StepMv), codes.Min(), within);
    }

    /// <summary>Gain for a sine of 1 mV peak, from the rms of the codes without the noise of the converter.</summary>
    private static double GainOf(double frequencyHz, double gain)
    {
        const double peakUv = 1000;
        double counts = Measure.Deviation(Sample(Tone(peakUv, frequencyHz), gain, 6)[3]);
        double signal = Math.Sqrt(counts * counts - _file.AdcNoiseCounts * _file.AdcNoiseCounts);
        return signal * StepMv * 1e-3 / (peakUv * 1e-6 / Math.Sqrt(2));
    }

    private static FormulaSignals Tone(double peakUv, double frequencyHz) =>
        new(SignalLevel.ElectrodeMicrovolts, (_, timeS) => peakUv * Math.Sin(2 * Math.PI * frequencyHz * timeS));

    /// <summary>Codes of the four channels after half a second in which the filters settle.</summary>
    private static double[][] Sample(IElectrodeSignals signals, double gain, int seconds)
    {
        var input = new ElectrodeInput(_adcChannels, signals, FrontEndParameters.Nominal with { Gain = gain }, seed: 7);
        double[][] codes = [.. _adcChannels.Select(_ => new double[seconds * RateHz])];
        const int settling = RateHz / 2;
        for (int tick = 0; tick < settling + seconds * RateHz; tick++)
        {
            for (int channel = 0; channel < codes.Length; channel++)
            {
                int code = input.Convert(_adcChannels[channel], (long)TickUs * tick + ConversionUs * channel);
                if (tick >= settling)
                {
                    codes[channel][tick - settling] = code;
                }
            }
        }

        return codes;
    }
}
