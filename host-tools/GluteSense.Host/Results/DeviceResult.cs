namespace GluteSense.Host.Results;

/// <summary>How well the device kept its clock, from the last status of the measurement; all null when none arrived.</summary>
/// <param name="SampleRateHz">Rate asked for, in Hz.</param>
/// <param name="AchievedRateHz">Rate achieved, in samples a second, to 0.1; null before the first block.</param>
/// <param name="Ticks">Ticks due, missed ones included.</param>
/// <param name="MissedTicks">Ticks missed; 65534 stands for that many or more.</param>
/// <param name="BlockMs">Length of a block (the window of a live rms) in ms.</param>
public sealed record DeviceResult(int? SampleRateHz, double? AchievedRateHz, int? Ticks, int? MissedTicks, int? BlockMs)
{
    /// <summary>What was wrong with the device at some time in the measurement (<see cref="FaultNames"/>); null when no status arrived.</summary>
    public IReadOnlyList<string>? Faults { get; init; }

    /// <summary>Times the device stood still to write its flash or restart its radio; null when its health did not arrive, as below.</summary>
    public int? Gaps { get; init; }

    /// <summary>Their total in ms; 65534 stands for that long or longer.</summary>
    public int? GapMs { get; init; }

    /// <summary>Blocks left out of reps and strides, because the motor buzzed or the flash stopped everything.</summary>
    public int? ExcludedBlocks { get; init; }

    /// <summary>Battery level at the end in %, 0..100; null also when it was not measured.</summary>
    public int? BatteryPercent { get; init; }
}
