using System.Globalization;
using GluteSense.Simulator.Signals;

namespace GluteSense.Hardware.Spice;

/// <summary>The noise at the electrodes three times: by hand from the parts, by ngspice, and as the virtual wearable has it.</summary>
public sealed class NoiseCheck : IHardwareCheck
{
    /// <inheritdoc/>
    public string Name => "noise";

    /// <inheritdoc/>
    public CheckResult Run(HardwareProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        FrontEndFile model = project.FrontEnd;
        var budget = new NoiseBudget(project.Netlist, model);
        string circuit = SpiceCircuit.Write(project.Netlist, CircuitChanges.None);
        double simulated = SpiceCheck.Value(
            project.Spice.Run("noise.cir", circuit), "input_noise");
        return new CheckResult(
            [],
            [
                new Measurement("noise_front_end", simulated, "µV"),
                new Measurement("noise_total", budget.TotalMicrovolts, "µV"),
                new Measurement("noise_spice_against_budget", simulated / budget.FrontEndMicrovolts, string.Empty),
                new Measurement("noise_model_against_budget", model.InputNoiseMicrovolts / budget.FrontEndMicrovolts, string.Empty),
            ],
            Lines(budget));
    }

    private static string[] Lines(NoiseBudget budget) =>
    [
        .. budget.Terms.Select(term => Line(term.What, term.Nanovolts, "nV/√Hz")),
        Line("noise bandwidth", budget.BandwidthHz, "Hz"),
        Line("electrodes and front end", budget.FrontEndMicrovolts, "µV rms"),
        Line("ADC noise", budget.AdcMicrovolts, "µV rms"),
        Line("ADC rounding", budget.RoundingMicrovolts, "µV rms"),
        Line("sum", budget.TotalMicrovolts, "µV rms"),
    ];

    private static string Line(string what, double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{what,-26}{value,8:F2} {unit}");
}
