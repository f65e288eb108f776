namespace GluteSense.Host.Onsets;

/// <summary>
/// Signal to noise ratio of a burst in dB: its mean power minus that of rest, over that of rest. Decides whether an onset is
/// shown: Kowalski et al. 2021 (J Funct Morphol Kinesiol 6:70, doi 10.3390/jfmk6030070) find the usual detectors 50-80 ms off
/// at 10 dB and reliable from 20 dB.
/// </summary>
/// <param name="Db">The ratio in dB; negative infinity for a burst no stronger than rest.</param>
public readonly record struct OnsetSnr(double Db)
{
    /// <summary>Below it an onset is withheld, dB.</summary>
    public const double WithheldBelowDb = 6;

    /// <summary>Below it an onset is shown with a flag, dB.</summary>
    public const double FlaggedBelowDb = 10;

    /// <summary>True when no onset may be shown.</summary>
    public bool IsWithheld => !(Db >= WithheldBelowDb);

    /// <summary>True when an onset is shown as uncertain.</summary>
    public bool IsFlagged => !IsWithheld && Db < FlaggedBelowDb;

    /// <summary>Measures the ratio.</summary>
    /// <param name="samples">Band-limited EMG of one channel in any unit, mean removed.</param>
    /// <param name="rateHz">Sampling rate in Hz.</param>
    /// <param name="quietSamples">How many samples at the start are known to be quiet, at least 2.</param>
    /// <param name="startS">Onset of the burst in s from the first sample.</param>
    /// <param name="endS">End of the burst in s; what lies outside of the samples is left out.</param>
    /// <param name="snr">The ratio.</param>
    /// <returns>False when rest has no power or no sample lies in the burst.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not positive, or the quiet part does not lie in the samples.</exception>
    public static bool TryMeasure(
        ReadOnlySpan<double> samples, double rateHz, int quietSamples, double startS, double endS, out OnsetSnr snr)
    {
        snr = default;
        bool hasRest = OnsetSignal.TryCreate(samples, rateHz, quietSamples, out OnsetSignal signal);
        int start = (int)Math.Clamp(Math.Ceiling(startS * rateHz), 0, samples.Length);
        int end = (int)Math.Clamp(Math.Ceiling(endS * rateHz), 0, samples.Length);
        if (!hasRest || !(end > start))
        {
            return false;
        }

        double excess = signal.Sum(start, end) / (end - start) - 1;
        snr = new OnsetSnr(excess > 0 ? 10 * Math.Log10(excess) : double.NegativeInfinity);
        return true;
    }
}
