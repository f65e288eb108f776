namespace GluteSense.Host.Onsets;

/// <summary>Finds the start of the first burst of one EMG channel.</summary>
public interface IOnsetDetector
{
    /// <summary>Name and settings, for tables.</summary>
    string Name { get; }

    /// <summary>Searches from the end of the known-quiet part to the end of the samples.</summary>
    /// <param name="samples">Band-limited EMG of one channel in any unit, mean removed. Its start is known to be quiet.</param>
    /// <param name="rateHz">Sampling rate in Hz, 500 to 2000.</param>
    /// <param name="quietSamples">How many samples at the start are known to be quiet: the only source of rest statistics.</param>
    /// <param name="onset">The onset, when there is one.</param>
    /// <returns>False when no burst is found, also when the quiet part is constant, which is no signal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not positive, or the quiet part has fewer than two samples or
    /// more than there are.</exception>
    bool TryDetect(ReadOnlySpan<double> samples, double rateHz, int quietSamples, out OnsetEstimate onset);
}
