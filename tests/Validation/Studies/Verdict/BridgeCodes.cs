using GluteSense.Simulator.Signals;
using GluteSense.Validation.Studies.Cadence;
using MuscleChannels = GluteSense.Signal.MuscleChannels;

namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>
/// Bridges as codes of the reference board at 500 Hz: every 4 s two seconds of effort with ramps of half a second in all muscles, 100 counts rms on the plateau,
/// log-normal from rep to rep (CV 16.5 and 13.4 %); noise at rest at all times. What the amplifier puts out is cut off at its rails, and the
/// converter adds its noise.
/// </summary>
/// <param name="seed">Seed.</param>
/// <param name="stream">One per trial.</param>
/// <param name="restCounts">Noise at rest in counts rms.</param>
internal sealed class BridgeCodes(ulong seed, int stream, double restCounts)
{
    internal const double EffortCounts = 100;

    private const double PeriodS = 4;
    private const double EffortS = 2;
    private const double RampS = 0.5;

    private const int MaxCode = Esp32Adc.MaxCode;

    // 30 times the amplitude: two thirds of the samples at a rail.
    private const double OverdriveTimes = 30;

    // The lower rail lies below code 0 (firmware/Board.cs).
    private static readonly int _midCode = CodeOf(FrontEndParameters.Nominal.BiasV);
    private static readonly int _upperRailCode = CodeOf(FrontEndParameters.Nominal.HighRailV);

    // Uniform noise within ±√3 times its rms.
    private static readonly double _converterCounts = Math.Sqrt(3) * Esp32Adc.NominalNoiseCounts;

    private readonly SeededNoise _noise = new(seed, stream);

    /// <summary>Rest of all channels.</summary>
    internal int[][] Rest(double durationS) => [.. Enumerable.Range(0, MuscleChannels.Count).Select(_ => Sample(new double[Samples(durationS)], InputFault.None))];

    /// <summary>A set in which the left glute differs.</summary>
    /// <param name="reps">Reps.</param>
    /// <param name="leftGlute">Its amplitude, 1 as in the other muscles.</param>
    /// <param name="fault">Its electrode or amplifier.</param>
    internal int[][] Set(int reps, double leftGlute, InputFault fault)
    {
        int[][] codes = new int[MuscleChannels.Count][];
        for (int channel = 0; channel < codes.Length; channel++)
        {
            bool isLeftGlute = channel == MuscleChannels.LeftGlute;
            double[] amplitudes = Amplitudes(channel, reps, isLeftGlute ? leftGlute : 1);
            if (isLeftGlute && fault == InputFault.RailsAlways)
            {
                Array.Fill(amplitudes, EffortCounts);
            }

            codes[channel] = Sample(amplitudes, isLeftGlute ? fault : InputFault.None);
        }

        return codes;
    }

    private static int Samples(double seconds) => (int)(seconds * SyntheticRun.RateHz);

    private double[] Amplitudes(int channel, int reps, double times)
    {
        var scatter = new LogNormalScatter((channel & 1) == 0 ? LogRatioSource.GluteCv : LogRatioSource.HamstringCv, _noise);
        double[] counts = new double[Samples(reps * PeriodS)];
        for (int rep = 0; rep < reps; rep++)
        {
            double plateau = EffortCounts * times * scatter.Next();
            int first = Samples(rep * PeriodS + (PeriodS - EffortS) / 2);
            for (int i = 0; i < Samples(EffortS); i++)
            {
                double edgeS = Math.Min(i, Samples(EffortS) - i) / (double)SyntheticRun.RateHz;
                counts[first + i] = plateau * Math.Min(1, edgeS / RampS);
            }
        }

        return counts;
    }

    private static int CodeOf(double volts) => (int)Math.Round((volts * 1000 - Esp32Adc.OffsetMillivolts) / Esp32Adc.MillivoltsPerCount);

    private int[] Sample(double[] amplitudes, InputFault fault)
    {
        int[] codes = new int[amplitudes.Length];
        ReadOnlySpan<double> muscle = EmgPool.Draw(_noise, codes.Length);
        ReadOnlySpan<double> rest = EmgPool.Draw(_noise, codes.Length);
        for (int i = 0; i < codes.Length; i++)
        {
            double signal = amplitudes[i] * muscle[i] + restCounts * rest[i];
            codes[i] = Code(signal, fault, 2 * i >= codes.Length);
        }

        return codes;
    }

    private int Code(double signal, InputFault fault, bool isSecondHalf) => fault switch
    {
        InputFault.Constant => _midCode,
        InputFault.ConverterEnd => MaxCode,
        InputFault.Off => Convert(_upperRailCode),
        InputFault.OffFromTheMiddle when isSecondHalf => Convert(_upperRailCode),
        InputFault.Dead => Convert(0),
        InputFault.RailsInReps or InputFault.RailsAlways => Convert(_midCode + OverdriveTimes * signal),
        _ => Convert(_midCode + signal),
    };

    private int Convert(double counts) => (int)Math.Clamp(
        Math.Round(Math.Clamp(counts, 0, _upperRailCode) + _converterCounts * (2 * _noise.NextUniform() - 1)), 0, MaxCode);
}
