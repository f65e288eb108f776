namespace GluteSense.Host.Analysis;

/// <summary>How a recording shall be read.</summary>
public sealed record AnalysisOptions
{
    /// <summary>True to look for strides, false for reps.</summary>
    public bool IsRun { get; init; }

    /// <summary>Name of the exercise as the firmware's catalogue has it; null when none was named, and in runs.</summary>
    public string? Exercise { get; init; }

    /// <summary>Where the wearer rested, in s; null to take the quietest second.</summary>
    public (double FromS, double ToS)? Quiet { get; init; }

    /// <summary>True to look for onsets as well.</summary>
    public bool FindsOnsets { get; init; }

    /// <summary>What the reference recording and this one are to each other.</summary>
    public ComparisonKind Comparison { get; init; }
}
