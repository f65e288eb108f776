using GluteSense.Simulator.Signals;

namespace GluteSense.Validation.Studies.Rms;

/// <summary>
/// Steady EMG as the ADC delivers it: noise with the spectrum of <see cref="EmgSpectrum"/> at 8 kHz through the front end of the virtual
/// wearable, rounded to 12-bit codes. Its noise of the amplifier is off, so that the only thing measured is the estimator.
/// </summary>
internal sealed class CodeStream
{
    /// <summary>Nominal rms at the electrodes; at a gain of 1000 it is 300 counts, so that the rails are six SD away.</summary>
    private const double RmsUv = 300;

    /// <summary>Codes per volt: 1 count stands for 1 mV here, that is 1 µV at the electrodes.</summary>
    private const double CountsPerVolt = 1000;

    private const int MiddleCode = 2048;
    private const int SettlingFrames = IElectrodeSignals.RateHz / 2;

    private readonly ShapedNoise _muscle;
    private readonly AnalogFrontEndModel _frontEnd;

    /// <summary>Starts in the steady state.</summary>
    public CodeStream(ulong seed)
    {
        _muscle = new ShapedNoise(new SeededNoise(seed));
        _frontEnd = new AnalogFrontEndModel(FrontEndParameters.Nominal with { InputNoiseUv = 0 }, new SeededNoise(seed, 1));
        for (int frame = 0; frame < SettlingFrames; frame++)
        {
            NextCounts();
        }
    }

    /// <summary>The next value at 8 kHz in counts around 0, not rounded: the truth.</summary>
    public double NextCounts() => CountsPerVolt * (_frontEnd.Amplify(RmsUv * _muscle.Next()) - FrontEndParameters.Nominal.BiasV);

    /// <summary>A value as 12-bit code.</summary>
    public static int Code(double counts) => Math.Clamp((int)Math.Round(counts) + MiddleCode, 0, Signal.BlockSums.MaxCode);
}
