using System.Globalization;
using System.Text.RegularExpressions;

namespace GluteSense.Hardware.Schematic;

/// <summary>
/// Pins of the ESP32 (not of its successors). Source: Espressif, ESP-IDF Programming Guide v5.5 for the ESP32, "GPIO &amp; RTC GPIO", table of pins
/// and its notes on strapping pins, on SPI0/1 and on inputs without output (GPI).
/// </summary>
public static partial class Esp32Pins
{
    /// <summary>GPIO of each channel of ADC1: channel 0 is GPIO36.</summary>
    private static readonly int[] _adc1 = [36, 37, 38, 39, 32, 33, 34, 35];
    private static readonly int[] _strapping = [0, 2, 5, 12, 15];
    private static readonly int[] _rtc = [0, 2, 4, 12, 13, 14, 15, 25, 26, 27, 32, 33, 34, 35, 36, 37, 38, 39];

    /// <summary>GPIO of a channel of ADC1, or null when there is no such channel.</summary>
    /// <param name="channel">0 to 7.</param>
    public static int? OfAdc1(int channel) => channel >= 0 && channel < _adc1.Length ? _adc1[channel] : null;

    /// <summary>Whether the pin's level at reset decides how the chip starts.</summary>
    public static bool IsStrapping(int gpio) => _strapping.Contains(gpio);

    /// <summary>Whether the pin works in deep sleep, so that it can wake the chip.</summary>
    public static bool IsRtc(int gpio) => _rtc.Contains(gpio);

    /// <summary>Whether the pin can drive anything.</summary>
    public static bool IsOutput(int gpio) => gpio is >= 0 and < 34;

    /// <summary>
    /// GPIO that a pin name of the module means, as "IO32", "TXD0/IO1", "SENSOR_VP" (GPIO36) or "SENSOR_VN" (GPIO39); null for other pins.
    /// </summary>
    /// <param name="pinName">Name of the pin in the symbol.</param>
    public static int? OfPinName(string pinName)
    {
        Match match = Number().Match(pinName);
        if (match.Success)
        {
            return int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        }

        return pinName.StartsWith("SENSOR_VP", StringComparison.Ordinal) ? 36
            : pinName.StartsWith("SENSOR_VN", StringComparison.Ordinal) ? 39
            : null;
    }

    [GeneratedRegex("(?:^|[^A-Z])(?:GP)?IO([0-9]{1,2})(?![0-9])")]
    private static partial Regex Number();
}
