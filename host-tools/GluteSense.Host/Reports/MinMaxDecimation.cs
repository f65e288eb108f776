namespace GluteSense.Host.Reports;

/// <summary>
/// Makes a line of any length drawable: equal groups of neighbouring points are replaced by their lowest and highest, in the order in
/// which they came, so that no burst disappears (every n-th point would lose most of them).
/// </summary>
public static class MinMaxDecimation
{
    /// <summary>At most <paramref name="maxPoints"/> (2 or more) of the points, which are in the order of X.</summary>
    public static IReadOnlyList<PlotPoint> Reduce(IReadOnlyList<PlotPoint> points, int maxPoints)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxPoints, 2);
        if (points.Count <= maxPoints)
        {
            return points;
        }

        int groups = maxPoints / 2;
        List<PlotPoint> reduced = new(2 * groups);
        for (int group = 0; group < groups; group++)
        {
            int first = (int)((long)group * points.Count / groups);
            int end = (int)((long)(group + 1) * points.Count / groups);
            int lowest = first;
            int highest = first;
            for (int index = first; index < end; index++)
            {
                lowest = points[index].Y < points[lowest].Y ? index : lowest;
                highest = points[index].Y > points[highest].Y ? index : highest;
            }

            reduced.Add(points[Math.Min(lowest, highest)]);
            if (lowest != highest)
            {
                reduced.Add(points[Math.Max(lowest, highest)]);
            }
        }

        return reduced;
    }
}
