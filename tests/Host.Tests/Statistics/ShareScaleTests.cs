using GluteSense.Host.Statistics;

namespace GluteSense.Host.Tests.Statistics;

[TestClass]
public sealed class ShareScaleTests
{
    [TestMethod]
    [DataRow(0.35)]
    [DataRow(0.50)]
    [DataRow(0.65)]
    [DataRow(0.05)]
    [DataRow(0.95)]
    public void The_difference_of_a_drop_makes_the_share_that_much_smaller(double share)
    {
        // Directly: amplitudes whose share is the given one, and a glute that is lowered until the share is 0.8 of it.
        double glute = share;
        double hamstring = 1 - share;
        double lowered = 0.8 * share * hamstring / (1 - 0.8 * share);
        Assert.AreEqual(0.8 * share, lowered / (lowered + hamstring), 1e-12);

        double difference = ShareScale.DropToDifference(Math.Log(glute / hamstring), 0.2);

        Assert.AreEqual(Math.Log(lowered / glute), difference, 1e-12);
        Assert.AreEqual(-20, ShareScale.DifferenceToPercent(Math.Log(glute / hamstring), difference), 1e-9);
    }

    [TestMethod]
    public void At_a_share_of_one_half_the_glute_is_one_third_lower()
    {
        Assert.AreEqual(Math.Log(2.0 / 3), ShareScale.DropToDifference(0, 0.2), 1e-12);
    }

    [TestMethod]
    public void Share_and_log_ratio_invert_each_other_and_stay_finite()
    {
        Assert.AreEqual(0.75, ShareScale.Share(Math.Log(3)), 1e-12);
        Assert.AreEqual(Math.Log(3), ShareScale.LogRatio(0.75), 1e-12);
        Assert.AreEqual(0, ShareScale.Share(-800), 1e-300);
        Assert.AreEqual(1, ShareScale.Share(800), 1e-12);
    }
}
