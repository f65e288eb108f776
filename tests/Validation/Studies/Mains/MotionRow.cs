namespace GluteSense.Validation.Studies.Mains;

/// <summary>How often movement of the electrode was flagged.</summary>
/// <param name="Signal">What the channel measured.</param>
/// <param name="RateHz">Sampling rate.</param>
/// <param name="MotionRatio">rms of the artefact behind the high-pass over that of the signal.</param>
/// <param name="FlaggedPct">Readings flagged, %.</param>
/// <param name="MedianPermille">Median reading, ‰.</param>
public sealed record MotionRow(string Signal, int RateHz, double MotionRatio, double FlaggedPct, double MedianPermille);
