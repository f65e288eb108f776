namespace GluteSense.Host.Statistics;

/// <summary>The error rate that a verdict keeps on each of its two sides.</summary>
public enum VerdictLevel
{
    /// <summary>5 %: one verdict of a side, at the end of a set or run.</summary>
    Single,

    /// <summary>1 %: each verdict of a screening, so that eight together flag at most 8 % of unchanged wearers (study "verdict").</summary>
    Screening,
}
