namespace GluteSense.Validation.Studies.Recordings;

/// <summary>What was asked of a recording, and what came out.</summary>
/// <param name="Recording">File name.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Expected">What the recording's own annotation or its README says.</param>
/// <param name="Found">What the analysis found.</param>
/// <param name="LatencySdMs">SD of the times from event to peak in ms; null where there are no events.</param>
public sealed record RecordingRow(string Recording, string Question, string Expected, string Found, double? LatencySdMs);
