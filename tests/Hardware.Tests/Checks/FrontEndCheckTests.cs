using GluteSense.Hardware.Checks;
using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Checks;

[TestClass]
public sealed class FrontEndCheckTests
{
    [TestMethod]
    [DataRow("""{ "gain": 1000 }""", 1000, null)]
    [DataRow("""{ "gain": 1000 }""", 500, "front-end.json has the gain 1000; Board.FrontEndGain is 500.")]
    [DataRow("""{ "gain": 999.5 }""", 1000, "front-end.json has the gain 999.5; Board.FrontEndGain is 1000.")]
    [DataRow("""{ "gain": "1000" }""", 1000, "front-end.json is no JSON object with a number 'gain'.")]
    [DataRow("""{ }""", 1000, "front-end.json is no JSON object with a number 'gain'.")]
    [DataRow("""[]""", 1000, "front-end.json is no JSON object with a number 'gain'.")]
    [DataRow("""{""", 1000, "front-end.json is no JSON object with a number 'gain'.")]
    public void The_gain_of_the_file_is_the_firmwares(string json, int boardGain, string? finding)
    {
        using HardwareCopy copy = HardwareCopy.OfFixture();
        File.WriteAllText(copy.PathOf("front-end.json"), json);

        IReadOnlyDictionary<string, string> failing = copy.Failing([new FrontEndCheck()], FirmwareBoard.Compiled with { FrontEndGain = boardGain });

        Assert.AreEqual(finding, failing.GetValueOrDefault("front-end"));
    }

    [TestMethod]
    public void A_missing_file_is_a_finding()
    {
        using HardwareCopy copy = HardwareCopy.OfFixture();
        File.Delete(copy.PathOf("front-end.json"));

        Assert.Contains("front-end.json", copy.Failing([new FrontEndCheck()])["front-end"]);
    }
}
