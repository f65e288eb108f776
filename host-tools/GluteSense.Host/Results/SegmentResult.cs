namespace GluteSense.Host.Results;

/// <summary>One rep or stride; times in s since the measurement began.</summary>
/// <param name="StartS">Start.</param>
/// <param name="EndS">End.</param>
/// <param name="PeakGluteS">Time of the largest glute amplitude; null without a glute signal.</param>
/// <param name="PeakHamstringS">The same for the hamstring.</param>
/// <param name="LogRatio">ln(G/H) of the raw rms; null when either is missing or silent.</param>
public sealed record SegmentResult(double StartS, double EndS, double? PeakGluteS, double? PeakHamstringS, double? LogRatio)
{
    /// <summary>Blocks of it that were left out (motor, flash, no samples); 63 stands for that many or more.</summary>
    public int ExcludedBlocks { get; init; }
}
