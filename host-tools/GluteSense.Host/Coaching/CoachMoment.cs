namespace GluteSense.Host.Coaching;

/// <summary>When the coach speaks.</summary>
public enum CoachMoment
{
    /// <summary>Before a set or a run: what to look at.</summary>
    BeforeSet,

    /// <summary>After it: what to try next.</summary>
    AfterSet,
}
