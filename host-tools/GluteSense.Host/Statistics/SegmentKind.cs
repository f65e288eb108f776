namespace GluteSense.Host.Statistics;

/// <summary>What the segments of a sample are; it decides how they may be counted.</summary>
public enum SegmentKind
{
    /// <summary>Reps of an exercise: each counts for itself.</summary>
    Reps,

    /// <summary>Strides of a run or walk: serially correlated, so their <see cref="BatchMeans"/> count.</summary>
    Strides,
}
