using GluteSense.Validation.Output;

namespace GluteSense.Validation.Tests.Output;

[TestClass]
public sealed class NumberTextTests
{
    [TestMethod]
    [DataRow(0.0, "0")]
    [DataRow(5.0, "5")]
    [DataRow(4.98765, "4.988")]
    [DataRow(123456.0, "123456")]
    [DataRow(-0.01234, "−0.01234")]
    [DataRow(-0.0000001, "0")]
    [DataRow(double.NaN, "not a number")]
    [DataRow(double.NegativeInfinity, "−∞")]
    public void A_number_shows_four_digits_that_count(double value, string text)
    {
        Assert.AreEqual(text, NumberText.Short(value));
    }

    [TestMethod]
    [DataRow(null, 5.0, "at most 5")]
    [DataRow(95.0, null, "at least 95")]
    [DataRow(-5.0, 5.0, "−5 to 5")]
    public void A_range_is_said_in_words(double? least, double? most, string text)
    {
        Assert.AreEqual(text, NumberText.Range(new StudyLimit("x", 0, least, most)));
    }
}
