using System.Diagnostics.CodeAnalysis;

namespace GluteSense.Simulator.Signals;

/// <summary>Names and sizes of <see cref="SignalUnit"/>.</summary>
public static class SignalUnits
{
    /// <summary>The accepted names, for messages.</summary>
    public const string Known = "uV, µV, mV, V, adc-V";

    /// <summary>
    /// Reads a unit name. The case of V and of u does not matter; m has to be small, since M would be mega. Both code points
    /// of µ (micro sign, Greek mu) are taken.
    /// </summary>
    public static bool TryParse(string name, out SignalUnit unit)
    {
        SignalUnit? found = name.Trim() switch
        {
            "uV" or "uv" or "UV" or "Uv" or "\u00B5V" or "\u00B5v" or "\u03BCV" or "\u03BCv" => SignalUnit.Microvolt,
            "mV" or "mv" => SignalUnit.Millivolt,
            "V" or "v" => SignalUnit.Volt,
            string other when other.Equals("adc-V", StringComparison.OrdinalIgnoreCase) => SignalUnit.AdcVolt,
            _ => null,
        };
        unit = found.GetValueOrDefault();
        return found.HasValue;
    }

    /// <summary>Reads a unit name given on a command line.</summary>
    /// <exception cref="RecordingException">The name is not known.</exception>
    public static SignalUnit Parse(string name) =>
        TryParse(name, out SignalUnit unit)
            ? unit
            : throw new RecordingException($"Unknown units '{name}'.", $"Use one of {Known}.");

    /// <summary>Factor from the unit to µV, or to V at the pin for <see cref="SignalUnit.AdcVolt"/>.</summary>
    public static double Scale(SignalUnit unit) => unit switch
    {
        SignalUnit.Microvolt => 1,
        SignalUnit.Millivolt => 1e3,
        SignalUnit.Volt => 1e6,
        SignalUnit.AdcVolt => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>The unit a column name ends in, as in "BF_uV".</summary>
    internal static bool TryParseSuffix(string columnName, [NotNullWhen(true)] out SignalUnit? unit)
    {
        int underscore = columnName.LastIndexOf('_');
        bool found = TryParse(columnName[(underscore + 1)..], out SignalUnit parsed);
        bool isSuffix = underscore >= 0 && found && parsed != SignalUnit.AdcVolt;
        unit = isSuffix ? parsed : null;
        return isSuffix;
    }
}
