using GluteSense.Simulator.Signals;

namespace GluteSense.Validation.Studies.Mains;

/// <summary>
/// One channel as the pin shows it, in counts without offset: shaped noise with the envelope of the signal, behind the reference board's 20 Hz high-pass and
/// 450 Hz low-pass, with the amplifier's noise; the converter's noise comes with <see cref="Code"/>.
/// </summary>
internal sealed class MainsChannel
{
    /// <summary>rms of a full contraction in counts: about 100 µV at the electrode.</summary>
    public const double ContractionCounts = 120;

    /// <summary>Highest rate of the channel; 500 and 250 Hz are every second and fourth sample.</summary>
    public const int RateHz = 1000;

    private const double ButterworthQuality = 0.70710678;
    private const double StrideS = 0.7;
    private const double BurstS = 0.15;
    private const double RepS = 2;
    private const double RepPeriodS = 3;
    private const double Between = 0.05;

    private static readonly double _restCode = Math.Round(((FrontEndParameters.Nominal.BiasV * 1000) - Esp32Adc.OffsetMillivolts) / Esp32Adc.MillivoltsPerCount);

    private readonly MainsSignal _signal;
    private readonly SeededNoise _noise;
    private readonly ShapedNoise _shaped;
    private readonly Biquad _highPass;
    private readonly Biquad _lowPass;
    private readonly int _framesPerSample;
    private readonly double _frameS;
    private readonly double _amplifierCounts;
    private double _timeS;

    /// <summary>Starts a channel at a random phase of its envelope.</summary>
    public MainsChannel(MainsSignal signal, ulong seed)
    {
        _signal = signal;
        _noise = new SeededNoise(seed);
        _shaped = new ShapedNoise(new SeededNoise(seed, 1));

        // The generator's poles are those of 8000 frames a second: played at half the rate, all frequencies are halved.
        double frameRateHz = signal == MainsSignal.Emg30To60 ? IElectrodeSignals.RateHz / 2.0 : IElectrodeSignals.RateHz;
        _frameS = 1 / frameRateHz;
        _framesPerSample = (int)(frameRateHz / RateHz);
        _highPass = Biquad.HighPass(FrontEndParameters.Nominal.HighPassHz, ButterworthQuality, frameRateHz);
        _lowPass = Biquad.LowPass(FrontEndParameters.Nominal.LowPassHz, ButterworthQuality, frameRateHz);
        double band = FrontEndParameters.Nominal.LowPassHz / (frameRateHz / 2);
        _amplifierCounts = FrontEndParameters.Nominal.InputNoiseUv / Esp32Adc.MicrovoltsPerCount(FrontEndParameters.Nominal.Gain) / Math.Sqrt(band);
        _timeS = 10 * _noise.NextUniform();
        Read(RateHz / 5);
    }

    /// <summary>The next samples in counts.</summary>
    public double[] Read(int count)
    {
        double[] samples = new double[count];
        for (int i = 0; i < count; i++)
        {
            for (int frame = 0; frame < _framesPerSample; frame++)
            {
                double input = (ContractionCounts * Envelope() * _shaped.Next()) + (_amplifierCounts * _noise.NextGaussian());
                samples[i] = _lowPass.Process(_highPass.Process(input));
                _timeS += _frameS;
            }
        }

        return samples;
    }

    /// <summary>The converter: a value in counts around the code of the front end at rest to a code.</summary>
    public int Code(double counts) =>
        (int)Math.Clamp(Math.Round(_restCode + counts + (Esp32Adc.NominalNoiseCounts * _noise.NextGaussian())), 0, Esp32Adc.MaxCode);

    /// <summary>A phase in rad.</summary>
    public double NextPhase() => 2 * Math.PI * _noise.NextUniform();

    private double Envelope()
    {
        switch (_signal)
        {
            case MainsSignal.Rest:
                return 0;
            case MainsSignal.Running:
                return Hump(_timeS % StrideS, BurstS);
            case MainsSignal.Reps:
                return Hump(_timeS % RepPeriodS, RepS);
            default:
                return 1;
        }
    }

    private static double Hump(double time, double length) => time < length ? Math.Max(Between, Math.Sin(Math.PI * time / length)) : Between;
}
