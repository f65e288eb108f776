using GluteSense.Simulator.Signals;
using MuscleChannels = GluteSense.Signal.MuscleChannels;

namespace GluteSense.Validation.Studies.Cadence;

/// <summary>
/// A run as ADC codes at 500 Hz with its true strides. Per stride and muscle one raised-cosine burst of shaped noise, 35 % of the stride long, centred 30 ms after
/// touchdown (glute) and 80 ms before it (hamstring), as in <see cref="RunParameters"/>; amplitudes log-normal (CV 16.5 and 13.4 %), stride
/// periods with a CV of 1.5 %, burst centres with an SD of 10 ms. Constant noise lies 10 dB below the mean power of a burst. Each
/// foot strike shakes all electrodes: a 20 Hz oscillation that decays in 40 ms, as high as the bursts' rms on the striking
/// leg and 0.3 times that on the other, and the sinusoid of the stride frequency that the analogue high-pass leaves, 0.3 times.
/// </summary>
internal sealed class SyntheticRun
{
    internal const int RateHz = 500;
    internal const double BurstFraction = 0.35;
    internal const double DurationS = 150;

    private const int MidCode = 2048;
    private const int MaxCode = 4095;
    private const double GluteCounts = 160;
    private const double HamstringCounts = 240;
    private const double GlutePeakS = 0.030;
    private const double HamstringPeakS = -0.080;
    private const double PeriodVariation = 0.015;
    private const double CentreSdS = 0.010;

    // Mean power of a raised cosine is 3/8 of its peak's; 10 dB below that.
    private static readonly double NoiseOverPeak = Math.Sqrt(0.375 / 10);

    private readonly RunCondition _condition;
    private readonly SeededNoise _noise;
    private readonly double[][] _amplitude;
    private readonly double[][] _artefact;

    internal SyntheticRun(RunCondition condition, double spm, ulong seed)
    {
        _condition = condition;
        _noise = new SeededNoise(seed);
        _amplitude = Arrays();
        _artefact = Arrays();
        for (int side = 0; side < MuscleChannels.Sides; side++)
        {
            Fill(side, spm, Touchdowns[side]);
        }

        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            Codes[channel] = Sample(channel);
        }
    }

    /// <summary>True touchdowns per side in s, walks included.</summary>
    internal List<double>[] Touchdowns { get; } = [[], []];

    /// <summary>Codes per channel.</summary>
    internal int[][] Codes { get; } = new int[MuscleChannels.Count][];

    /// <summary>Number of samples.</summary>
    internal static int Count => (int)(DurationS * RateHz);

    /// <summary>Stops and walks.</summary>
    internal IReadOnlyList<RunPause> Pauses => _condition.Pauses;

    /// <summary>The pause that a time lies in, or null.</summary>
    internal RunPause? PauseAt(double timeS) => _condition.Pauses.FirstOrDefault(pause => timeS >= pause.StartS && timeS < pause.EndS);

    private static double[][] Arrays() => [.. Enumerable.Range(0, MuscleChannels.Count).Select(_ => new double[Count])];

    private static double Counts(int channel) => (channel & 1) == 0 ? GluteCounts : HamstringCounts;

    private void Fill(int side, double spm, List<double> touchdownsS)
    {
        double timeS = 0.5 + side * 60 / spm;
        var gluteScatter = new LogNormalScatter(0.165, _noise);
        var hamstringScatter = new LogNormalScatter(0.134, _noise);
        while (timeS < DurationS - 0.5)
        {
            RunPause? pause = PauseAt(timeS);
            if (pause is { Spm: 0 })
            {
                timeS = pause.EndS + 0.5 + side * 60 / spm;
                continue;
            }

            double periodS = 120 / (pause?.Spm ?? spm) * (1 + PeriodVariation * _noise.NextGaussian());
            double strength = pause?.Strength ?? 1;
            double glute = timeS > DurationS / 2 ? _condition.GluteAfterMiddle : 1;
            int channel = MuscleChannels.Glute(side);
            AddBurst(channel, timeS + GlutePeakS, periodS, strength * glute * gluteScatter.Next());
            double hamstring = strength * hamstringScatter.Next();
            AddBurst(channel + 1, timeS + HamstringPeakS, periodS, hamstring);
            AddBurst(channel + 1, timeS + HamstringPeakS + periodS / 2, periodS, _condition.SecondBurst * strength * hamstringScatter.Next());
            AddFootStrike(side, timeS, periodS, strength);
            touchdownsS.Add(timeS);
            timeS += periodS;
        }
    }

    private void AddBurst(int channel, double centreS, double periodS, double height)
    {
        double[] amplitude = _amplitude[channel];
        double halfS = BurstFraction * periodS / 2;
        double middleS = centreS + CentreSdS * _noise.NextGaussian();
        for (int i = Math.Max(0, (int)((middleS - halfS) * RateHz)); i <= (middleS + halfS) * RateHz && i < amplitude.Length; i++)
        {
            double phase = ((double)i / RateHz - middleS) / halfS;
            amplitude[i] += Math.Abs(phase) < 1 ? height * (0.5 + 0.5 * Math.Cos(Math.PI * phase)) : 0;
        }
    }

    private void AddFootStrike(int side, double timeS, double periodS, double strength)
    {
        const double DecayS = 0.040;
        const double RingingHz = 20;
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            double[] artefact = _artefact[channel];
            bool own = channel >> 1 == side;
            double height = strength * (own ? 1 : 0.3);
            for (int i = (int)(timeS * RateHz); i < (timeS + periodS) * RateHz && i < artefact.Length; i++)
            {
                double afterS = (double)i / RateHz - timeS;
                artefact[i] += height * Math.Exp(-afterS / DecayS) * Math.Sin(2 * Math.PI * RingingHz * afterS);
                artefact[i] += own ? 0.3 * strength * Math.Sin(2 * Math.PI * afterS / periodS) : 0;
            }
        }
    }

    private int[] Sample(int channel)
    {
        int[] codes = new int[Count];
        if (_condition.Missing.Contains(channel))
        {
            Array.Fill(codes, MidCode);
            return codes;
        }

        ReadOnlySpan<double> muscle = EmgPool.Draw(_noise, Count);
        ReadOnlySpan<double> rest = EmgPool.Draw(_noise, Count);
        double counts = Counts(channel);
        double burstRms = Math.Sqrt(0.375);
        for (int i = 0; i < codes.Length; i++)
        {
            double value = _amplitude[channel][i] * muscle[i] + NoiseOverPeak * rest[i] + burstRms * _artefact[channel][i];
            codes[i] = (int)Math.Clamp(Math.Round(MidCode + counts * value), 0, MaxCode);
        }

        return codes;
    }
}
