namespace GluteSense.Host.Analysis;

/// <summary>What raw samples of one channel tell of faults, before any filter: stretches that stand still, and samples cut off at a rail.</summary>
public sealed class SignalFaults
{
    /// <summary>A stretch of equal samples of this length in ms is no signal: a block of the device, whose rule it is (DESIGN section 3).</summary>
    public const int ConstantMs = 50;

    // A waveform touches its largest value once; a rail holds it. Three equal samples in a row at the very largest or smallest value, twice.
    private const int ClippedRun = 3;
    private const int LeastClippedRuns = 2;

    private readonly bool[] _clipped;
    private readonly int[] _constantBefore;

    /// <summary>Looks through the samples.</summary>
    public SignalFaults(ReadOnlySpan<double> samples, double rateHz)
    {
        int leastRun = Math.Max(2, (int)Math.Ceiling(rateHz * ConstantMs / 1000));
        var still = new List<(int First, int End)>();
        var atRail = new List<(int First, int End)>();
        double lowest = double.PositiveInfinity;
        double highest = double.NegativeInfinity;
        foreach (double sample in samples)
        {
            lowest = Math.Min(lowest, sample);
            highest = Math.Max(highest, sample);
        }

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
            else if (index - first >= ClippedRun && (samples[first] == lowest || samples[first] == highest))
            {
                atRail.Add((first, index));
            }

            first = index;
        }

        SampleCount = samples.Length;
        Constant = still;
        _constantBefore = ConstantBefore(still, samples.Length);
        _clipped = new bool[samples.Length];
        if (atRail.Count >= LeastClippedRuns)
        {
            foreach ((int from, int end) in atRail)
            {
                Array.Fill(_clipped, true, from, end - from);
                ClippedCount += end - from;
            }
        }
    }

    /// <summary>Samples looked at.</summary>
    public int SampleCount { get; }

    /// <summary>Stretches of at least <see cref="ConstantMs"/> without change, in order: first sample and one past the last.</summary>
    public IReadOnlyList<(int First, int End)> Constant { get; }

    /// <summary>Samples in them.</summary>
    public int ConstantCount => Constant.Sum(run => run.End - run.First);

    /// <summary>Samples cut off at a rail.</summary>
    public int ClippedCount { get; }

    /// <summary>True when nothing ever changes.</summary>
    public bool IsDead => ConstantCount == SampleCount;

    /// <summary>Length of a constant stretch at the beginning, in samples.</summary>
    public int LeadingConstant => Constant.Count > 0 && Constant[0].First == 0 ? Constant[0].End : 0;

    /// <summary>Where a constant stretch at the end begins; the number of samples without one.</summary>
    public int TrailingConstantFrom => Constant.Count > 0 && Constant[^1].End == SampleCount ? Constant[^1].First : SampleCount;

    /// <summary>Samples of a stretch that were cut off.</summary>
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
