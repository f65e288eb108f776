namespace GluteSense.Host.Coaching;

/// <summary>The coach: notes of all rules that apply.</summary>
public static class CoachNotes
{
    /// <summary>Notes for what is known, the most important first.</summary>
    public static IReadOnlyList<CoachNote> For(CoachFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. CoachRules.All.Where(rule => rule.Applies(facts)).Select(rule => rule.Note)];
    }
}
