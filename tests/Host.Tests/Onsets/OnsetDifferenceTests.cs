using GluteSense.Host.Onsets;

namespace GluteSense.Host.Tests.Onsets;

[TestClass]
public sealed class OnsetDifferenceTests
{
    private static readonly OnsetPosterior _glute = new(1.45, 0.001, [1, 2, 1]);
    private static readonly OnsetPosterior _hamstring = new(1.4, 0.001, [1, 1]);

    [TestMethod]
    public void A_later_glute_is_positive()
    {
        Assert.IsTrue(OnsetDifference.TryBetween(_glute, new(20), _hamstring, new(20), out OnsetDifference difference));

        Assert.AreEqual(0.0505, difference.DifferenceS, 1e-12);
        Assert.IsTrue(difference.LowerS < 0.0505 && difference.UpperS > 0.0505);
        Assert.IsFalse(difference.IsFlagged);
    }

    [TestMethod]
    [DataRow(5.0, 20.0)]
    [DataRow(20.0, 5.0)]
    public void It_is_withheld_when_either_onset_is(double gluteDb, double hamstringDb)
    {
        Assert.IsFalse(OnsetDifference.TryBetween(_glute, new(gluteDb), _hamstring, new(hamstringDb), out _));
    }

    [TestMethod]
    [DataRow(8.0, 20.0)]
    [DataRow(20.0, 8.0)]
    public void It_is_flagged_when_either_onset_is(double gluteDb, double hamstringDb)
    {
        Assert.IsTrue(OnsetDifference.TryBetween(_glute, new(gluteDb), _hamstring, new(hamstringDb), out OnsetDifference difference));

        Assert.IsTrue(difference.IsFlagged);
    }
}
