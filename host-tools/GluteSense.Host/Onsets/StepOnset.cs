namespace GluteSense.Host.Onsets;

/// <summary>
/// The step in variance of largest likelihood, a classical detector for comparison: the approximated generalised likelihood
/// ratio of Staude and Wolf 1999 (Med Eng Phys 21:449) for white noise, rest variance from the quiet part.
/// </summary>
public sealed class StepOnset : IOnsetDetector
{
    /// <summary>Least log-likelihood ratio: set by the study "onset", at most 1 % of onsets in noise alone.</summary>
    private const double LeastLogRatio = 12;

    /// <summary>Shortest burst, ms.</summary>
    private const double ShortestBurstMs = 25;

    /// <inheritdoc/>
    public string Name => "step (AGLR variance)";

    /// <inheritdoc/>
    public bool TryDetect(ReadOnlySpan<double> samples, double rateHz, int quietSamples, out OnsetEstimate onset)
    {
        onset = default;
        if (!OnsetSignal.TryCreate(samples, rateHz, quietSamples, out OnsetSignal signal) || signal.Length == quietSamples)
        {
            return false;
        }

        int step = BurstSearch.BestStep(signal, quietSamples, signal.Length, signal.Samples(ShortestBurstMs));
        onset = new OnsetEstimate(step / rateHz, double.NaN, double.NaN);
        return BurstSearch.StepLogRatio(signal, step, signal.Length) >= LeastLogRatio;
    }
}
