using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class ShapedNoiseTests
{
    private const int SegmentLength = 8192;
    private const double BinHz = (double)IElectrodeSignals.RateHz / SegmentLength;

    private static readonly double[] _values = Generate(seed: 31, count: 200 * IElectrodeSignals.RateHz);
    private static readonly double[] _power = Measure.Periodogram(_values, SegmentLength);

    [TestMethod]
    public void Spectrum_has_the_mean_and_median_frequency_of_the_published_shape()
    {
        double total = _power.Sum();
        double mean = _power.Select((power, bin) => power * bin * BinHz).Sum() / total;
        double cumulative = 0;
        int median = 0;
        while (cumulative < total / 2)
        {
            cumulative += _power[median++];
        }

        // Closed form integrated over all frequencies: 123.27 and 95.73 Hz; 0.15 Hz of the mean lies above 4 kHz.
        Assert.AreEqual(123.27, mean, 1.8);
        Assert.AreEqual(95.73, (median - 0.5) * BinHz, 1);
    }

    [TestMethod]
    [DataRow(20.0)]
    [DataRow(60.0)]
    [DataRow(150.0)]
    [DataRow(250.0)]
    [DataRow(400.0)]
    public void Power_above_a_frequency_follows_the_closed_form(double frequencyHz)
    {
        // A bin reaches half a bin to each side of its centre.
        int bin = (int)Math.Round(frequencyHz / BinHz);
        double expected = ClosedFormPower((bin - 0.5) * BinHz, 40_000) / ClosedFormPower(0, 40_000);
        Assert.AreEqual(expected, _power.Skip(bin).Sum() / _power.Sum(), 0.004);
    }

    [TestMethod]
    public void Eight_percent_of_the_power_lies_above_250_Hz()
    {
        Assert.AreEqual(0.0796, _power.Skip((int)(250 / BinHz)).Sum() / _power.Sum(), 0.003);
    }

    [TestMethod]
    public void Variance_is_one_from_the_first_value_on()
    {
        double[] firsts = Enumerable.Range(0, 4000)
            .Select(seed => new ShapedNoise(new SeededNoise((ulong)seed)).Next()).ToArray();

        // Standard error of an RMS from 4000 independent values: 1.1 %; the long run has about 200 s · 150 Hz of them.
        Assert.AreEqual(1, Measure.Rms(firsts), 0.045);
        Assert.AreEqual(1, Measure.Rms(_values), 0.015);
    }

    [TestMethod]
    public void Short_windows_scatter_as_a_gaussian_process_of_this_bandwidth_does()
    {
        const int window = IElectrodeSignals.RateHz / 4;
        double[] rms = _values.Chunk(window).Select(chunk => Measure.Rms(chunk)).ToArray();

        // Published check for this spectrum: CV of the RMS 7.3 % at 250 ms.
        Assert.AreEqual(0.073, Measure.Deviation(rms) / rms.Average(), 0.007);
    }

    private static double ClosedFormPower(double fromHz, double toHz)
    {
        const double stepHz = 0.1;
        double sum = 0;
        for (double f = fromHz + stepHz / 2; f < toHz; f += stepHz)
        {
            sum += f * f / ((f * f + 60 * 60) * Math.Pow(f * f + 120 * 120, 2)) * stepHz;
        }

        return sum;
    }

    private static double[] Generate(ulong seed, int count)
    {
        var noise = new ShapedNoise(new SeededNoise(seed));
        return Enumerable.Range(0, count).Select(_ => noise.Next()).ToArray();
    }
}
