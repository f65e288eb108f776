using GluteSense.Host.Onsets;

namespace GluteSense.Host.Tests.Onsets;

[TestClass]
public sealed class PosteriorOnsetTests
{
    [TestMethod]
    [DataRow(500)]
    [DataRow(1000)]
    [DataRow(2000)]
    public void A_ramp_is_found_within_a_few_ms_at_any_rate(int rateHz)
    {
        for (int seed = 0; seed < 10; seed++)
        {
            double[] samples = Bursts.Make(seed, rateHz, 1.6, 0.9, 0.05, 25);

            Assert.IsTrue(new PosteriorOnset().TryDetect(samples, rateHz, rateHz / 2, out OnsetEstimate onset));

            Assert.AreEqual(0.9, onset.OnsetS, 0.015, $"seed {seed}");
            Assert.IsTrue(onset.LowerS < onset.OnsetS && onset.OnsetS < onset.UpperS);
        }
    }

    [TestMethod]
    public void The_unit_does_not_matter()
    {
        double[] volts = Bursts.Make(3, 1000, 2, 1.4, 0.03, 12);
        double[] microvolts = [.. volts.Select(value => value * 1e6)];

        new PosteriorOnset().TryDetect(volts, 1000, 1000, out OnsetEstimate one);
        new PosteriorOnset().TryDetect(microvolts, 1000, 1000, out OnsetEstimate other);

        Assert.AreEqual(one.OnsetS, other.OnsetS, 1e-9);
        Assert.AreEqual(one.UpperS, other.UpperS, 1e-9);
    }

    [TestMethod]
    public void A_weaker_burst_has_a_longer_interval()
    {
        double strongS = Enumerable.Range(0, 10).Average(seed => IntervalS(seed, 20));
        double weakS = Enumerable.Range(0, 10).Average(seed => IntervalS(seed, 6));

        Assert.IsGreaterThan(2 * strongS, weakS);
    }

    [TestMethod]
    public void Noise_alone_has_no_onset()
    {
        int found = Enumerable.Range(0, 100)
            .Count(seed => new PosteriorOnset().TryDetect(Bursts.Quiet(seed, 1000, 2), 1000, 1000, out _));

        Assert.IsLessThanOrEqualTo(1, found);
    }

    [TestMethod]
    public void The_first_of_two_bursts_counts()
    {
        double[] samples = Bursts.Make(1, 1000, 3, 1.2, 0.02, 15);
        Bursts.Quiet(2, 1000, 0.6).CopyTo(samples, 1600);
        double[] stronger = [.. samples.Select((value, i) => i >= 2200 ? 10 * value : value)];

        Assert.IsTrue(new PosteriorOnset().TryDetect(stronger, 1000, 1000, out OnsetEstimate onset));

        Assert.AreEqual(1.2, onset.OnsetS, 0.03);
    }

    [TestMethod]
    public void A_flat_line_and_a_quiet_part_up_to_the_end_have_no_onset()
    {
        PosteriorOnset detector = new();

        Assert.IsFalse(detector.TryDetect(new double[2000], 1000, 1000, out _));
        Assert.IsFalse(detector.TryDetect(Bursts.Quiet(0, 1000, 1), 1000, 1000, out _));
        Assert.IsFalse(detector.TryDetect(Bursts.Make(0, 1000, 1.01, 1, 0, 30), 1000, 1000, out _), "10 ms are no burst");
        double[] broken = Bursts.Make(0, 1000, 2, 1.4, 0, 20);
        broken[1500] = double.NaN;
        Assert.IsFalse(detector.TryDetect(broken, 1000, 1000, out _));
    }

    [TestMethod]
    public void Impossible_arguments_are_refused()
    {
        PosteriorOnset detector = new();
        double[] samples = Bursts.Quiet(0, 1000, 1);

        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => detector.TryDetect(samples, 0, 500, out _));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => detector.TryDetect(samples, 1000, 1, out _));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => detector.TryDetect(samples, 1000, 1001, out _));
    }

    private static double IntervalS(int seed, double snrDb)
    {
        Assert.IsTrue(new PosteriorOnset().TryDetect(Bursts.Make(seed, 1000, 2, 1.4, 0.05, snrDb), 1000, 1000, out OnsetEstimate onset));
        return onset.UpperS - onset.LowerS;
    }
}
