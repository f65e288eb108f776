namespace GluteSense.Host.Results;

/// <summary>Steps a minute from the strides of both sides: 120 s divided by the mean stride period.</summary>
/// <remarks>
/// Per side, the intervals between the peaks of successive strides (glute, else hamstring; both strides of an interval by the same
/// muscle). A missed stride doubles an interval and an extra one cuts it, so only those within 0.7..1.3 of the median count.
/// </remarks>
internal static class Cadence
{
    private const int MinimumStrides = 3;
    private const double LowestOfMedian = 0.7;
    private const double HighestOfMedian = 1.3;

    /// <summary>The cadence; null when neither side has three strides with peaks.</summary>
    public static double? StepsPerMinute(SidesResult sides)
    {
        double?[] periods = [PeriodS(sides.Left.Segments), PeriodS(sides.Right.Segments)];
        double? mean = periods.Average();
        return 120 / mean;
    }

    /// <summary>Mean stride period of one side in s; null with fewer than three strides with peaks.</summary>
    public static double? PeriodS(IReadOnlyList<SegmentResult> strides)
    {
        if (strides.Count < MinimumStrides)
        {
            return null;
        }

        List<double> intervals = [];
        for (int index = 1; index < strides.Count; index++)
        {
            SegmentResult before = strides[index - 1];
            SegmentResult after = strides[index];
            double? interval = after.PeakGluteS - before.PeakGluteS ?? after.PeakHamstringS - before.PeakHamstringS;
            if (interval > 0)
            {
                intervals.Add(interval.Value);
            }
        }

        if (intervals.Count == 0)
        {
            return null;
        }

        intervals.Sort();
        int middle = intervals.Count / 2;
        double median = intervals.Count % 2 == 1 ? intervals[middle] : (intervals[middle - 1] + intervals[middle]) / 2;
        List<double> kept = intervals.FindAll(interval => interval >= LowestOfMedian * median && interval <= HighestOfMedian * median);

        // Two intervals far apart (one stride was missed) have a median that neither is near: the shorter one is a stride.
        return kept.Count > 0 ? kept.Average() : intervals[0];
    }
}
