namespace GluteSense.Hardware.Schematic;

/// <summary>A net: all pins that one conductor joins.</summary>
/// <param name="Name">Full name, as "/Left glute/INA_OUT", "GND" or "Net-(R1-Pad2)".</param>
/// <param name="Nodes">Its pins.</param>
public sealed record Net(string Name, IReadOnlyList<NetNode> Nodes)
{
    /// <summary>The name without its sheets: "INA_OUT".</summary>
    public string ShortName => Name[(Name.LastIndexOf('/') + 1)..];
}
