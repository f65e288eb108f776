namespace GluteSense.Host.Analysis;

/// <summary>A segment as the device measured it.</summary>
/// <param name="Side">0 left, 1 right.</param>
/// <param name="IsStride">True for a stride, false for a rep.</param>
/// <param name="StartMs">Start since the first block, in ms.</param>
/// <param name="DurationMs">Length in ms.</param>
/// <param name="GluteRms">rms of the glute in the recording's unit, rest removed; null without a signal.</param>
/// <param name="HamstringRms">The same for the hamstring.</param>
/// <param name="LogRatio">ln(G/H); null when either is missing or silent.</param>
/// <param name="QualityFlags">Flags of both muscles when it ended (<see cref="Signal.ChannelQuality"/>).</param>
internal sealed record ReplayedSegment(
    int Side, bool IsStride, int StartMs, int DurationMs, double? GluteRms, double? HamstringRms, double? LogRatio, int QualityFlags);
