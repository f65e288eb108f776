namespace GluteSense.Validation.Studies.Mains;

/// <summary>How often mains was flagged.</summary>
/// <param name="Signal">What the channel measured.</param>
/// <param name="RateHz">Sampling rate.</param>
/// <param name="MainsRatio">rms of the mains over that of the signal in the same second.</param>
/// <param name="LineHz">Mains frequency, up to 0.2 Hz beside 50 or 60; 0 without mains.</param>
/// <param name="FlaggedPct">Seconds flagged, %.</param>
/// <param name="MedianPermille">Median of the measured part of the power, ‰.</param>
public sealed record MainsRow(string Signal, int RateHz, double MainsRatio, double LineHz, double FlaggedPct, double MedianPermille);
