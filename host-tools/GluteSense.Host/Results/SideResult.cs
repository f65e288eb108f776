namespace GluteSense.Host.Results;

/// <summary>One side of the body. Exactly one of the two shares is known, or none.</summary>
/// <param name="Glute">Gluteus maximus.</param>
/// <param name="Hamstring">Hamstring.</param>
/// <param name="GluteShare">G/(G + H) of the activations, 0..1; null without references on this side.</param>
/// <param name="RawShare">G/(G + H) of the raw rms, 0..1; null with references on this side.</param>
/// <param name="Reps">Reps found; null in a run and without a usable channel.</param>
/// <param name="Strides">Strides found; null in an exercise and without a usable channel.</param>
/// <param name="Segments">The reps or strides, in order.</param>
public sealed record SideResult(
    MuscleResult Glute,
    MuscleResult Hamstring,
    double? GluteShare,
    double? RawShare,
    int? Reps,
    int? Strides,
    IReadOnlyList<SegmentResult> Segments)
{
    /// <summary>The verdict against the wearer's own reference set; null when none arrived.</summary>
    public VerdictResult? Verdict { get; init; }
}
