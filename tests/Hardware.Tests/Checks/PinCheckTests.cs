using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Checks;

[TestClass]
public sealed class PinCheckTests
{
    private static readonly FirmwareBoard _board = FirmwareBoard.Compiled;

    [TestMethod]
    public void Swapped_adc_nets_at_the_module_are_both_named()
    {
        string findings = Breaking.Fails(["pins"], copy =>
        {
            const string Sheet = "glutesense.kicad_sch";
            const string Left = "(label \"ADC_LEFT_GLUTE\" (at 45.72 ";
            const string Right = "(label \"ADC_RIGHT_GLUTE\" (at 45.72 ";
            copy.Replace(Sheet, Left, "(label \"?\" (at 45.72 ");
            copy.Replace(Sheet, Right, Left);
            copy.Replace(Sheet, "(label \"?\" (at 45.72 ", Right);
        })["pins"];

        Assert.AreEqual(
            "ADC_LEFT_GLUTE is at U601.6 (IO34); Board.AdcLeftGlute is ADC1 channel 4, GPIO32.\n"
            + "ADC_RIGHT_GLUTE is at U601.8 (IO32); Board.AdcRightGlute is ADC1 channel 6, GPIO34.",
            findings);
    }

    [TestMethod]
    public void A_changed_constant_of_the_firmware_is_named_for_every_function()
    {
        foreach ((FirmwareBoard board, string finding) in new[]
        {
            (_board with { AdcLeftGlute = 3 }, "ADC_LEFT_GLUTE is at U601.8 (IO32); Board.AdcLeftGlute is ADC1 channel 3, GPIO39."),
            (_board with { AdcLeftHamstring = 4 }, "ADC_LEFT_HAMSTRING is at U601.9 (IO33); Board.AdcLeftHamstring is ADC1 channel 4, GPIO32."),
            (_board with { AdcRightGlute = 8 }, "ADC_RIGHT_GLUTE is at U601.6 (IO34); Board.AdcRightGlute is ADC1 channel 8, which does not exist."),
            (_board with { AdcRightHamstring = 6 }, "ADC_RIGHT_HAMSTRING is at U601.7 (IO35); Board.AdcRightHamstring is ADC1 channel 6, GPIO34."),
            (_board with { AdcBattery = 3 }, "ADC_BATTERY is at U601.4 (SENSOR_VP); Board.AdcBattery is ADC1 channel 3, GPIO39."),
            (_board with { LedPin = 33 }, "LED is at U601.10 (IO25); Board.LedPin is GPIO33."),
            (_board with { MotorPin = 25 }, "MOTOR is at U601.11 (IO26); Board.MotorPin is GPIO25."),
            (_board with { ButtonPin = 14 }, "BUTTON is at U601.12 (IO27); Board.ButtonPin is GPIO14."),
        })
        {
            Assert.AreEqual(finding, Breaking.Fails(["pins"], board: board)["pins"]);
        }
    }

    [TestMethod]
    [DataRow(0, "strapping pin")]
    [DataRow(12, "strapping pin")]
    [DataRow(18, "no RTC pin")]
    public void A_button_that_can_not_wake_the_chip_or_disturbs_its_start_is_named(int gpio, string complaint) =>
        Assert.Contains(complaint, Breaking.Fails(["pins"], board: _board with { ButtonPin = gpio })["pins"]);

    [TestMethod]
    public void An_output_at_a_pin_that_is_an_input_only_is_named() =>
        Assert.Contains("MOTOR: GPIO35 can not drive anything.", Breaking.Fails(["pins"], board: _board with { MotorPin = 35 })["pins"]);

    [TestMethod]
    public void A_function_without_a_pin_is_named()
    {
        IReadOnlyDictionary<string, string> failing =
            Breaking.Fails(["erc", "pins"], copy => copy.Replace(
                "glutesense.kicad_sch", "(label \"MOTOR\" (at 45.72 ", "(label \"SPARE\" (at 45.72 "));

        Assert.AreEqual("MOTOR reaches 0 pins of U601; Board.MotorPin is GPIO26.", failing["pins"]);
    }

    [TestMethod]
    public void Another_module_is_no_module_of_this_firmware() => Assert.Contains(
        "0 parts with a value that begins with ESP32-WROVER-E",
        Breaking.Fails(["bom", "pins"], copy => copy.SetProperty("glutesense.kicad_sch", "U601", "Value", "ESP32-S3-WROOM-1"))["pins"]);
}
