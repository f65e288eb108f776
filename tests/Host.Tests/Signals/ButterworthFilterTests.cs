using System.Numerics;
using GluteSense.Host.Signals;

namespace GluteSense.Host.Tests.Signals;

[TestClass]
public sealed class ButterworthFilterTests
{
    private const double RateHz = 1000;

    [TestMethod]
    [DataRow(1, 50)]
    [DataRow(2, 50)]
    [DataRow(3, 120)]
    [DataRow(4, 450)]
    [DataRow(7, 80)]
    public void A_low_pass_has_the_closed_form_magnitude(int order, double cutoffHz)
    {
        double[] impulse = new double[8000];
        impulse[1] = 1;
        double[] response = ButterworthFilter.LowPass(order, cutoffHz, RateHz).Filter(impulse);

        foreach (double frequencyHz in new[] { 0, 5, 40, cutoffHz, 200, 400, 480 })
        {
            double ratio = Math.Tan(Math.PI * frequencyHz / RateHz) / Math.Tan(Math.PI * cutoffHz / RateHz);
            double expected = 1 / Math.Sqrt(1 + Math.Pow(ratio, 2 * order));
            Assert.AreEqual(expected, Magnitude(response, frequencyHz), 1e-9, $"{frequencyHz} Hz");
        }
    }

    [TestMethod]
    [DataRow(1, 20)]
    [DataRow(2, 20)]
    [DataRow(3, 35)]
    [DataRow(4, 20)]
    [DataRow(5, 250)]
    public void A_high_pass_has_the_closed_form_magnitude(int order, double cutoffHz)
    {
        double[] impulse = new double[8000];
        impulse[1] = 1;
        double[] response = ButterworthFilter.HighPass(order, cutoffHz, RateHz).Filter(impulse);

        foreach (double frequencyHz in new[] { 1, 5, cutoffHz, 60, 200, 480 })
        {
            double ratio = Math.Tan(Math.PI * cutoffHz / RateHz) / Math.Tan(Math.PI * frequencyHz / RateHz);
            double expected = 1 / Math.Sqrt(1 + Math.Pow(ratio, 2 * order));
            Assert.AreEqual(expected, Magnitude(response, frequencyHz), 1e-9, $"{frequencyHz} Hz");
        }
    }

    [TestMethod]
    public void Forward_and_backward_shifts_no_phase_and_squares_the_magnitude()
    {
        const int centre = 4000;
        double[] impulse = new double[2 * centre + 1];
        impulse[centre] = 1;

        double[] response = ButterworthFilter.LowPass(2, 50, RateHz).FilterZeroPhase(impulse);

        for (int lag = 1; lag <= 200; lag++)
        {
            Assert.AreEqual(response[centre - lag], response[centre + lag], 1e-12, $"lag {lag}");
        }

        Assert.AreEqual(0.5, Magnitude(response, 50), 1e-9, "half the amplitude at the cut-off");
    }

    [TestMethod]
    public void An_offset_starts_no_transient()
    {
        double[] constant = Enumerable.Repeat(7.0, 300).ToArray();

        foreach (double value in ButterworthFilter.HighPass(3, 20, RateHz).Filter(constant))
        {
            Assert.AreEqual(0, value, 1e-12);
        }

        foreach (double value in ButterworthFilter.LowPass(4, 20, RateHz).FilterZeroPhase(constant))
        {
            Assert.AreEqual(7, value, 1e-9);
        }
    }

    [TestMethod]
    public void A_straight_line_passes_a_zero_phase_low_pass_unbent_to_its_ends()
    {
        double[] line = Enumerable.Range(0, 2000).Select(i => 3 - 0.01 * i).ToArray();

        double[] filtered = ButterworthFilter.LowPass(2, 20, RateHz).FilterZeroPhase(line);

        for (int i = 0; i < line.Length; i++)
        {
            Assert.AreEqual(line[i], filtered[i], 0.005, $"sample {i}");
        }
    }

    [TestMethod]
    public void Signals_shorter_than_the_memory_of_the_filter_are_taken()
    {
        ButterworthFilter filter = ButterworthFilter.HighPass(4, 1, RateHz);

        Assert.IsEmpty(filter.FilterZeroPhase([]));
        Assert.IsEmpty(filter.Filter([]));
        Assert.HasCount(1, filter.FilterZeroPhase([5]));
        Assert.HasCount(10, filter.FilterZeroPhase(new double[10]));
    }

    [TestMethod]
    public void The_input_stays_as_it_was()
    {
        double[] samples = [1, -2, 3, -4, 5];

        ButterworthFilter.LowPass(2, 100, RateHz).Filter(samples);
        ButterworthFilter.LowPass(2, 100, RateHz).FilterZeroPhase(samples);

        CollectionAssert.AreEqual(new double[] { 1, -2, 3, -4, 5 }, samples);
    }

    [TestMethod]
    [DataRow(0, 50.0)]
    [DataRow(2, 0.0)]
    [DataRow(2, 500.0)]
    [DataRow(2, double.NaN)]
    public void What_is_no_filter_is_refused(int order, double cutoffHz)
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => ButterworthFilter.LowPass(order, cutoffHz, RateHz));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => ButterworthFilter.HighPass(order, cutoffHz, RateHz));
    }

    private static double Magnitude(double[] response, double frequencyHz)
    {
        Complex sum = 0;
        for (int i = 0; i < response.Length; i++)
        {
            sum += response[i] * Complex.FromPolarCoordinates(1, -2 * Math.PI * frequencyHz / RateHz * i);
        }

        return sum.Magnitude;
    }
}
