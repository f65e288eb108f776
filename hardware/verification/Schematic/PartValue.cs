using System.Globalization;
using System.Text.RegularExpressions;

namespace GluteSense.Hardware.Schematic;

/// <summary>Reads a value field: a number and a prefix, as "39k", "10.0k", "100n C0G" or "220"; what follows a blank is ignored.</summary>
public static partial class PartValue
{
    private const string Prefixes = "pnumkM";
    private static readonly double[] _factors = [1e-12, 1e-9, 1e-6, 1e-3, 1e3, 1e6];

    /// <summary>Reads a value.</summary>
    /// <param name="text">The value field.</param>
    /// <param name="value">The number in Ω or F.</param>
    /// <returns>False when the field does not begin with a positive number and at most one prefix.</returns>
    public static bool TryParse(string text, out double value)
    {
        value = 0;
        Match match = Pattern().Match(text.Trim());
        if (!match.Success || !double.TryParse(match.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
        {
            return false;
        }

        string prefix = match.Groups[2].Value;
        value = prefix.Length == 0 ? number : number * _factors[Prefixes.IndexOf(prefix[0], StringComparison.Ordinal)];
        return value > 0;
    }

    [GeneratedRegex(@"^([0-9]+(?:\.[0-9]+)?)([pnumkM])?(?: .*)?$")]
    private static partial Regex Pattern();
}
