using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>One rep or stride of one side, decoded and unchangeable.</summary>
public sealed class SegmentRow
{
    /// <summary>ln(G/H) travels in this unit.</summary>
    internal const double LogRatioLsb = 1.0 / 4096;

    private readonly int[] _peakMs;
    private readonly int[] _rmsQ4;
    private readonly int _logRatioQ12;

    internal SegmentRow(SegmentPacket packet, ModeSpan? span)
    {
        Span = span;
        Side = packet.Side;
        IsStride = packet.IsStride;
        StartMs = packet.StartMs;
        DurationMs = packet.DurationMs;
        ExcludedBlocks = packet.ExcludedBlocks;
        _peakMs = [packet.PeakGluteMs, packet.PeakHamstringMs];
        _rmsQ4 = [packet.GluteRmsQ4, packet.HamstringRmsQ4];
        _logRatioQ12 = packet.LogRatioQ12;
    }

    /// <summary>The mode the segment belongs to; null when it arrived outside every known mode.</summary>
    public ModeSpan? Span { get; }

    /// <summary>Side, 0 left, 1 right.</summary>
    public int Side { get; }

    /// <summary>True for a stride, false for a rep.</summary>
    public bool IsStride { get; }

    /// <summary>Start since the mode began, in ms, 0 or more.</summary>
    public int StartMs { get; }

    /// <summary>Length in ms, 0..65534.</summary>
    public int DurationMs { get; }

    /// <summary>Blocks of the segment that were left out of it (motor, flash gap, no samples); 63 stands for that many or more.</summary>
    public int ExcludedBlocks { get; }

    /// <summary>Time of the largest amplitude of a muscle since the mode began, in ms; false without a signal.</summary>
    public bool TryGetPeakMs(Muscle muscle, out long peakMs)
    {
        int offsetMs = _peakMs[(int)muscle];
        peakMs = (long)StartMs + offsetMs;
        return offsetMs >= 0;
    }

    /// <summary>rms of a muscle over the segment in 1/16 count, rest removed; false without a signal.</summary>
    public bool TryGetRmsQ4(Muscle muscle, out int rmsQ4)
    {
        rmsQ4 = _rmsQ4[(int)muscle];
        return rmsQ4 >= 0;
    }

    /// <summary>ln(G/H) of the raw rms values, −8..8; false when either is missing or silent.</summary>
    public bool TryGetLogRatio(out double logRatio)
    {
        logRatio = _logRatioQ12 * LogRatioLsb;
        return _logRatioQ12 != SegmentPacket.UnavailableLogRatio;
    }
}
