using System.Globalization;
using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Checks;

[TestClass]
public sealed class ChannelCheckTests
{
    private const string Sheet = "glutesense.kicad_sch";

    [TestMethod]
    [DataRow("ADC_LEFT_GLUTE", "ADC_LEFT_HAMSTRING")]
    [DataRow("LEFT_GLUTE_P", "LEFT_HAMSTRING_P")]
    [DataRow("LEFT_GLUTE_N", "LEFT_HAMSTRING_N")]
    public void Nets_swapped_at_the_channel_sheets_are_both_named(string glute, string hamstring)
    {
        string findings = Breaking.Fails(["channels"], copy => SwapAtSheets(copy, glute, hamstring))["channels"];

        Assert.AreEqual(
            $"{glute} belongs to the sheet 'Left glute' and is on 'Left hamstring'.\n"
            + $"{hamstring} belongs to the sheet 'Left hamstring' and is on 'Left glute'.",
            findings);
    }

    [TestMethod]
    public void An_electrode_that_is_at_no_connector_is_named()
    {
        string findings = Breaking.Fails(
            ["erc", "channels"], copy => copy.Replace(Sheet, "(label \"RIGHT_GLUTE_N\" (at 45.72 ", "(label \"SPARE\" (at 45.72 "))["channels"];

        Assert.AreEqual("RIGHT_GLUTE_N is at no electrode connector (J...).", findings);
    }

    [TestMethod]
    public void A_renamed_sheet_has_no_muscle()
    {
        string findings = Breaking.Fails(
            ["channels"], copy => copy.Replace(Sheet, "\"Sheetname\" \"Right hamstring\"", "\"Sheetname\" \"Channel 4\""))["channels"];

        Assert.Contains("ADC_RIGHT_HAMSTRING belongs to the sheet 'Right hamstring' and is on no channel sheet.", findings);
    }

    /// <summary>The sheets of the left side have their pins at x = 30.48 and 76.2 mm.</summary>
    private static void SwapAtSheets(HardwareCopy copy, string glute, string hamstring)
    {
        copy.Replace(Sheet, Label(glute, 30.48), Label("?", 30.48));
        copy.Replace(Sheet, Label(hamstring, 76.2), Label(glute, 76.2));
        copy.Replace(Sheet, Label("?", 30.48), Label(hamstring, 30.48));
    }

    private static string Label(string net, double xMm) => string.Create(CultureInfo.InvariantCulture, $"(label \"{net}\" (at {xMm} 1");
}
