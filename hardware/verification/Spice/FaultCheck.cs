using System.Globalization;
using System.Text;
using GluteSense.Hardware.Schematic;

namespace GluteSense.Hardware.Spice;

/// <summary>
/// Every single fault of the front end's parts at direct current: each two pins of a part shorted, each resistor open, an amplifier with its inputs at
/// opposite rails, the analog rail at the system's voltage. Reports the largest current through any electrode, with electrodes and skin of no resistance.
/// Channel 1 stands for all four, which are alike.
/// </summary>
public sealed class FaultCheck : IHardwareCheck
{
    /// <inheritdoc/>
    public string Name => "faults";

    /// <inheritdoc/>
    public string Advice => "Section 6 of hardware/SAFETY.md no longer holds: work it out again before this is worn.";

    /// <inheritdoc/>
    public CheckResult Run(HardwareProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        Fault[] faults = [.. Faults(project.Netlist)];
        string circuit = SpiceCircuit.Write(project.Netlist, CircuitChanges.None);
        Dictionary<string, double> currents = project.Spice.RunText("faults", Bench(faults), circuit)
            .GroupBy(number => number.Id)
            .ToDictionary(group => group.Key, group => group.Max(number => Math.Abs(number.Value)) * 1e6);
        string[] unsolved = [.. faults.Where(fault => !currents.ContainsKey(fault.Id)).Select(fault => $"The fault '{fault.What}' was not solved.")];
        Fault[] worst = [.. faults.Where(fault => currents.ContainsKey(fault.Id)).OrderByDescending(fault => currents[fault.Id])];
        return new CheckResult(
            unsolved,
            [
                new Measurement("electrode_current_normal", currents.GetValueOrDefault("none", double.NaN), "µA"),
                new Measurement("electrode_current_fault", worst.Length > 0 ? currents[worst[0].Id] : double.NaN, "µA"),
                new Measurement("faults_tried", faults.Length, string.Empty),
            ],
            [.. worst.Take(10).Select(fault => string.Create(CultureInfo.InvariantCulture, $"{currents[fault.Id],6:F1} µA: {fault.What}"))]);
    }

    private static IEnumerable<Fault> Faults(Netlist netlist)
    {
        int count = 0;
        foreach (Component part in SpiceCircuit.Parts(netlist).Where(part => part.IsOnSheet(ChannelSheets.All[0]) || IsShared(part)))
        {
            var pins = netlist.PinsOf(part.Reference).GroupBy(pin => SpiceCircuit.Node(pin.Net)).Select(group => group.First()).ToArray();
            for (int first = 0; first < pins.Length; first++)
            {
                for (int second = first + 1; second < pins.Length; second++)
                {
                    string resistor = FormattableString.Invariant($"Rfault{count++}");
                    yield return new Fault(
                        resistor,
                        $"{part.Reference} ({part.Value}): pins {pins[first].Node.Pin} and {pins[second].Node.Pin} shorted",
                        $"{resistor} {SpiceCircuit.Node(pins[first].Net)} {SpiceCircuit.Node(pins[second].Net)} 1e15",
                        $"alter {resistor}=0.1",
                        $"alter {resistor}=1e15");
                }
            }

            if (part.Kind == "R")
            {
                string value = EngineeringValue.Of(part).ToString("R", CultureInfo.InvariantCulture);
                yield return new Fault(
                    $"open{part.Reference}", $"{part.Reference} ({part.Value}) open", null, $"alter {part.Reference}=1e15", $"alter {part.Reference}={value}");
            }
        }

        // One part, one fault: a burnt amplifier may hold its inputs at opposite rails.
        Component amplifier = netlist.Find("U101") ?? throw new FormatException("The schematic has no U101.");
        yield return new Fault(
            "burnt",
            "U101 (INA333): +IN at the analog rail and -IN at ground",
            $"RburntP {SpiceCircuit.Node(PartModels.NetAt(netlist, amplifier, 3))} AVDD 1e15\nRburntN {SpiceCircuit.Node(PartModels.NetAt(netlist, amplifier, 2))} 0 1e15",
            "alter RburntP=0.1\nalter RburntN=0.1",
            "alter RburntP=1e15\nalter RburntN=1e15");
        yield return new Fault("rail", "the analog rail at 4.4 V", null, "alter Vavdd dc=4.4", FormattableString.Invariant($"alter Vavdd dc={CircuitChanges.NominalSupplyVolts}"));
    }

    private static bool IsShared(Component part) => part.Reference[part.Kind.Length] == '5';

    private static string Bench(IReadOnlyList<Fault> faults)
    {
        var bench = new StringBuilder("* All single faults\n.include front-end.cir\n.include models.lib\n.include circuit.cir\nVavdd AVDD 0 {supply_volts}\n");
        for (int electrode = 0; electrode < SpiceCircuit.Electrodes.Count; electrode++)
        {
            bench.Append(CultureInfo.InvariantCulture, $"Velectrode{electrode} {SpiceCircuit.Electrodes[electrode]} body 0\n");
        }

        bench.AppendJoin('\n', faults.Select(fault => fault.Element).OfType<string>()).Append("\n.control\n");
        Report(bench, "none");
        foreach (Fault fault in faults)
        {
            bench.Append(fault.Begin).Append('\n');
            Report(bench, fault.Id);
            bench.Append(fault.End).Append('\n');
        }

        return bench.Append(".endc\n.end\n").ToString();
    }

    private static void Report(StringBuilder bench, string id)
    {
        bench.Append("op\n");
        for (int electrode = 0; electrode < SpiceCircuit.Electrodes.Count; electrode++)
        {
            bench.Append(CultureInfo.InvariantCulture, $"let current = i(Velectrode{electrode})\necho measured {id} $&current A\n");
        }

        // Each solution is a set of vectors; kept, hundreds of them slow the next ones down.
        bench.Append("destroy all\n");
    }

    private sealed record Fault(string Id, string What, string? Element, string Begin, string End);
}
