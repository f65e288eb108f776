using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class FrontEndFileTests
{
    private const string Complete = """
        {
          "gain": 1, "lowGain": 2, "biasVolts": 3, "highPassHz": 4, "lowPassHz": 5, "lowRailVolts": 6, "highRailVolts": 7,
          "inputNoiseMicrovolts": 8.5, "electrodeOhms": 9, "adcNoiseCounts": 10
        }
        """;

    private static readonly string[] _members =
        ["gain", "lowGain", "biasVolts", "highPassHz", "lowPassHz", "lowRailVolts", "highRailVolts", "inputNoiseMicrovolts", "electrodeOhms", "adcNoiseCounts"];

    [TestMethod]
    public void Every_member_goes_where_its_name_says()
    {
        var expected = new FrontEndFile
        {
            Gain = 1, LowGain = 2, BiasVolts = 3, HighPassHz = 4, LowPassHz = 5, LowRailVolts = 6, HighRailVolts = 7,
            InputNoiseMicrovolts = 8.5, ElectrodeOhms = 9, AdcNoiseCounts = 10,
        };
        Assert.AreEqual(expected, FrontEndFile.Parse(Complete));
    }

    [TestMethod]
    public void The_front_end_takes_the_numbers_of_the_file()
    {
        FrontEndParameters parameters = FrontEndParameters.From(FrontEndFile.Parse(Complete));
        Assert.AreEqual(
            new FrontEndParameters { Gain = 1, BiasV = 3, HighPassHz = 4, LowPassHz = 5, LowRailV = 6, HighRailV = 7, InputNoiseUv = 8.5 }, parameters);
    }

    [TestMethod]
    public void The_nominal_board_is_the_file_in_the_hardware_folder()
    {
        FrontEndFile file = FrontEndFile.Parse(File.ReadAllText(RepositoryRoot.PathOf("hardware/front-end.json")));
        Assert.AreEqual(file, FrontEndFile.Nominal);
        Assert.AreEqual(FrontEndParameters.From(file), FrontEndParameters.Nominal);
        Assert.AreEqual(file.AdcNoiseCounts, Esp32Adc.NominalNoiseCounts);
    }

    [TestMethod]
    public void The_firmware_counts_with_the_gain_of_the_file()
    {
        Assert.AreEqual(Board.FrontEndGain, FrontEndFile.Nominal.Gain);
    }

    [TestMethod]
    public void A_missing_member_is_named()
    {
        foreach (string member in _members)
        {
            string[] parts = Complete.Trim().Trim('{', '}').Split(',');
            string text = "{" + string.Join(",", parts.Where(part => !part.Contains($"\"{member}\"", StringComparison.Ordinal))) + "}";
            InvalidDataException refused = Assert.ThrowsExactly<InvalidDataException>(() => FrontEndFile.Parse(text), member);
            Assert.Contains($"'{member}'", refused.Message);
        }
    }

    [TestMethod]
    [DataRow("\"gain\": 1,", "\"gain\": 1, \"gian\": 1,", "gian", DisplayName = "An unknown member")]
    [DataRow("\"gain\": 1,", "\"gain\": 1, \"gain\": 2,", "gain", DisplayName = "A member that is there twice")]
    [DataRow("\"gain\": 1,", "\"gain\": \"1\",", "gain", DisplayName = "Text in place of a number")]
    [DataRow("\"gain\": 1,", "\"gain\": null,", "gain", DisplayName = "Nothing in place of a number")]
    [DataRow("{", "[", "front-end.json", DisplayName = "No object")]
    public void What_is_not_the_agreed_file_is_refused(string part, string wrong, string named)
    {
        InvalidDataException refused =
            Assert.ThrowsExactly<InvalidDataException>(() => FrontEndFile.Parse(Complete.Replace(part, wrong, StringComparison.Ordinal)));
        Assert.Contains(named, refused.Message);
    }
}
