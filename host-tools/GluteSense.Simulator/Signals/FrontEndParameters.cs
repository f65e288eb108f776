namespace GluteSense.Simulator.Signals;

/// <summary>
/// The analogue front end of one channel as numbers: high-pass 2nd order and low-pass 4th order (Butterworth), gain, bias,
/// rails. The nominal values stand in hardware/front-end.json and nowhere else.
/// </summary>
public sealed record FrontEndParameters
{
    /// <summary>The reference board, gain jumper closed.</summary>
    public static FrontEndParameters Nominal => From(FrontEndFile.Nominal);

    /// <summary>Pass-band gain, V/V, above 0.</summary>
    public required double Gain { get; init; }

    /// <summary>Output at rest in V: the middle of the range in which the ESP32 ADC is straight at 11/12 dB.</summary>
    public required double BiasV { get; init; }

    /// <summary>−3 dB corner of the high-pass in Hz (lower edge of the usual surface-EMG band).</summary>
    public required double HighPassHz { get; init; }

    /// <summary>−3 dB corner of the low-pass in Hz (upper edge of the usual surface-EMG band).</summary>
    public required double LowPassHz { get; init; }

    /// <summary>Lowest output voltage in V.</summary>
    public required double LowRailV { get; init; }

    /// <summary>Highest output voltage in V; a lead that is off ends here too, pulled by the lead-off bias current.</summary>
    public required double HighRailV { get; init; }

    /// <summary>
    /// Input-referred noise in µV rms within the pass band, electrodes included. Calculated, not measured on a board.
    /// </summary>
    public required double InputNoiseUv { get; init; }

    /// <summary>The front end that a file describes, gain jumper closed.</summary>
    public static FrontEndParameters From(FrontEndFile file) => new()
    {
        Gain = file.Gain,
        BiasV = file.BiasVolts,
        HighPassHz = file.HighPassHz,
        LowPassHz = file.LowPassHz,
        LowRailV = file.LowRailVolts,
        HighRailV = file.HighRailVolts,
        InputNoiseUv = file.InputNoiseMicrovolts,
    };

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
