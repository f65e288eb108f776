using GluteSense.Hardware.Schematic;
using GluteSense.Simulator.Signals;

namespace GluteSense.Hardware.Spice;

/// <summary>
/// The noise of a channel by hand: the densities of its parts, referred to the electrodes, over the noise bandwidth of its filters, and the ADC.
/// White sources alone: all amplifiers are zero-drift types. What is less than 0.1 % of the sum is left out (the filters' resistors behind the gain).
/// </summary>
public sealed class NoiseBudget
{
    private const double Boltzmann = 1.380649e-23;
    private const double Kelvin = 300;

    // INA333, SBOS445C: input noise, and output noise at gain 1; 2 x 50 k stand in the gain equation 1 + 100k/RG.
    private const double InstrumentInputNanovolts = 50;
    private const double InstrumentOutputNanovolts = 200;
    private const double InstrumentGainOhms = 100e3;

    // TLV333 family, SBOS751.
    private const double AmplifierNanovolts = 55;

    // Noise bandwidth of a Butterworth low-pass of 4th order over its corner, (π/8)/sin(π/8), and what a high-pass of 2nd order takes off it,
    // (π/4)/sin(π/4), both from the integral of 1/(1 + x^2n).
    private static readonly double _lowPassFactor = Math.PI / 8 / Math.Sin(Math.PI / 8);
    private static readonly double _highPassFactor = Math.PI / 4 / Math.Sin(Math.PI / 4);

    /// <summary>Works out the budget of the left glute's channel.</summary>
    /// <param name="netlist">The schematic, for its resistors.</param>
    /// <param name="model">Electrodes, corners, gain and ADC.</param>
    /// <exception cref="FormatException">A part of the channel is missing.</exception>
    public NoiseBudget(Netlist netlist, FrontEndFile model)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentNullException.ThrowIfNull(model);
        double gainOhms = Ohms(netlist, "R105");
        double gain = 1 + InstrumentGainOhms / gainOhms;
        double stageOhms = 1 / (1 / Ohms(netlist, "R109") + 1 / Ohms(netlist, "R110"));
        Terms =
        [
            new("two electrodes", Thermal(2 * model.ElectrodeOhms)),
            new("input resistors", Thermal(Ohms(netlist, "R101") + Ohms(netlist, "R102"))),
            new("INA333, input", InstrumentInputNanovolts),
            new("INA333, output", InstrumentOutputNanovolts / gain),
            new("its gain resistor", Thermal(gainOhms) * (gain - 1) / gain),
            new("high-pass amplifier", AmplifierNanovolts / gain),
            new("gain amplifier", AmplifierNanovolts / gain),
            new("its gain resistors", Thermal(stageOhms) / gain),
        ];
        BandwidthHz = _lowPassFactor * model.LowPassHz - _highPassFactor * model.HighPassHz;
        FrontEndMicrovolts = Math.Sqrt(Terms.Sum(term => term.Nanovolts * term.Nanovolts) * BandwidthHz) / 1000;
        double step = Board.NanovoltsPerCount / 1000.0 / model.Gain;
        AdcMicrovolts = step * model.AdcNoiseCounts;
        RoundingMicrovolts = step / Math.Sqrt(12);
    }

    /// <summary>The sources before the ADC.</summary>
    public IReadOnlyList<NoiseTerm> Terms { get; }

    /// <summary>Noise bandwidth in Hz.</summary>
    public double BandwidthHz { get; }

    /// <summary>Electrodes and front end, µV rms at the electrodes.</summary>
    public double FrontEndMicrovolts { get; }

    /// <summary>Conversion noise of the ADC, µV rms at the electrodes.</summary>
    public double AdcMicrovolts { get; }

    /// <summary>Rounding to a count, µV rms at the electrodes.</summary>
    public double RoundingMicrovolts { get; }

    /// <summary>All of it, µV rms at the electrodes: what an rms value reads at rest.</summary>
    public double TotalMicrovolts =>
        Math.Sqrt(FrontEndMicrovolts * FrontEndMicrovolts + AdcMicrovolts * AdcMicrovolts + RoundingMicrovolts * RoundingMicrovolts);

    private static double Thermal(double ohms) => Math.Sqrt(4 * Boltzmann * Kelvin * ohms) * 1e9;

    private static double Ohms(Netlist netlist, string reference) =>
        EngineeringValue.Of(netlist.Find(reference) ?? throw new FormatException($"The schematic has no {reference}."));
}
