using GluteSense.Host.Analysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Analysis;

[TestClass]
public sealed class SignalFaultsTests
{
    [TestMethod]
    public void Runs_of_equal_samples_at_the_ends_and_in_the_middle_are_counted()
    {
        double[] samples = SyntheticEmg.Noise(1, 3, _ => 10);
        Array.Fill(samples, 0, 0, 300);
        Array.Fill(samples, 3.5, 1000, 50);
        Array.Fill(samples, 3.5, 2000, 49);
        Array.Fill(samples, -1, 2800, 200);
        var faults = new SignalFaults(samples, 1000);
        CollectionAssert.AreEqual(new[] { (0, 300), (1000, 1050), (2800, 3000) }, faults.Constant.ToArray());
        Assert.AreEqual(550, faults.ConstantCount);
        Assert.AreEqual(300, faults.LeadingConstant);
        Assert.AreEqual(2800, faults.TrailingConstantFrom);
        Assert.IsTrue(faults.IsConstant(1000, 1050));
        Assert.IsFalse(faults.IsConstant(999, 1050));
        Assert.IsFalse(faults.IsDead);
    }

    [TestMethod]
    public void A_column_that_never_changes_is_dead()
    {
        Assert.IsTrue(new SignalFaults(new double[2000], 1000).IsDead);
        Assert.IsFalse(new SignalFaults(SyntheticEmg.Noise(2, 2, _ => 1), 1000).IsDead);
    }

    [TestMethod]
    public void Samples_cut_off_at_a_rail_are_counted_where_they_are()
    {
        // A 50 Hz sine of amplitude 10 above 9: asin(0.9) to π − asin(0.9) of every period of 20 samples, 2.87 samples, so 3 at these phases.
        double[] samples = [.. Enumerable.Range(0, 2000).Select(index => Math.Min(9, 10 * Math.Sin(2 * Math.PI * index / 20)))];
        var faults = new SignalFaults(samples, 1000);
        Assert.AreEqual(300, faults.ClippedCount);
        Assert.AreEqual(3, faults.ClippedIn(0, 20, 1));
        Assert.AreEqual(0, faults.ClippedIn(8, 20, 1));
    }

    [TestMethod]
    public void A_signal_that_touches_its_extremes_once_is_not_cut_off()
    {
        Assert.AreEqual(0, new SignalFaults(SyntheticEmg.Noise(3, 10, _ => 100), 1000).ClippedCount);
    }
}
