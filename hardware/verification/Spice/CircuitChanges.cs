using GluteSense.Hardware.Schematic;

namespace GluteSense.Hardware.Spice;

/// <summary>How a simulated circuit departs from the drawn one.</summary>
public sealed class CircuitChanges
{
    /// <summary>What U703 makes, V.</summary>
    public const double NominalSupplyVolts = 3.3;

    /// <summary>The circuit as it is drawn.</summary>
    public static CircuitChanges None { get; } = new();

    /// <summary>The true value of a resistor or capacitor, given its part and nominal value in Ω or F.</summary>
    public Func<Component, double, double> TrueValue { get; init; } = (_, nominal) => nominal;

    /// <summary>Voltage of the analog rail, V.</summary>
    public double SupplyVolts { get; init; } = NominalSupplyVolts;

    /// <summary>Whether the gain jumpers are cut open.</summary>
    public bool HasOpenJumpers { get; init; }

    /// <summary>Whether a part is left out.</summary>
    public Func<Component, bool> IsLeftOut { get; init; } = _ => false;
}
