using GluteSense.Host.Signals;

namespace GluteSense.Host.Analysis;

/// <summary>
/// The band of the analog front end, 20-450 Hz, so that a recording made with another band gives amplitudes that can be compared with the
/// device's (which share a band: 20 against 30 Hz changes the ratio of two muscles of different spectra; De Luca et al. 2010).
/// </summary>
public static class BandLimit
{
    /// <summary>Lower edge in Hz.</summary>
    public const double LowHz = 20;

    /// <summary>Upper edge in Hz.</summary>
    public const double HighHz = 450;

    // Second order each way: fourth in effect, half the amplitude at the edges.
    private const int Order = 2;

    // Closer to half the rate a low-pass has no band left to fall off in, and the recording has none to take away.
    private const double HighestOfRate = 0.475;

    /// <summary>True when the upper edge lies far enough below half the rate to be filtered.</summary>
    public static bool LimitsAbove(double rateHz) => HighHz < HighestOfRate * rateHz;

    /// <summary>The samples in the band, without phase shift.</summary>
    public static double[] Apply(ReadOnlySpan<double> samples, double rateHz)
    {
        double[] filtered = ButterworthFilter.HighPass(Order, LowHz, rateHz).FilterZeroPhase(samples);
        return LimitsAbove(rateHz) ? ButterworthFilter.LowPass(Order, HighHz, rateHz).FilterZeroPhase(filtered) : filtered;
    }
}
