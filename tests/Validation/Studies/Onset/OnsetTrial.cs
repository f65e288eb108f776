namespace GluteSense.Validation.Studies.Onset;

/// <summary>A trial.</summary>
/// <param name="Samples">Its samples at 1 kHz, rest variance 1.</param>
/// <param name="OnsetS">Start of the ramp in s: the truth.</param>
internal sealed record OnsetTrial(double[] Samples, double OnsetS);
