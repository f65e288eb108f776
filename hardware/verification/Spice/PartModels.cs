using GluteSense.Hardware.Schematic;

namespace GluteSense.Hardware.Spice;

/// <summary>
/// Which parts of the front end are subcircuits in spice/models.lib: those take their pins in the order of the package's numbers. The pins that belong to a
/// supply are known as well: a simulation would forgive a part that is drawn with another part's pins.
/// </summary>
public static class PartModels
{
    private const string Ground = "GND";
    private const string Rail = "AVDD";

    private static readonly Dictionary<string, (int Pins, (int Pin, string Net)[] Supplies)> _models = new()
    {
        ["INA333"] = (8, [(4, Ground), (7, Rail)]),
        ["TLV4333"] = (14, [(11, Ground), (4, Rail)]),
        ["TLV2333"] = (8, [(4, Ground), (8, Rail)]),
        ["MCP6547"] = (8, [(4, Ground), (8, Rail)]),
        ["BSS84"] = (3, [(2, Rail)]),
        ["BAV199"] = (3, [(1, Ground), (2, Rail)]),
        ["TPD4E1B06"] = (6, [(3, Ground)]),
        ["PESD5V0S1BA"] = (2, [(2, Ground)]),
    };

    /// <summary>Nets at the pins of a part, in the order of its numbers.</summary>
    /// <param name="netlist">The schematic's netlist.</param>
    /// <param name="part">A part that is no resistor, capacitor or jumper.</param>
    /// <exception cref="FormatException">There is no model of it, it has not all pins, or a supply is at another pin.</exception>
    public static IReadOnlyList<Net> Pins(Netlist netlist, Component part)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentNullException.ThrowIfNull(part);
        if (!_models.TryGetValue(part.Value, out var model))
        {
            throw new FormatException($"spice/models.lib has no model of {part.Reference}, '{part.Value}'.");
        }

        Net[] nets = [.. Enumerable.Range(1, model.Pins).Select(pin => NetAt(netlist, part, pin))];
        foreach ((int pin, string net) in model.Supplies.Where(supply => nets[supply.Pin - 1].Name != supply.Net))
        {
            throw new FormatException(FormattableString.Invariant($"Pin {pin} of {part.Reference} is at {nets[pin - 1].Name}; that of a {part.Value} is {net}."));
        }

        return nets;
    }

    /// <summary>The net at a numbered pin.</summary>
    /// <exception cref="FormatException">The part has no such pin.</exception>
    public static Net NetAt(Netlist netlist, Component part, int pin)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentNullException.ThrowIfNull(part);
        string number = FormattableString.Invariant($"{pin}");
        return netlist.NetAt(part.Reference, number) ?? throw new FormatException($"{part.Reference} has no pin {number}.");
    }
}
