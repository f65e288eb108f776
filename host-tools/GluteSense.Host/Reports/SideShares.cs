using GluteSense.Host.Results;
using GluteSense.Host.Sessions;

namespace GluteSense.Host.Reports;

/// <summary>The shares of one side, segment by segment: glute shares where both muscles have a reference, else raw shares.</summary>
internal sealed class SideShares
{
    private readonly double _referenceLogRatio;

    public SideShares(SideResult side, ModeSpan? measurement, int sideNumber)
    {
        IsGluteShare = side.GluteShare is not null;
        Total = side.GluteShare ?? side.RawShare;
        Groups = SegmentGroup.Of(side.Segments);
        _referenceLogRatio = IsGluteShare && measurement is not null ? ReferenceLogRatio(measurement, sideNumber) : 0;
        Mean = Share(side.Segments.Average(segment => segment.LogRatio));
    }

    /// <summary>True for glute shares, false for raw shares.</summary>
    public bool IsGluteShare { get; }

    /// <summary>"glute share" or "raw share".</summary>
    public string Name => IsGluteShare ? "glute share" : "raw share";

    /// <summary>The share over the whole measurement, 0..1; null where unknown.</summary>
    public double? Total { get; }

    /// <summary>The share that belongs to the mean log ratio of the segments; null without one.</summary>
    public double? Mean { get; }

    /// <summary>The segments, grouped where there are many.</summary>
    public IReadOnlyList<SegmentGroup> Groups { get; }

    /// <summary>The share of a log ratio: G/(G + H) = 1/(1 + e^−ln(G/H)), with ln(refG/refH) taken off first for a glute share.</summary>
    public double? Share(double? logRatio)
    {
        return logRatio is { } known ? 1 / (1 + Math.Exp(_referenceLogRatio - known)) : null;
    }

    private static double ReferenceLogRatio(ModeSpan measurement, int side)
    {
        return measurement.TryGetCalibration(2 * side, out ChannelCalibration glute)
            && measurement.TryGetCalibration(2 * side + 1, out ChannelCalibration hamstring)
            && glute.TryGetReferenceRmsQ4(out int gluteQ4)
            && hamstring.TryGetReferenceRmsQ4(out int hamstringQ4)
            ? Math.Log((double)gluteQ4 / hamstringQ4)
            : 0;
    }
}
