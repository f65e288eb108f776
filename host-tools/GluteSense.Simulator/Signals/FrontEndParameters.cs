namespace GluteSense.Simulator.Signals;

/// <summary>
/// The analogue front end of one channel as numbers: high-pass 2nd order and low-pass 4th order (Butterworth), gain, bias,
/// rails. <see cref="Nominal"/> is the only place the nominal values stand.
/// </summary>
public sealed record FrontEndParameters
{
    /// <summary>The reference board.</summary>
    public static FrontEndParameters Nominal { get; } = new();

    /// <summary>Pass-band gain, V/V, above 0.</summary>
    public double Gain { get; init; } = 1000;

    /// <summary>Output at rest in V: the middle of the range in which the ESP32 ADC is straight at 11/12 dB.</summary>
    public double BiasV { get; init; } = 1.40;

    /// <summary>−3 dB corner of the high-pass in Hz (lower edge of the usual surface-EMG band).</summary>
    public double HighPassHz { get; init; } = 20;

    /// <summary>−3 dB corner of the low-pass in Hz (upper edge of the usual surface-EMG band).</summary>
    public double LowPassHz { get; init; } = 450;

    /// <summary>Lowest output voltage in V.</summary>
    public double LowRailV { get; init; } = 0.10;

    /// <summary>Highest output voltage in V; a lead that is off ends here too, pulled by the lead-off bias current.</summary>
    public double HighRailV { get; init; } = 3.20;

    /// <summary>
    /// Input-referred noise in µV rms within the pass band, electrodes included. An assumption until a board is measured.
    /// </summary>
    public double InputNoiseUv { get; init; } = 1.5;

    /// <summary>Limits an output voltage to the rails.</summary>
    public double ClipToRails(double volts) => Math.Clamp(volts, LowRailV, HighRailV);

    /// <summary>Throws when the numbers do not describe an amplifier.</summary>
    public void Validate()
    {
        if (!(Gain > 0 && double.IsFinite(Gain)))
        {
            throw new ArgumentOutOfRangeException(nameof(Gain), "The gain is a number above 0.");
        }

        if (!(LowRailV < BiasV && BiasV < HighRailV))
        {
            throw new ArgumentOutOfRangeException(nameof(BiasV), "The bias lies between the rails.");
        }

        if (!(HighPassHz > 0 && HighPassHz < LowPassHz && LowPassHz < IElectrodeSignals.RateHz / 2.0))
        {
            throw new ArgumentOutOfRangeException(nameof(HighPassHz), "The corners are rising and below half the rate.");
        }

        if (!(InputNoiseUv >= 0 && double.IsFinite(InputNoiseUv)))
        {
            throw new ArgumentOutOfRangeException(nameof(InputNoiseUv), "The noise is 0 or more.");
        }
    }
}
