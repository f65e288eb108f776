namespace GluteSense.Host.Analysis;

/// <summary>What raw samples of one channel tell of faults, before any filter: stretches that stand still, and samples cut off at a rail.</summary>
public sealed class SignalFaults
{
    /// <summary>A stretch of equal samples of this length in ms is no signal: a block of the device, whose rule it is (DESIGN section 3).</summary>
    public const int ConstantMs = 50;

    // A waveform touches its largest value once; a rail holds it. Three equal samples in a row at the very largest or smallest value, twice, make
    // a rail; then every sample at that value is cut off.
    private const int RailRun = 3;
    private const int LeastRailRuns = 2;

    private readonly int[] _constantBefore;
    private readonly bool[] _clipped;

    /// <summary>Looks through the samples.</summary>
    public SignalFaults(ReadOnlySpan<double> samples, double rateHz)
    {
        int leastRun = Math.Max(RailRun + 1, (int)Math.Ceiling(rateHz * ConstantMs / 1000));
        (double lowest, double highest) = Extremes(samples);
        var still = new List<(int First, int End)>();
        int lowRuns = 0;
        int highRuns = 0;
        int first = 0;
        for (int index = 1; index <= samples.Length; index++)
        {
            if (index < samples.Length && samples[index] == samples[first])
            {
                continue;
            }

            if (index - first >= leastRun)
            {
                still.Add((first, index));
            }
            else if (index - first >= RailRun)
            {
                lowRuns += samples[first] == lowest ? 1 : 0;
                highRuns += samples[first] == highest ? 1 : 0;
            }

            first = index;
        }

        SampleCount = samples.Length;
        Constant = still;
        _constantBefore = ConstantBefore(still, samples.Length);
        _clipped = new bool[samples.Length];
        for (int index = 0; index < samples.Length; index++)
        {
            bool isAtRail = (lowRuns >= LeastRailRuns && samples[index] == lowest) || (highRuns >= LeastRailRuns && samples[index] == highest);
            _clipped[index] = isAtRail && !IsConstant(index, index + 1);
            ClippedCount += _clipped[index] ? 1 : 0;
        }
    }

    /// <summary>Samples looked at.</summary>
    public int SampleCount { get; }

    /// <summary>Stretches of at least <see cref="ConstantMs"/> without change, in order: first sample and one past the last.</summary>
    public IReadOnlyList<(int First, int End)> Constant { get; }

    /// <summary>Samples in them.</summary>
    public int ConstantCount => _constantBefore[^1];

    /// <summary>Samples cut off at a rail.</summary>
    public int ClippedCount { get; }

    /// <summary>True when nothing ever changes.</summary>
    public bool IsDead => Constant.Count == 1 && ConstantCount == SampleCount;

    /// <summary>Length of a constant stretch at the beginning, in samples.</summary>
    public int LeadingConstant => Constant.Count > 0 && Constant[0].First == 0 ? Constant[0].End : 0;

    /// <summary>Where a constant stretch at the end begins; the number of samples without one.</summary>
    public int TrailingConstantFrom => Constant.Count > 0 && Constant[^1].End == SampleCount ? Constant[^1].First : SampleCount;

    /// <summary>Every <paramref name="step"/>th sample of a stretch that was cut off.</summary>
    public int ClippedIn(int first, int end, int step)
    {
        int count = 0;
        for (int index = first; index < end; index += step)
        {
            count += _clipped[index] ? 1 : 0;
        }

        return count;
    }

    /// <summary>True when a stretch lies within constant ones.</summary>
    public bool IsConstant(int first, int end) => _constantBefore[end] - _constantBefore[first] == end - first;

    private static (double Lowest, double Highest) Extremes(ReadOnlySpan<double> samples)
    {
        double lowest = double.PositiveInfinity;
        double highest = double.NegativeInfinity;
        foreach (double sample in samples)
        {
            lowest = Math.Min(lowest, sample);
            highest = Math.Max(highest, sample);
        }

        return (lowest, highest);
    }

    private static int[] ConstantBefore(List<(int First, int End)> runs, int sampleCount)
    {
        int[] before = new int[sampleCount + 1];
        int run = 0;
        for (int index = 0; index < sampleCount; index++)
        {
            while (run < runs.Count && runs[run].End <= index)
            {
                run++;
            }

            bool isConstant = run < runs.Count && runs[run].First <= index;
            before[index + 1] = before[index] + (isConstant ? 1 : 0);
        }

        return before;
    }
}
