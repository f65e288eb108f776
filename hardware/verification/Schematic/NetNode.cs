namespace GluteSense.Hardware.Schematic;

/// <summary>A pin on a net.</summary>
/// <param name="Reference">Reference of the part.</param>
/// <param name="Pin">Number of the pin, as on the footprint.</param>
/// <param name="PinName">Name of the pin in the symbol; empty when it has none.</param>
/// <param name="PinType">KiCad's electrical type, as "passive" or "input+no_connect".</param>
public sealed record NetNode(string Reference, string Pin, string PinName, string PinType)
{
    /// <summary>Reference and pin, as "U1.12".</summary>
    public override string ToString() => $"{Reference}.{Pin}";
}
