using GluteSense.Signal;

namespace GluteSense.Host.Analysis;

/// <summary>
/// How much of a channel's power is mains: the lines of 50 or 60 Hz (the stronger) with their second and third harmonic, second by second, over the power of
/// the same seconds. The device's <see cref="MainsMeter"/> measures the same of one second; here all seconds count by their power, so that hum in rest alone,
/// which the muscle dwarfs, is not a disturbance.
/// </summary>
public static class MainsLevel
{
    private const int Harmonics = 3;

    /// <summary>Part of the power in ‰, 0..1000; 0 without a whole second or without power. Disturbed from <see cref="MainsMeter.ThresholdPermille"/> on.</summary>
    /// <param name="samples">Band-limited samples.</param>
    /// <param name="rateHz">Samples per s.</param>
    public static int Permille(ReadOnlySpan<double> samples, double rateHz)
    {
        int second = (int)Math.Round(rateHz);
        double power = 0;
        double fifty = 0;
        double sixty = 0;
        for (int first = 0; first + second <= samples.Length; first += second)
        {
            ReadOnlySpan<double> window = samples.Slice(first, second);
            foreach (double sample in window)
            {
                power += sample * sample / second;
            }

            for (int harmonic = 1; harmonic <= Harmonics; harmonic++)
            {
                fifty += LinePower(window, 50 * harmonic, rateHz);
                sixty += LinePower(window, 60 * harmonic, rateHz);
            }
        }

        return power > 0 ? (int)Math.Min(1000, Math.Round(1000 * Math.Max(fifty, sixty) / power)) : 0;
    }

    /// <summary>2·|X(f)|²/M²: the power of a sine of that frequency.</summary>
    private static double LinePower(ReadOnlySpan<double> window, double frequencyHz, double rateHz)
    {
        if (2 * frequencyHz >= rateHz)
        {
            return 0;
        }

        double coefficient = 2 * Math.Cos(2 * Math.PI * frequencyHz / rateHz);
        double last = 0;
        double before = 0;
        foreach (double sample in window)
        {
            double next = sample + coefficient * last - before;
            before = last;
            last = next;
        }

        double square = last * last + before * before - coefficient * last * before;
        return 2 * square / ((double)window.Length * window.Length);
    }
}
