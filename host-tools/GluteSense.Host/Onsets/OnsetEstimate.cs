namespace GluteSense.Host.Onsets;

/// <summary>When a burst began.</summary>
/// <param name="OnsetS">The estimate, seconds from the first sample.</param>
/// <param name="LowerS">Lower end of the 90 % interval in the same time; NaN from a detector that has none.</param>
/// <param name="UpperS">Upper end of the 90 % interval; NaN from a detector that has none.</param>
public readonly record struct OnsetEstimate(double OnsetS, double LowerS, double UpperS);
