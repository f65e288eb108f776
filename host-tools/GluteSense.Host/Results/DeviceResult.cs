namespace GluteSense.Host.Results;

/// <summary>How well the device kept its clock, from the last status of the measurement; all null when none arrived.</summary>
/// <param name="SampleRateHz">Rate asked for, in Hz.</param>
/// <param name="AchievedRateHz">Rate achieved, in samples a second, to 0.1; null before the first block.</param>
/// <param name="Ticks">Ticks due, missed ones included.</param>
/// <param name="MissedTicks">Ticks missed; 65534 stands for that many or more.</param>
/// <param name="BlockMs">Length of a block (the window of a live rms) in ms.</param>
public sealed record DeviceResult(int? SampleRateHz, double? AchievedRateHz, int? Ticks, int? MissedTicks, int? BlockMs);
