namespace GluteSense.Host.Results;

/// <summary>Where the signal came from.</summary>
/// <param name="Kind">"synthetic", "recording", "device"; null where nobody said.</param>
/// <param name="Description">For people, as the caller worded it.</param>
/// <param name="Mode">What was measured: "bridge", "slrdl" or "run".</param>
/// <param name="StartedAt">Local wall-clock time at the start.</param>
public sealed record InputResult(string? Kind, string Description, string Mode, DateTimeOffset StartedAt);
