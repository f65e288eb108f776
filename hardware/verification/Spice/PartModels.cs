namespace GluteSense.Hardware.Spice;

/// <summary>Which parts of the front end are subcircuits in spice/models.lib: those take their pins in the order of the package's numbers.</summary>
public static class PartModels
{
    private static readonly Dictionary<string, int> _pinCounts = new()
    {
        ["INA333"] = 8,
        ["TLV4333"] = 14,
        ["TLV2333"] = 8,
        ["MCP6541"] = 5,
        ["BSS84"] = 3,
        ["BAV199"] = 3,
        ["TPD4E1B06"] = 6,
        ["PESD5V0S1BA"] = 2,
    };

    /// <summary>Pins of a part that has a model.</summary>
    /// <param name="value">Value field of the part, which names the model.</param>
    /// <exception cref="FormatException">There is no model of it.</exception>
    public static int PinCount(string value) =>
        _pinCounts.TryGetValue(value, out int count) ? count : throw new FormatException($"spice/models.lib has no model of '{value}'.");
}
