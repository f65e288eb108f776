namespace GluteSense.Host.Onsets;

/// <summary>
/// How many independent values a sample of band-limited EMG is worth for a variance: 1 / (1 + 2 Σ ρ²(k)), with ρ the
/// autocorrelation (Bartlett 1946). With a stochastic bandwidth of 189 Hz (EMG spectrum 60/120 Hz, 20-450 Hz) it is
/// 2 · 189 / 1000 = 0.38 at 1 kHz.
/// </summary>
internal static class EffectiveSamples
{
    /// <summary>Lags summed: the slowest pole of a deep muscle's spectrum (30 Hz) has decayed to e⁻⁵ by then.</summary>
    private const double LongestLagMs = 25;

    /// <summary>The worth of one sample, above 0 and at most 1.</summary>
    internal static double PerSample(ReadOnlySpan<double> samples, double rateHz)
    {
        int lags = Math.Min((int)Math.Round(LongestLagMs * rateHz / 1000), samples.Length / 4);
        double power = Lagged(samples, 0);
        if (lags == 0 || power == 0)
        {
            return 1;
        }

        double sum = 1;
        for (int lag = 1; lag <= lags; lag++)
        {
            double correlation = Lagged(samples, lag) / power;
            sum += 2 * correlation * correlation;
        }

        // The estimate of each ρ has the variance Σρ²/n, which the squares add up: take it off again.
        double unbiased = sum / (1 + 2.0 * lags / samples.Length);
        return Math.Min(1, 1 / unbiased);
    }

    private static double Lagged(ReadOnlySpan<double> samples, int lag)
    {
        double sum = 0;
        for (int i = lag; i < samples.Length; i++)
        {
            sum += samples[i] * samples[i - lag];
        }

        return sum;
    }
}
