using System.Numerics;
using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class ResamplerTests
{
    private const double OutputRateHz = IElectrodeSignals.RateHz;

    [TestMethod]
    [DataRow(1000.0)]
    [DataRow(1037.0)]
    [DataRow(1925.93)]
    [DataRow(2000.0)]
    [DataRow(20_000.0)]
    public void Tones_up_to_450_Hz_keep_size_and_time(double inputRateHz)
    {
        foreach (double frequencyHz in (double[])[10, 100, 300, 450])
        {
            double[] output = Convert(Sine(frequencyHz, inputRateHz), inputRateHz, fromS: 0.5, lengthS: 1);
            Complex tone = Measure.Tone(output, frequencyHz, OutputRateHz);
            string context = $"{frequencyHz} Hz from {inputRateHz} Hz";
            Assert.AreEqual(0, Measure.Decibel(tone.Magnitude), 0.1, context);

            // A sine at phase 0 projects to −π/2. 1 µs at this frequency:
            double toleranceRad = 2 * Math.PI * frequencyHz * 1e-6;
            Assert.AreEqual(-Math.PI / 2, tone.Phase, toleranceRad, context);
        }
    }

    [TestMethod]
    [DataRow(1000.0, 450.0)]
    [DataRow(1000.0, 100.0)]
    [DataRow(2000.0, 450.0)]
    public void Nothing_but_the_tone_comes_out(double inputRateHz, double frequencyHz)
    {
        double[] output = Convert(Sine(frequencyHz, inputRateHz), inputRateHz, fromS: 0.5, lengthS: 1);
        double total = Measure.Rms(output);
        double tone = Measure.Tone(output, frequencyHz, OutputRateHz).Magnitude / Math.Sqrt(2);
        double restDb = Measure.Decibel(Math.Sqrt(Math.Max(0, total * total - tone * tone)) / total);
        Assert.IsLessThan(-50, restDb);
    }

    [TestMethod]
    public void Sampling_down_keeps_out_what_would_fold_back()
    {
        double[] output = Convert(Sine(7800, 20_000), 20_000, fromS: 0.5, lengthS: 1);
        Assert.IsLessThan(-60, Measure.Decibel(Measure.Rms(output)));
    }

    [TestMethod]
    public void The_first_sample_stays_at_time_zero()
    {
        double[] samples = new double[200];
        samples[0] = 1;
        samples[100] = 1;
        var resampler = new Resampler(1000, OutputRateHz);
        Assert.AreEqual(1, resampler.At(samples, 800), 1e-9);
        Assert.AreEqual(0, resampler.At(samples, 792), 1e-9);
        Assert.AreEqual(0, resampler.At(samples, 808), 1e-9);
        Assert.AreEqual(1, resampler.At(samples, 0), 1e-9);
    }

    [TestMethod]
    public void An_offset_passes_unchanged_up_to_the_edges()
    {
        double[] samples = Enumerable.Repeat(60_000.0, 500).ToArray();
        var resampler = new Resampler(1037, OutputRateHz);
        for (int i = 0; i < 3850; i++)
        {
            Assert.AreEqual(60_000, resampler.At(samples, i), 1e-6);
        }
    }

    private static double[] Sine(double frequencyHz, double rateHz) =>
        Enumerable.Range(0, (int)(2 * rateHz)).Select(i => Math.Sin(2 * Math.PI * frequencyHz * i / rateHz)).ToArray();

    private static double[] Convert(double[] samples, double inputRateHz, double fromS, double lengthS)
    {
        var resampler = new Resampler(inputRateHz, OutputRateHz);
        int first = (int)(fromS * OutputRateHz);
        return Enumerable.Range(first, (int)(lengthS * OutputRateHz)).Select(i => resampler.At(samples, i)).ToArray();
    }
}
