using GluteSense.Host.Results;

namespace GluteSense.Host.Reports;

/// <summary>One segment, or several in a row where there are too many to show singly.</summary>
/// <param name="First">Number of the first segment, from 1.</param>
/// <param name="Count">Segments in the group.</param>
/// <param name="StartS">Start of the first, in s.</param>
/// <param name="EndS">End of the last, in s.</param>
/// <param name="PeakLagMs">Mean of hamstring peak minus glute peak in ms; null where either is unknown.</param>
/// <param name="LogRatio">Mean of ln(G/H); null where none is known.</param>
internal sealed record SegmentGroup(int First, int Count, double StartS, double EndS, double? PeakLagMs, double? LogRatio)
{
    /// <summary>Most groups of a side that a table on paper can hold.</summary>
    public const int MaxGroups = 60;

    /// <summary>A side's segments in groups of equal size, as small as <see cref="MaxGroups"/> allows.</summary>
    public static IReadOnlyList<SegmentGroup> Of(IReadOnlyList<SegmentResult> segments)
    {
        int size = Math.Max(1, (segments.Count + MaxGroups - 1) / MaxGroups);
        return [.. segments.Chunk(size).Select((group, index) => new SegmentGroup(
            index * size + 1,
            group.Length,
            group[0].StartS,
            group[^1].EndS,
            group.Average(segment => (segment.PeakHamstringS - segment.PeakGluteS) * 1000),
            group.Average(segment => segment.LogRatio)))];
    }

    /// <summary>"7" or "7–12".</summary>
    public string Numbers => FormattableString.Invariant($"{First}{(Count > 1 ? $"–{First + Count - 1}" : "")}");
}
