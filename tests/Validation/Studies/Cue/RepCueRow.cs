namespace GluteSense.Validation.Studies.Cue;

/// <summary>The cue within the reps of an exercise.</summary>
/// <param name="Condition">What it was made in: "rep" and the length of a rep.</param>
/// <param name="Share">Glute share in the reference set, 0..1.</param>
/// <param name="FalsePerRepPct">Unchanged reps with a cue, %.</param>
/// <param name="FalsePerSetPct">Sets of 10 unchanged reps with at least one cue, %.</param>
/// <param name="FoundLower20Pct">Reps with a 20 % lower share that are cued, %.</param>
/// <param name="FoundLower50Pct">Reps with a 50 % lower share that are cued, %.</param>
public sealed record RepCueRow(
    string Condition, double Share, double FalsePerRepPct, double FalsePerSetPct, double FoundLower20Pct, double FoundLower50Pct);
