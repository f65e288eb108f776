namespace GluteSense.Host.Onsets;

/// <summary>
/// Finds the first burst: a window whose power exceeds that of the quiet part by more than chance allows, then the step in
/// variance that fits best around it.
/// </summary>
internal static class BurstSearch
{
    /// <summary>Window of the search and length of the plateau that is used, ms: set by the study "onset".</summary>
    internal const double WindowMs = 200;

    /// <summary>Shortest plateau after a step, ms: less of it is no burst (twice the 12 ms to which experts agree).</summary>
    private const double ShortestPlateauMs = 25;

    /// <summary>
    /// Log-likelihood ratio that makes a burst, rest variance unknown: set by the study "onset" for at most 1 % of onsets in
    /// noise alone.
    /// </summary>
    private const double LeastLogRatio = 8;

    /// <summary>
    /// Least power of the window over rest: 1.5 is an S/N of -3 dB, far below the 6 dB at which an onset is shown, and keeps a
    /// slow drift of the rest level, which no likelihood knows of, from being a burst.
    /// </summary>
    private const double LeastPowerRatio = 1.5;

    /// <summary>Looks for a burst.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="worth">Independent values per sample of rest, see <see cref="EffectiveSamples"/>.</param>
    /// <param name="step">First sample of the plateau in the best step.</param>
    internal static bool TryFind(OnsetSignal signal, double worth, out int step)
    {
        int window = Math.Min(signal.Samples(WindowMs), signal.Length - signal.QuietSamples);
        int plateau = signal.Samples(ShortestPlateauMs);
        step = 0;
        if (window <= plateau)
        {
            return false;
        }

        for (int start = signal.QuietSamples; start + window <= signal.Length; start++)
        {
            double ratio = signal.Sum(start, start + window) / window;
            if (ratio >= LeastPowerRatio && LogRatio(worth * signal.QuietSamples, worth * window, ratio) >= LeastLogRatio)
            {
                int from = Math.Max(signal.QuietSamples, start - window);
                step = BestStep(signal, from, Math.Min(signal.Length, start + 2 * window), plateau);
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Two variances against one, for Gaussian samples: ½ ((n0 + n) ln pooled − n ln ratio), with the quiet variance 1.
    /// </summary>
    private static double LogRatio(double quietCount, double count, double ratio)
    {
        double pooled = (quietCount + count * ratio) / (quietCount + count);
        return 0.5 * ((quietCount + count) * Math.Log(pooled) - count * Math.Log(ratio));
    }

    /// <summary>The step of largest likelihood with rest variance 1 before it and a free variance up to <paramref name="end"/>.</summary>
    internal static int BestStep(OnsetSignal signal, int from, int end, int plateau)
    {
        int best = from;
        double bestLogRatio = double.NegativeInfinity;
        for (int start = from; start + plateau <= end; start++)
        {
            double logRatio = StepLogRatio(signal, start, end);
            if (logRatio > bestLogRatio)
            {
                best = start;
                bestLogRatio = logRatio;
            }
        }

        return best;
    }

    /// <summary>
    /// Log-likelihood of variance r from <paramref name="start"/> to <paramref name="end"/>, r their mean square, over that of
    /// variance 1, for independent Gaussian samples: n/2 (r − 1 − ln r); 0 where r is not above 1.
    /// </summary>
    internal static double StepLogRatio(OnsetSignal signal, int start, int end)
    {
        double ratio = signal.Sum(start, end) / (end - start);
        return ratio > 1 ? 0.5 * (end - start) * (ratio - 1 - Math.Log(ratio)) : 0;
    }
}
