namespace GluteSense.Host.Sessions;

/// <summary>What the host knows of a session besides what the device sends.</summary>
/// <param name="Mode">What is measured.</param>
/// <param name="Input">Where the signal comes from, for people: "synthetic bridge, seed 1" or a recording's file name.</param>
/// <param name="MicrovoltsPerCount">Electrode µV per ADC count; null where the gain is unknown, rms is then in counts.</param>
/// <param name="StartedAt">Local wall-clock time at the start.</param>
public sealed record SessionInfo(SessionMode Mode, string Input, double? MicrovoltsPerCount, DateTimeOffset StartedAt)
{
    /// <summary>Kind of the input for machines: "synthetic", "recording", "device"; null where nobody said.</summary>
    public string? InputKind { get; init; }

    /// <summary>The wearer's answer to "does anything hurt?"; null where nobody asked. It changes the coach's notes and is not stored.</summary>
    public bool? HasPain { get; init; }

    /// <summary>The wearer's answer to "did you give birth lately?"; the same.</summary>
    public bool? IsAfterBirth { get; init; }

    /// <summary>
    /// Length the measurement was meant to have; null where nobody said. The device runs on until the command to stop reaches it, and
    /// what it measured after this (a recording has ended by then) does not count.
    /// </summary>
    public TimeSpan? PlannedDuration { get; init; }
}
