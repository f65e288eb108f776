using GluteSense.Simulator.Signals;

namespace GluteSense.Hardware.Spice;

/// <summary>
/// Simulates the drawn front end with nominal values on the benches about its response and its overloads, and compares what comes out with the numbers
/// that the virtual wearable is built with.
/// </summary>
public sealed class SpiceCheck : IHardwareCheck
{
    private static readonly string[] _benches =
        ["response.cir", "rejection.cir", "offset.cir", "electrode-off.cir", "recovery.cir", "start-up.cir", "supply.cir"];

    /// <inheritdoc/>
    public string Name => "spice";

    /// <inheritdoc/>
    public CheckResult Run(HardwareProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        FrontEndFile model = project.FrontEnd;
        NgSpice spice = project.Spice;
        string circuit = SpiceCircuit.Write(project.Netlist, CircuitChanges.None);
        var measured = _benches.AsParallel().AsOrdered().SelectMany(bench => spice.Run(bench, circuit)).ToList();
        string halved = SpiceCircuit.Write(project.Netlist, new CircuitChanges { HasOpenJumpers = true });
        double lowGain = Value(spice.Run("response.cir", halved), "gain");
        measured.Add(new Measurement("gain_low", lowGain, "V/V"));
        measured.AddRange(
        [
            Compare("gain", model.Gain),
            Compare("corner_low", model.HighPassHz),
            Compare("corner_high", model.LowPassHz),
            Compare("bias", model.BiasVolts),
            new Measurement("gain_low_against_model", lowGain / model.LowGain, string.Empty),
            new Measurement("rail_low_minus_model", Value(measured, "rail_low") - model.LowRailVolts, "V"),
            new Measurement("rail_high_minus_model", Value(measured, "rail_high") - model.HighRailVolts, "V"),
        ]);
        return new CheckResult([], measured);

        Measurement Compare(string id, double modelled) => new(id + "_against_model", Value(measured, id) / modelled, string.Empty);
    }

    /// <summary>A measured number, or NaN (which no limit allows) when the bench did not find it.</summary>
    internal static double Value(IEnumerable<Measurement> measured, string id) =>
        measured.FirstOrDefault(number => number.Id == id)?.Value ?? double.NaN;
}
