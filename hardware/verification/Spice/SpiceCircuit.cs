using System.Globalization;
using System.Text;
using GluteSense.Hardware.Schematic;

namespace GluteSense.Hardware.Spice;

/// <summary>
/// The analog front end in ngspice's language, written from the schematic's netlist: what is simulated is what is drawn. The front end are the parts
/// with references below 600: four channels (1xx to 4xx), electrode connectors and references (5xx).
/// </summary>
public static class SpiceCircuit
{
    private const int FirstOtherReference = 600;
    private const string SolderBridgeOhms = "1m";

    /// <summary>Electrodes by the nodes that the benches know them by.</summary>
    public static IReadOnlyList<string> Electrodes { get; } =
    [
        "LEFT_GLUTE_P", "LEFT_GLUTE_N", "LEFT_HAMSTRING_P", "LEFT_HAMSTRING_N", "RIGHT_GLUTE_P", "RIGHT_GLUTE_N", "RIGHT_HAMSTRING_P",
        "RIGHT_HAMSTRING_N", "Electrodes.BODY_REF",
    ];

    private static readonly string[] _otherNodes =
        ["AVDD", "VMID", "VOFF", "VLOW", "Left_glute.INA", "ADC_LEFT_GLUTE", "ADC_LEFT_HAMSTRING", "ADC_RIGHT_GLUTE", "ADC_RIGHT_HAMSTRING"];

    /// <summary>The parts of the front end that conduct, in the netlist's order.</summary>
    public static IEnumerable<Component> Parts(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        return netlist.Components.Where(part => Number(part) < FirstOtherReference && part.Kind is not ("J" or "TP" or "H"));
    }

    /// <summary>One line a part.</summary>
    /// <param name="netlist">The schematic's netlist.</param>
    /// <param name="changes">Departures from it.</param>
    /// <exception cref="FormatException">
    /// A part has no value, pin or model that can be simulated, or a net that the benches need is not drawn: they would measure something else.
    /// </exception>
    public static string Write(Netlist netlist, CircuitChanges changes)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentNullException.ThrowIfNull(changes);
        HashSet<string> nodes = [.. netlist.Nets.Select(Node)];
        if (Electrodes.Concat(_otherNodes).FirstOrDefault(node => !nodes.Contains(node)) is string missing)
        {
            throw new FormatException($"The schematic has no net '{missing}', to which the simulation connects.");
        }

        var text = new StringBuilder("* Written from the schematic by hardware/verify.\n");
        text.Append(CultureInfo.InvariantCulture, $".param supply_volts={changes.SupplyVolts:R}\n");
        foreach (Component part in Parts(netlist).Where(part => !changes.IsLeftOut(part)))
        {
            if (Line(netlist, part, changes) is { } line)
            {
                text.Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Name of a net as a node: "/Left glute/INA" is "Left_glute.INA", ground is 0. ngspice does not tell capitals from small letters.</summary>
    public static string Node(Net net)
    {
        ArgumentNullException.ThrowIfNull(net);
        if (net.Name == "GND")
        {
            return "0";
        }

        return new string([.. net.Name.TrimStart('/').Select(letter => letter switch
        {
            '/' => '.',
            _ when char.IsAsciiLetterOrDigit(letter) => letter,
            _ => '_',
        })]);
    }

    private static string? Line(Netlist netlist, Component part, CircuitChanges changes)
    {
        switch (part.Kind)
        {
            case "R" or "C":
                double value = changes.TrueValue(part, EngineeringValue.Of(part));
                return string.Create(CultureInfo.InvariantCulture, $"{part.Reference} {TwoNodes(netlist, part)} {value:R}");
            case "JP":
                return changes.HasOpenJumpers ? null : $"R{part.Reference} {TwoNodes(netlist, part)} {SolderBridgeOhms}";
            default:
                return $"X{part.Reference} {string.Join(' ', PartModels.Pins(netlist, part).Select(Node))} {part.Value}";
        }
    }

    private static string TwoNodes(Netlist netlist, Component part) =>
        Node(PartModels.NetAt(netlist, part, 1)) + " " + Node(PartModels.NetAt(netlist, part, 2));

    private static int Number(Component part) =>
        int.TryParse(part.Reference.AsSpan(part.Kind.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;
}
