namespace GluteSense.Hardware.Schematic;

/// <summary>The sheets of the four channels, which are one drawing used four times.</summary>
public static class ChannelSheets
{
    /// <summary>Names of the sheets, each after its muscle; channel 1 comes first.</summary>
    public static IReadOnlyList<string> All { get; } = ["Left glute", "Left hamstring", "Right glute", "Right hamstring"];
}
