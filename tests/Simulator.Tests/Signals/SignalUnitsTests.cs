using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class SignalUnitsTests
{
    [TestMethod]
    [DataRow("uV", SignalUnit.Microvolt)]
    [DataRow("UV", SignalUnit.Microvolt)]
    [DataRow("\u00B5V", SignalUnit.Microvolt)]
    [DataRow("\u03BCV", SignalUnit.Microvolt)]
    [DataRow("mV", SignalUnit.Millivolt)]
    [DataRow(" V ", SignalUnit.Volt)]
    [DataRow("adc-V", SignalUnit.AdcVolt)]
    [DataRow("ADC-v", SignalUnit.AdcVolt)]
    public void Known_names_are_read(string name, SignalUnit expected)
    {
        Assert.AreEqual(expected, SignalUnits.Parse(name));
    }

    [TestMethod]
    [DataRow("MV")]
    [DataRow("nV")]
    [DataRow("")]
    [DataRow("volts")]
    public void Unknown_names_are_refused_with_the_list_of_known_ones(string name)
    {
        var error = Assert.ThrowsExactly<RecordingException>(() => SignalUnits.Parse(name));
        Assert.Contains($"Unknown units '{name}'", error.Message);
        Assert.Contains("uV, µV, mV, V, adc-V", error.Message);
    }
}
