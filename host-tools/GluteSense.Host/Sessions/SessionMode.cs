namespace GluteSense.Host.Sessions;

/// <summary>What a session measures.</summary>
public enum SessionMode
{
    /// <summary>Two-legged bridges, both sides at once.</summary>
    Bridge,

    /// <summary>Single-leg Romanian deadlifts, side by side.</summary>
    SingleLegRdl,

    /// <summary>Running or walking.</summary>
    Run,
}
