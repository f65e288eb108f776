using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class Esp32AdcTests
{
    // By hand: (mV − 142) / 0.80564.
    [TestMethod]
    [DataRow(0.142, 0)]
    [DataRow(0.500, 444)]
    [DataRow(1.400, 1561)]
    [DataRow(3.200, 3796)]
    [DataRow(0.0, 0)]
    [DataRow(-1.0, 0)]
    [DataRow(3.6, 4095)]
    public void Known_voltages_give_known_codes(double volts, int expected)
    {
        var adc = new Esp32Adc(new SeededNoise(1), noiseCounts: 0);
        Assert.AreEqual(expected, adc.Convert(volts));
    }

    [TestMethod]
    public void Noise_has_the_stated_size_and_no_bias()
    {
        var adc = new Esp32Adc(new SeededNoise(51));
        double[] codes = Enumerable.Range(0, 100_000).Select(_ => (double)adc.Convert(1.400)).ToArray();

        // 1400 mV is code 1561.49; rounding adds 1/12 to the variance.
        Assert.AreEqual(1561.49, codes.Average(), 0.05);
        Assert.AreEqual(Math.Sqrt(Math.Pow(FrontEndFile.Nominal.AdcNoiseCounts, 2) + 1.0 / 12), Measure.Deviation(codes), 0.04);
    }

    [TestMethod]
    public void One_count_at_a_gain_of_1000_is_four_fifths_of_a_microvolt()
    {
        Assert.AreEqual(0.8056, Esp32Adc.MicrovoltsPerCount(1000), 0.00005);
        Assert.AreEqual(4.028, Esp32Adc.MicrovoltsPerCount(200), 0.0005);
    }
}
