namespace GluteSense.Host.Analysis;

/// <summary>Finds rest in a channel: the stretch the user names, or the quietest second if it is clearly quieter than the rest of the recording.</summary>
/// <remarks>
/// Stretches in or beside constant samples are no rest: neither a leading run of zeros nor what the filter makes of its end. The quietest of
/// many seconds reads low by chance: at an rms CV of 3.6 % a second (facts of DESIGN section 3) by about 2.5 SD, 9 %, in a minute.
/// </remarks>
public static class RestFinder
{
    /// <summary>Length of the quietest stretch in ms.</summary>
    public const int WindowMs = 1000;

    // A second of walking always holds a burst: it is no rest. Rest is at least 6 dB, a quarter in power, below the mean of the
    // recording; 6 dB is the S/N below which DESIGN section 3 has no onset either.
    private const double LeastPowerRatio = 4;

    // The filter's memory on either side of a constant stretch, in ms: 20 Hz rings for about one period.
    private const int GuardMs = 100;

    /// <summary>The rest of a channel; false when it has none.</summary>
    public static bool TryFind(BlockPowers powers, BlockGrid grid, SignalFaults faults, double rateHz, (double FromS, double ToS)? quiet, out RestLevel rest)
    {
        ArgumentNullException.ThrowIfNull(powers);
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(faults);
        bool[] unusable = Unusable(grid, faults, rateHz);
        (int first, int end) = quiet is { } span ? Named(grid, rateHz, span) : Quietest(powers, grid, unusable);
        rest = new RestLevel(0, 0, 0);
        if (first >= end || Enumerable.Range(first, end - first).Any(block => unusable[block]))
        {
            return false;
        }

        rest = new RestLevel(powers.Variance(first, end), grid.FirstSample(first) / rateHz, grid.FirstSample(end) / rateHz);
        return quiet is not null || LeastPowerRatio * rest.Variance <= powers.Variance(0, powers.Count);
    }

    private static (int First, int End) Named(BlockGrid grid, double rateHz, (double FromS, double ToS) span)
    {
        int[] inside = [.. Enumerable.Range(0, grid.Count).Where(
            block => grid.FirstSample(block) >= span.FromS * rateHz - 0.5 && grid.FirstSample(block + 1) <= span.ToS * rateHz + 0.5)];
        return inside.Length == 0 ? (0, 0) : (inside[0], inside[^1] + 1);
    }

    private static (int First, int End) Quietest(BlockPowers powers, BlockGrid grid, bool[] unusable)
    {
        int length = WindowMs / grid.BlockMs;
        int best = -1;
        double least = double.PositiveInfinity;
        int good = 0;
        for (int block = 0; block < grid.Count; block++)
        {
            good = unusable[block] ? 0 : good + 1;
            int first = block + 1 - length;
            if (good >= length && powers.Variance(first, block + 1) < least)
            {
                least = powers.Variance(first, block + 1);
                best = first;
            }
        }

        return best < 0 ? (0, 0) : (best, best + length);
    }

    private static bool[] Unusable(BlockGrid grid, SignalFaults faults, double rateHz)
    {
        bool[] unusable = new bool[grid.Count];
        int guard = (int)Math.Ceiling(GuardMs * rateHz / 1000);
        int block = 0;
        foreach ((int first, int end) in faults.Constant)
        {
            while (block < grid.Count && grid.FirstSample(block + 1) <= first - guard)
            {
                block++;
            }

            for (int touched = block; touched < grid.Count && grid.FirstSample(touched) < end + guard; touched++)
            {
                unusable[touched] = true;
            }
        }

        return unusable;
    }
}
