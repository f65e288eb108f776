using GluteSense.Hardware.Schematic;
using GluteSense.Hardware.Spice;

namespace GluteSense.Hardware.Checks;

/// <summary>The divider in front of ADC_BATTERY has the ratio that the firmware multiplies with.</summary>
public sealed class BatteryCheck : IHardwareCheck
{
    private const string Tap = "ADC_BATTERY";

    /// <inheritdoc/>
    public string Name => "battery";

    /// <inheritdoc/>
    public CheckResult Run(HardwareProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        if (project.Netlist.NetsNamed(Tap) is not [Net tap])
        {
            return new CheckResult([$"The schematic needs one net {Tap} and has {project.Netlist.NetsNamed(Tap).Count}."]);
        }

        Component[] upper = Resistors(tap, project.Netlist, net => net.ShortName.StartsWith("VBAT", StringComparison.Ordinal));
        Component[] lower = Resistors(tap, project.Netlist, net => net.ShortName == "GND");
        return upper.Length == 1 && lower.Length == 1
            ? new CheckResult([.. Complaints(upper[0], lower[0], project.Board.BatteryDividerPermille)])
            : new CheckResult([$"{Tap} needs one resistor to a net VBAT... and one to GND; it has {Names(upper)} and {Names(lower)}."]);
    }

    private static Component[] Resistors(Net tap, Netlist netlist, Func<Net, bool> isEnd) =>
        [.. tap.Nodes.Select(node => netlist.Find(node.Reference)).OfType<Component>().Distinct()
            .Where(part => part.Kind == "R" && netlist.Behind(part.Reference, tap) is { } end && isEnd(end))];

    private static string Names(Component[] parts) => parts.Length == 0 ? "none" : string.Join(" ", parts.Select(part => part.Reference));

    private static IEnumerable<string> Complaints(Component upper, Component lower, int permille)
    {
        double upperOhms = EngineeringValue.Of(upper), lowerOhms = EngineeringValue.Of(lower);
        double ratioPermille = Math.Round((upperOhms + lowerOhms) / lowerOhms * 1000);
        return ratioPermille == permille
            ? []
            : [FormattableString.Invariant(
                $"{upper.Reference} {upper.Value} over {lower.Reference} {lower.Value} is {ratioPermille:0} permille; ")
                + FormattableString.Invariant($"Board.BatteryDividerPermille is {permille}.")];
    }
}
