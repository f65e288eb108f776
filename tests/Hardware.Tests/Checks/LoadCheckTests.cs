using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Checks;

[TestClass]
public sealed class LoadCheckTests
{
    [TestMethod]
    [DataRow("MOTOR", "(label \"MOTOR\" (at 101.6 ", "a transistor")]
    [DataRow("BUTTON", "(label \"BUTTON\" (at 139.7 ", "a switch")]
    [DataRow("LED", "(label \"LED\" (at 76.2 ", "a diode")]
    public void A_function_that_ends_elsewhere_is_named(string net, string label, string load)
    {
        string elsewhere = label.Replace($"\"{net}\"", "\"ELSEWHERE\"", StringComparison.Ordinal);

        string findings = Breaking.Fails(["erc", "loads"], copy => copy.Replace("glutesense.kicad_sch", label, elsewhere))["loads"];

        string prefix = net == "MOTOR" ? "Q" : net == "LED" ? "D" : "SW";
        Assert.AreEqual($"{net} does not reach {load} ({prefix}...), directly or through one resistor.", findings);
    }
}
