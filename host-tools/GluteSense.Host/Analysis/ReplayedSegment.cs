namespace GluteSense.Host.Analysis;

/// <summary>A segment as the device found it.</summary>
/// <param name="Side">0 left, 1 right.</param>
/// <param name="IsStride">True for a stride, false for a rep.</param>
/// <param name="StartMs">Start since the first block, in ms.</param>
/// <param name="DurationMs">Length in ms.</param>
/// <param name="HasGlute">False when the device had no usable glute signal.</param>
/// <param name="HasHamstring">The same for the hamstring.</param>
/// <param name="LogRatio">ln(G/H) as the device calculates it; null when either is missing or silent.</param>
/// <param name="IsCutShort">True when the recording ends in it.</param>
internal sealed record ReplayedSegment(
    int Side, bool IsStride, int StartMs, int DurationMs, bool HasGlute, bool HasHamstring, double? LogRatio, bool IsCutShort);
