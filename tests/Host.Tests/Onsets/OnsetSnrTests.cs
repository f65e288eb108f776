using GluteSense.Host.Onsets;

namespace GluteSense.Host.Tests.Onsets;

[TestClass]
public sealed class OnsetSnrTests
{
    [TestMethod]
    public void Rest_is_subtracted_from_the_burst()
    {
        // Mean squares 1 and 11: ten times rest is left.
        double[] samples = [.. Enumerable.Range(0, 200).Select(i => (i % 2 == 0 ? 1 : -1) * (i < 100 ? 1 : Math.Sqrt(11)))];

        Assert.IsTrue(OnsetSnr.TryMeasure(samples, 100, 100, 1, 2, out OnsetSnr snr));

        Assert.AreEqual(10, snr.Db, 1e-9);
    }

    [TestMethod]
    [DataRow(5.99, true, false)]
    [DataRow(6.0, false, true)]
    [DataRow(9.99, false, true)]
    [DataRow(10.0, false, false)]
    [DataRow(double.NegativeInfinity, true, false)]
    [DataRow(double.NaN, true, false)]
    public void An_onset_is_withheld_below_6_dB_and_flagged_below_10(double decibels, bool isWithheld, bool isFlagged)
    {
        OnsetSnr snr = new(decibels);

        Assert.AreEqual(isWithheld, snr.IsWithheld);
        Assert.AreEqual(isFlagged, snr.IsFlagged);
    }

    [TestMethod]
    public void A_burst_no_stronger_than_rest_is_withheld()
    {
        double[] samples = Enumerable.Repeat(1.0, 200).ToArray();

        Assert.IsTrue(OnsetSnr.TryMeasure(samples, 100, 100, 1, 2, out OnsetSnr snr));

        Assert.AreEqual(double.NegativeInfinity, snr.Db);
        Assert.IsTrue(snr.IsWithheld);
    }

    [TestMethod]
    public void Without_rest_or_burst_there_is_no_ratio()
    {
        Assert.IsFalse(OnsetSnr.TryMeasure(new double[200], 100, 100, 1, 2, out _));
        Assert.IsFalse(OnsetSnr.TryMeasure(Enumerable.Repeat(1.0, 200).ToArray(), 100, 100, 1.5, 1.5, out _));
        Assert.IsFalse(OnsetSnr.TryMeasure(Enumerable.Repeat(1.0, 200).ToArray(), 100, 100, 3, 4, out _));
    }
}
