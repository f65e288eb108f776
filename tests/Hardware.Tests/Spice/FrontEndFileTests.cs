using GluteSense.Hardware.Spice;
using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Spice;

[TestClass]
public sealed class FrontEndFileTests
{
    [TestMethod]
    public void The_file_of_the_hardware_folder_has_the_gain_that_the_firmware_assumes() => Assert.AreEqual(Board.FrontEndGain, FrontEndFile.Read(Text()).Gain);

    [TestMethod]
    public void A_missing_number_is_named()
    {
        var error = Assert.ThrowsExactly<FormatException>(() => FrontEndFile.Read(Text().Replace("\"highPassHz\": 20,", "", StringComparison.Ordinal)));

        Assert.Contains("highPassHz", error.Message);
    }

    [TestMethod]
    public void A_number_that_nobody_reads_is_named()
    {
        var error = Assert.ThrowsExactly<FormatException>(() => FrontEndFile.Read(Text().Replace("\"gain\"", "\"gian\": 1, \"gain\"", StringComparison.Ordinal)));

        Assert.Contains("gian", error.Message);
    }

    [TestMethod]
    public void The_simulation_gets_electrodes_and_bias()
    {
        string parameters = FrontEndFile.Read(Text()).ToParameters();

        Assert.Contains(".param electrode_ohms=10000\n", parameters);
        Assert.Contains(".param bias_volts=1.4\n", parameters);
    }

    private static string Text() => File.ReadAllText(Path.Combine(Repository.Hardware, FrontEndFile.Name));
}
