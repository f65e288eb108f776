using GluteSense.Validation.Studies.Rms;

namespace GluteSense.Validation.Tests.Studies.Rms;

[TestClass]
public sealed class CodeStreamTests
{
    [TestMethod]
    public void The_stream_correlates_as_its_spectrum_says_and_stays_off_the_rails()
    {
        const int Stride = 8;
        CodeStream stream = new(7);
        double[] values = [.. Enumerable.Range(0, 1_600_000).Select(_ => stream.NextCounts()).Where((_, index) => index % Stride == 0)];
        double variance = values.Average(value => value * value);
        double[] expected = EmgSpectrum.Autocorrelation(8000 / Stride, 12);

        Assert.IsLessThan(2047.0, values.Max(Math.Abs));
        for (int lag = 1; lag < expected.Length; lag++)
        {
            double measured = values.Skip(lag).Zip(values, (later, earlier) => later * earlier).Average() / variance;
            Assert.AreEqual(expected[lag], measured, 0.015, $"lag {lag} ms");
        }
    }

    [TestMethod]
    [DataRow(0.0, 2048)]
    [DataRow(-0.6, 2047)]
    [DataRow(5000.0, 4095)]
    [DataRow(-5000.0, 0)]
    public void A_value_becomes_the_nearest_12_bit_code(double counts, int code)
    {
        Assert.AreEqual(code, CodeStream.Code(counts));
    }
}
