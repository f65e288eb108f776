using GluteSense.Hardware.Schematic;

namespace GluteSense.Hardware.Checks;

/// <summary>Every channel sheet amplifies the electrodes of the muscle that it is named after, and feeds that muscle's ADC net.</summary>
public sealed class ChannelCheck : IHardwareCheck
{
    /// <inheritdoc/>
    public string Name => "channels";

    /// <inheritdoc/>
    public CheckResult Run(HardwareProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return new CheckResult([.. ChannelSheets.All.SelectMany(sheet => Complaints(sheet, project.Netlist))]);
    }

    private static IEnumerable<string> Complaints(string sheet, Netlist netlist)
    {
        string muscle = sheet.ToUpperInvariant().Replace(' ', '_');
        foreach (string name in new[] { muscle + "_P", muscle + "_N" })
        {
            if (netlist.NetsNamed(name).All(net => !PartsOn(net, netlist).Any(part => part.Kind == "J")))
            {
                yield return $"{name} is at no electrode connector (J...).";
            }
        }

        foreach (string name in new[] { muscle + "_P", muscle + "_N", "ADC_" + muscle })
        {
            Component[] parts = [.. netlist.NetsNamed(name).SelectMany(net => PartsOn(net, netlist))];
            string[] reached = [.. ChannelSheets.All.Where(other => parts.Any(part => part.IsOnSheet(other)))];
            if (!reached.SequenceEqual([sheet]))
            {
                string where = reached.Length == 0 ? "no channel sheet" : $"'{string.Join("', '", reached)}'";
                yield return $"{name} belongs to the sheet '{sheet}' and is on {where}.";
            }
        }
    }

    private static IEnumerable<Component> PartsOn(Net net, Netlist netlist) =>
        net.Nodes.Select(node => netlist.Find(node.Reference)).OfType<Component>();
}
