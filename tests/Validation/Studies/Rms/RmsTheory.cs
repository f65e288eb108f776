namespace GluteSense.Validation.Studies.Rms;

/// <summary>
/// CV of the rms of N samples of a Gaussian process. The mean square has Var/mean² = (2/N) Σ (1 − |k|/N) ρk² over the lags k = −N+1 .. N−1
/// (fourth moments of a Gaussian process: Bendat and Piersol, Random Data), and a root halves a small CV, so
/// CV² = 1/(2N) · Σ (1 − |k|/N) ρk². Far above Nyquist the sum turns into the integral behind CV = 0.5/√(Bs·T).
/// </summary>
internal sealed class RmsTheory(int rateHz)
{
    /// <summary>ρ of this process is below 0.001 after 100 ms (the 60 Hz pole's time constant is 2.7 ms, the 20 Hz high-pass's 11 ms).</summary>
    private const double MemoryS = 0.1;

    private readonly double[] _correlation = EmgSpectrum.Autocorrelation(rateHz, (int)(MemoryS * rateHz) + 1);

    /// <summary>CV in % of a window.</summary>
    /// <param name="windowMs">Its length in ms.</param>
    public double CvPct(int windowMs)
    {
        double samples = windowMs * rateHz / 1000.0;
        double sum = 1;
        for (int lag = 1; lag < _correlation.Length && lag < samples; lag++)
        {
            sum += 2 * (1 - lag / samples) * _correlation[lag] * _correlation[lag];
        }

        return 100 * Math.Sqrt(sum / (2 * samples));
    }

    /// <summary>0.5/√(Bs·T) in %: what no rate can go below without whitening.</summary>
    /// <param name="bandwidthHz">Statistical bandwidth in Hz.</param>
    /// <param name="windowMs">Length of the window in ms.</param>
    public static double ContinuousCvPct(double bandwidthHz, int windowMs) => 50 / Math.Sqrt(bandwidthHz * windowMs / 1000);
}
