namespace GluteSense.Host.Analysis;

/// <summary>What the reference recording and this one are to each other (DESIGN section 3); it decides which segments are compared, and the words.</summary>
public enum ComparisonKind
{
    /// <summary>Two sets or runs, nothing else said.</summary>
    Sets,

    /// <summary>The same exercise without and then with the cue (<see cref="Statistics.UncuedCuedTest"/>).</summary>
    Cue,

    /// <summary>Runs before and after an exercise block (<see cref="Statistics.CarryOver"/>).</summary>
    CarryOver,

    /// <summary>Sets or runs with the cue off, before and after cued ones (<see cref="Statistics.CueRetention"/>).</summary>
    Retention,
}
