namespace GluteSense.Validation.Studies.Onset;

/// <summary>Errors of a detector: estimate minus start of the ramp.</summary>
/// <param name="Model">How the burst begins.</param>
/// <param name="SnrDb">Power of the plateau over that of rest, dB.</param>
/// <param name="Detector">Name of the detector.</param>
/// <param name="BiasMs">Mean error of the trials that are no misses; null when all are.</param>
/// <param name="SdMs">Standard deviation of the same errors.</param>
/// <param name="MedianMs">Median of their absolute values.</param>
/// <param name="P90Ms">90 % quantile of the absolute error over all trials, a miss being infinite; null when it is infinite.</param>
/// <param name="MissPct">Trials without an onset or with one more than 150 ms off, in %.</param>
public sealed record OnsetRow(
    string Model,
    double SnrDb,
    string Detector,
    double? BiasMs,
    double? SdMs,
    double? MedianMs,
    double? P90Ms,
    double MissPct);
