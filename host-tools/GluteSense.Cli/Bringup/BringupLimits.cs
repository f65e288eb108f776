using GluteSense.Host.Sessions;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Bringup;

/// <summary>
/// What a good board shows, from hardware/front-end.json and the device's own facts; nothing here comes from the virtual wearable. Amplitudes are
/// µV at the electrode as the device scales them: its nominal converter step and gain.
/// </summary>
internal sealed class BringupLimits
{
    /// <summary>Peak of the test sine between the electrode inputs in µV: 1 V at the pin with the gain of 1000.</summary>
    public const double SinePeakUv = 1000;

    /// <summary>Frequency in the middle of the band in Hz.</summary>
    public const double MidBandHz = 100;

    /// <summary>Generator, meter and attenuator together: amplitude within this part.</summary>
    public const double GeneratorTolerance = 0.02;

    /// <summary>A chip's converter reference: 1000-1200 mV where 1100 mV is assumed.</summary>
    public const double ConverterTolerance = 0.09;

    /// <summary>The front end's own gain, resistors of 1 % (hardware/DESIGN.md section 5).</summary>
    public const double FrontEndTolerance = 0.04;

    /// <summary>
    /// Largest over smallest channel less 1. Resistors anywhere within 1 % give a channel's gain an SD of 1.4 %; four of them lie within 7 % on 99.6 % of boards.
    /// </summary>
    public const double SpreadTolerance = 0.07;

    /// <summary>Tolerance at the corner frequencies in dB: three SD with capacitors anywhere within 5 % and resistors within 1 % (0.34 dB at 450 Hz).</summary>
    public const double CornerToleranceDb = 1.1;

    /// <summary>Frequency of the common-mode sine in Hz.</summary>
    public const double MainsHz = 50;

    /// <summary>Peak of the common-mode sine in V: 1 V peak to peak.</summary>
    public const double CommonModePeakVolts = 0.5;

    /// <summary>Residual of it in µV rms, noise included.</summary>
    public const double CommonModeResidualUv = 50;

    /// <summary>Part of a neighbour's signal that may be heard.</summary>
    public const double Crosstalk = 0.01;

    /// <summary>Output at rest within this many V: the converter's tolerance of the voltage and its offset.</summary>
    public const double BiasToleranceVolts = 0.20;

    /// <summary>rms in counts below which a converter gives constant codes.</summary>
    public const double ConstantCounts = 0.2;

    /// <summary>
    /// Least battery voltage in mV, as the device reads it. Its code follows the chip's reference, its offset of 142 mV does not: at 1200 mV a cell
    /// of 3.60 V reads 2 * ((1800 - 142) * 1100 / 1200 + 142) = 3324 mV, a supply of 3.70 V 3415 mV. Below 3300 mV the firmware refuses to measure.
    /// </summary>
    public const int LeastBatteryMillivolts = 3300;

    /// <summary>
    /// Most in mV: at a reference of 1000 mV a full cell of 4.20 V reads 2 * ((2100 - 142) * 1100 / 1000 + 142) = 4592 mV. Above 4700 mV the firmware
    /// sees no cell.
    /// </summary>
    public const int MostBatteryMillivolts = 4700;

    // Spread of amplifiers and of the converter's noise, and the converter's tolerance.
    private const double NoiseMargin = 1.5;

    private readonly FrontEndFile _frontEnd;
    private readonly DeviceInfo _info;

    public BringupLimits(FrontEndFile frontEnd, DeviceInfo info)
    {
        _frontEnd = frontEnd;
        _info = info;
        StepUv = info.NanovoltsPerCount / 1000.0 / info.FrontEndGain;
        double convertedUv = frontEnd.AdcNoiseCounts * StepUv;
        ExpectedNoiseUv = Math.Sqrt(Math.Pow(frontEnd.InputNoiseMicrovolts, 2) + convertedUv * convertedUv + StepUv * StepUv / 12);
    }

    /// <summary>µV at the electrode per count.</summary>
    public double StepUv { get; }

    /// <summary>Noise of front end, converter and rounding in µV rms.</summary>
    public double ExpectedNoiseUv { get; }

    /// <summary>Most noise that a good channel shows in µV rms.</summary>
    public double NoiseLimitUv => NoiseMargin * ExpectedNoiseUv;

    /// <summary>rms of the test sine in the middle of the band in µV.</summary>
    public double SineUv => SinePeakUv / Math.Sqrt(2) * Response(MidBandHz);

    /// <summary>How far an amplitude may be off, as a part: the three tolerances added in power.</summary>
    public static double GainTolerance =>
        Math.Sqrt(ConverterTolerance * ConverterTolerance + FrontEndTolerance * FrontEndTolerance + GeneratorTolerance * GeneratorTolerance);

    /// <summary>Most that a channel without a signal shows while others have one, in µV rms.</summary>
    public double CrosstalkLimitUv => Math.Sqrt(NoiseLimitUv * NoiseLimitUv + Math.Pow(Crosstalk * SineUv, 2));

    /// <summary>Corner frequencies in Hz.</summary>
    public IReadOnlyList<double> CornersHz => [_frontEnd.HighPassHz, _frontEnd.LowPassHz];

    /// <summary>Gain of the front end that the device has to know.</summary>
    public double Gain => _frontEnd.Gain;

    /// <summary>Output at rest in V.</summary>
    public double BiasVolts => _frontEnd.BiasVolts;

    /// <summary>Level at a frequency against the middle of the band in dB.</summary>
    public double RelativeDb(double frequencyHz) => 20 * Math.Log10(Response(frequencyHz) / Response(MidBandHz));

    /// <summary>Voltage at the pin in V for a mean code, by the nominal characterisation.</summary>
    public double PinVolts(double meanCode) => meanCode * _info.NanovoltsPerCount * 1e-9 + Board.AdcOffsetMillivolts * 1e-3;

    /// <summary>Butterworth high-pass of 2nd and low-pass of 4th order.</summary>
    private double Response(double frequencyHz) =>
        1 / Math.Sqrt((1 + Math.Pow(_frontEnd.HighPassHz / frequencyHz, 4)) * (1 + Math.Pow(frequencyHz / _frontEnd.LowPassHz, 8)));
}
