namespace GluteSense.Hardware.Schematic;

/// <summary>Parts and nets of a whole schematic.</summary>
public sealed class Netlist
{
    private readonly Dictionary<string, Component> _components;
    private readonly Dictionary<(string Reference, string Pin), Net> _netOfPin;

    /// <summary>Takes parts and nets.</summary>
    /// <exception cref="FormatException">Two parts share a reference.</exception>
    public Netlist(IEnumerable<Component> components, IEnumerable<Net> nets)
    {
        Components = [.. components];
        Nets = [.. nets];
        if (Components.GroupBy(component => component.Reference).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new FormatException($"{twice.Key} stands for {twice.Count()} parts.");
        }

        _components = Components.ToDictionary(component => component.Reference);
        _netOfPin = Nets.SelectMany(net => net.Nodes, (net, node) => (net, node))
            .ToDictionary(pair => (pair.node.Reference, pair.node.Pin), pair => pair.net);
    }

    /// <summary>All parts.</summary>
    public IReadOnlyList<Component> Components { get; }

    /// <summary>All nets.</summary>
    public IReadOnlyList<Net> Nets { get; }

    /// <summary>The part of this reference, or null.</summary>
    public Component? Find(string reference) => _components.GetValueOrDefault(reference);

    /// <summary>The net at a pin, or null when the part has no such pin.</summary>
    public Net? NetAt(string reference, string pin) => _netOfPin.GetValueOrDefault((reference, pin));

    /// <summary>Nets of this short name: one, unless the name is used on more than one sheet.</summary>
    /// <param name="shortName">Name without sheets, as "ADC_BATTERY".</param>
    public IReadOnlyList<Net> NetsNamed(string shortName) => [.. Nets.Where(net => net.ShortName == shortName)];

    /// <summary>All pins of a part with the nets they are on.</summary>
    public IReadOnlyList<(NetNode Node, Net Net)> PinsOf(string reference) =>
        [.. Nets.SelectMany(net => net.Nodes.Where(node => node.Reference == reference).Select(node => (node, net)))];

    /// <summary>The net behind a part with two nets, seen from one of them; null when the part is no such part.</summary>
    /// <param name="reference">Reference of a resistor, capacitor and so on.</param>
    /// <param name="from">The net on this side.</param>
    public Net? Behind(string reference, Net from)
    {
        Net[] others = [.. PinsOf(reference).Select(pin => pin.Net).Distinct().Where(net => net != from)];
        return others.Length == 1 ? others[0] : null;
    }
}
