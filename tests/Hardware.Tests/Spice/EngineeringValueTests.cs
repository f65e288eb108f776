using GluteSense.Hardware.Schematic;
using GluteSense.Hardware.Spice;

namespace GluteSense.Hardware.Tests.Spice;

[TestClass]
public sealed class EngineeringValueTests
{
    [TestMethod]
    [DataRow("100", 100)]
    [DataRow("39k", 39e3)]
    [DataRow("10.0k", 10e3)]
    [DataRow("220M", 220e6)]
    [DataRow("4.7n", 4.7e-9)]
    [DataRow("10p", 10e-12)]
    [DataRow("10u", 10e-6)]
    [DataRow("1m", 1e-3)]
    public void A_value_is_read_with_its_prefix(string text, double expected) => Assert.AreEqual(expected, EngineeringValue.Parse(text), expected * 1e-12);

    [TestMethod]
    [DataRow("")]
    [DataRow("k")]
    [DataRow("1kk")]
    [DataRow("-3k")]
    [DataRow("4k7")]
    [DataRow("10uF")]
    [DataRow("1,5k")]
    [DataRow("NaN")]
    public void What_is_no_value_is_refused(string text) => Assert.ThrowsExactly<FormatException>(() => EngineeringValue.Parse(text));

    [TestMethod]
    public void A_part_whose_value_is_none_is_named()
    {
        var part = new Component("R103", "220 megaohms", "", new Dictionary<string, string>(), "/", "", true, true);

        Assert.Contains("R103", Assert.ThrowsExactly<FormatException>(() => EngineeringValue.Of(part)).Message);
    }

    [TestMethod]
    public void A_tolerance_is_a_fraction() => Assert.AreEqual(0.05, EngineeringValue.ParseTolerance("5%"), 1e-15);

    [TestMethod]
    [DataRow("")]
    [DataRow("5")]
    [DataRow("five%")]
    public void What_is_no_tolerance_is_refused(string text) => Assert.ThrowsExactly<FormatException>(() => EngineeringValue.ParseTolerance(text));
}
