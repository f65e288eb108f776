namespace GluteSense.Host.Coaching;

/// <summary>A rule of the coach.</summary>
/// <param name="Key">Its name, for example "cadence".</param>
/// <param name="Condition">When it applies, in words.</param>
/// <param name="Applies">The same as code.</param>
/// <param name="Note">What it says.</param>
public sealed record CoachRule(string Key, string Condition, Func<CoachFacts, bool> Applies, CoachNote Note);
