namespace GluteSense.Host.Coaching;

/// <summary>One advice of a coach: something to try, never an order, a diagnosis or a cause.</summary>
/// <param name="Text">What to try or to look at.</param>
/// <param name="Evidence">What is known about it, with its numbers.</param>
/// <param name="Sources">Where that comes from, at least one.</param>
public sealed record CoachNote(string Text, string Evidence, IReadOnlyList<CoachSource> Sources);
