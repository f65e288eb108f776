using System.Globalization;
using GluteSense.Hardware.Schematic;

namespace GluteSense.Hardware.Spice;

/// <summary>Values as the schematic writes them: "39k", "4.7n", "220M", "100".</summary>
public static class EngineeringValue
{
    /// <summary>Reads a value in the part's unit, Ω or F.</summary>
    /// <param name="text">A number with at most one of p, n, u, m, k, M behind it. Unlike in SPICE, M is mega.</param>
    /// <exception cref="FormatException">It is no such value.</exception>
    public static double Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        double factor = text.Length == 0 ? 1 : text[^1] switch
        {
            'p' => 1e-12,
            'n' => 1e-9,
            'u' => 1e-6,
            'm' => 1e-3,
            'k' => 1e3,
            'M' => 1e6,
            _ => 1,
        };
        string number = factor == 1 ? text : text[..^1];
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value * factor
            : throw new FormatException($"'{text}' is no value of a resistor or capacitor.");
    }

    /// <summary>The value of a resistor or capacitor in Ω or F.</summary>
    /// <exception cref="FormatException">Its value field is no such value: the message names the part.</exception>
    public static double Of(Component part)
    {
        ArgumentNullException.ThrowIfNull(part);
        try
        {
            return Parse(part.Value);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{part.Reference}: {exception.Message}", exception);
        }
    }

    /// <summary>Reads a tolerance such as "1%" as a fraction.</summary>
    /// <exception cref="FormatException">It is no percentage.</exception>
    public static double ParseTolerance(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EndsWith('%')
            && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent)
            ? percent / 100
            : throw new FormatException($"'{text}' is no tolerance: '5%' is one.");
    }
}
