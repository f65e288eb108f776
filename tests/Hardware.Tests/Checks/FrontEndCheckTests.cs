using GluteSense.Hardware.Checks;
using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Checks;

[TestClass]
public sealed class FrontEndCheckTests
{
    [TestMethod]
    [DataRow("1000", 1000, null)]
    [DataRow("1000", 500, "front-end.json has the gain 1000; Board.FrontEndGain is 500.")]
    [DataRow("999.5", 1000, "front-end.json has the gain 999.5; Board.FrontEndGain is 1000.")]
    public void The_gain_of_the_file_is_the_firmwares(string gain, int boardGain, string? finding)
    {
        using HardwareCopy copy = HardwareCopy.OfFixture();
        copy.Replace("front-end.json", "\"gain\": 1000,", $"\"gain\": {gain},");

        IReadOnlyDictionary<string, string> failing = copy.Failing([new FrontEndCheck()], FirmwareBoard.Compiled with { FrontEndGain = boardGain });

        Assert.AreEqual(finding, failing.GetValueOrDefault("front-end"));
    }

    [TestMethod]
    public void A_file_without_gain_is_a_finding()
    {
        using HardwareCopy copy = HardwareCopy.OfFixture();
        copy.Replace("front-end.json", "\"gain\": 1000,", string.Empty);

        Assert.Contains("gain", copy.Failing([new FrontEndCheck()])["front-end"]);
    }

    [TestMethod]
    public void A_missing_file_is_a_finding()
    {
        using HardwareCopy copy = HardwareCopy.OfFixture();
        File.Delete(copy.PathOf("front-end.json"));

        Assert.Contains("front-end.json", copy.Failing([new FrontEndCheck()])["front-end"]);
    }
}
