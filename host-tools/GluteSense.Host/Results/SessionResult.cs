using GluteSense.Host.Coaching;

namespace GluteSense.Host.Results;

/// <summary>What came out of a session: the one object behind every summary, report and <c>--json</c>. Unknown is null, never 0.</summary>
/// <param name="Input">Where the signal came from.</param>
/// <param name="Device">How well the device kept its clock during the measurement.</param>
/// <param name="Link">What the link carried during the whole session.</param>
/// <param name="ReferenceKind">What activations are relative to: "none", "sessionPeak", "submaximal" or "mvic".</param>
/// <param name="CadenceSpm">Steps a minute of a run; null otherwise and with fewer than three strides.</param>
/// <param name="RmsUnit">Unit of every rms: "uV", or "counts" where the gain is unknown.</param>
/// <param name="Sides">The two sides.</param>
/// <param name="SymmetryIndex">Comparison of the sides.</param>
/// <param name="Cue">What the motor did in the measurement.</param>
/// <param name="Files">Files written for this session: name to path.</param>
/// <param name="Notes">What the session can not know, in sentences.</param>
public sealed record SessionResult(
    InputResult Input,
    DeviceResult Device,
    LinkResult Link,
    string ReferenceKind,
    double? CadenceSpm,
    string RmsUnit,
    SidesResult Sides,
    SymmetryResult SymmetryIndex,
    CueResult Cue,
    IReadOnlyDictionary<string, string> Files,
    IReadOnlyList<string> Notes)
{
    /// <summary>What a coach would suggest to try, with sources: after this measurement first, then before the next.</summary>
    public IReadOnlyList<CoachNote> CoachNotes { get; init; } = [];
}
