using GluteSense.Hardware.Schematic;

namespace GluteSense.Hardware.Checks;

/// <summary>Behind the nets LED, MOTOR and BUTTON is what their names say, directly or through one resistor.</summary>
public sealed class LoadCheck : IHardwareCheck
{
    private static readonly string[] _supplies = ["GND", "+3V3", "AVDD", "VSYS", "VBAT", "VBUS"];
    private static readonly (string Net, string Kind, string What)[] _loads =
    [
        ("LED", "D", "a diode (D...)"),
        ("MOTOR", "Q", "a transistor (Q...)"),
        ("BUTTON", "SW", "a switch (SW...)"),
    ];

    /// <inheritdoc/>
    public string Name => "loads";

    /// <inheritdoc/>
    public CheckResult Run(HardwareProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        Netlist netlist = project.Netlist;
        return new CheckResult([.. _loads
            .Where(load => !netlist.NetsNamed(load.Net).Any(net => Reaches(net, load.Kind, netlist)))
            .Select(load => $"{load.Net} does not reach {load.What}, directly or through one resistor.")]);
    }

    private static bool Reaches(Net net, string kind, Netlist netlist) => new[] { net }
        .Concat(net.Nodes.Where(node => KindOf(node, netlist) == "R").Select(node => netlist.Behind(node.Reference, net)).OfType<Net>())
        .Where(reached => !_supplies.Contains(reached.ShortName))
        .Any(reached => reached.Nodes.Any(node => KindOf(node, netlist) == kind));

    private static string? KindOf(NetNode node, Netlist netlist) => netlist.Find(node.Reference)?.Kind;
}
