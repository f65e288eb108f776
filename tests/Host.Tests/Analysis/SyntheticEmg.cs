namespace GluteSense.Host.Tests.Analysis;

/// <summary>Signals with a truth that is known by construction: seeded white noise whose amplitude follows a plan. White noise keeps the
/// share of its power that 20-450 Hz is of half the rate, the same for every muscle.</summary>
internal static class SyntheticEmg
{
    public const double RateHz = 1000;

    /// <summary>
    /// What the band of 20-450 Hz leaves of the power of white noise at 1 kHz: the mean of |H|⁴ of both second-order Butterworth filters over 0-500 Hz,
    /// with the bilinear transform's frequencies, from the formulas.
    /// </summary>
    public static double InBandPower { get; } = Enumerable.Range(0, 5000).Average(step =>
    {
        double warped = Math.Tan(Math.PI * (step + 0.5) / 10_000);
        double high = 1 / (1 + Math.Pow(Math.Tan(Math.PI * 0.02) / warped, 4));
        double low = 1 / (1 + Math.Pow(warped / Math.Tan(Math.PI * 0.45), 4));
        return high * high * low * low;
    });

    /// <summary>Noise of an rms that is given as a function of time in s.</summary>
    public static double[] Noise(int seed, double durationS, Func<double, double> rms, double rateHz = RateHz)
    {
        var random = new Random(seed);
        double[] samples = new double[(int)(durationS * rateHz)];
        for (int index = 0; index < samples.Length; index++)
        {
            double gaussian = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            samples[index] = rms(index / rateHz) * gaussian;
        }

        return samples;
    }

    /// <summary>Reps: rest of 2 µV, then every 4 s, from 3 s on, 2 s of an rms per rep.</summary>
    public static double[] Reps(int seed, IReadOnlyList<double> rms, double rateHz = RateHz, double rest = 2) =>
        Noise(seed, 3 + 4 * rms.Count, time => RepAt(time) is int rep && rep < rms.Count ? Math.Sqrt(rms[rep] * rms[rep] + rest * rest) : rest, rateHz);

    /// <summary>Strides: bursts with a Gaussian profile (SD 80 ms) at a phase of every period.</summary>
    public static double[] Strides(int seed, double durationS, double periodS, double phaseS, IReadOnlyList<double> rms, double rest = 2) =>
        Noise(seed, durationS, time =>
        {
            int stride = (int)Math.Floor((time - phaseS) / periodS + 0.5);
            double away = time - phaseS - stride * periodS;
            return rest + rms[Math.Abs(stride) % rms.Count] * Math.Exp(-away * away / (2 * 0.08 * 0.08));
        });

    /// <summary>Log-normal amplitudes around a level: the scatter from rep to rep.</summary>
    public static double[] Scatter(int seed, int count, double level, double cv)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
            level * Math.Exp(cv * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))];
    }

    private static int? RepAt(double time) => time >= 3 && (time - 3) % 4 < 2 ? (int)((time - 3) / 4) : null;
}
