namespace GluteSense.Validation.Tests;

[TestClass]
public sealed class StudyLimitTests
{
    [TestMethod]
    [DataRow(5.0, null, 5.0, true, DisplayName = "The largest value that is allowed holds")]
    [DataRow(5.0001, null, 5.0, false, DisplayName = "A larger one does not")]
    [DataRow(95.0, 95.0, null, true, DisplayName = "The smallest value that is allowed holds")]
    [DataRow(94.9, 95.0, null, false, DisplayName = "A smaller one does not")]
    [DataRow(-6.0, -5.0, 5.0, false, DisplayName = "Both ends count")]
    [DataRow(0.0, -5.0, 5.0, true, DisplayName = "Between them it holds")]
    public void A_value_holds_exactly_within_its_limits(double measured, double? least, double? most, bool holds)
    {
        Assert.AreEqual(holds, new StudyLimit("x", measured, least, most).Holds);
    }

    [TestMethod]
    [DataRow(null, 5.0)]
    [DataRow(5.0, null)]
    [DataRow(null, null)]
    public void A_value_that_is_not_a_number_never_holds(double? least, double? most)
    {
        Assert.IsFalse(new StudyLimit("x", double.NaN, least, most).Holds);
    }
}
