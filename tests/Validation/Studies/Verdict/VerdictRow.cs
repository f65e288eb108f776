namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>How often each verdict was given in one condition.</summary>
/// <param name="Condition">What was generated.</param>
/// <param name="Share">Glute share of the reference, 0..1.</param>
/// <param name="Segments">Reps or strides of the set.</param>
/// <param name="ReducedPct">Trials with "reduced", in %.</param>
/// <param name="NotReducedPct">Trials with "notReduced", in %.</param>
/// <param name="UndecidedPct">Trials with "undecided", in %.</param>
/// <param name="WithheldPct">Trials with "withheld", in %.</param>
public sealed record VerdictRow(
    string Condition, double Share, int Segments, double ReducedPct, double NotReducedPct, double UndecidedPct, double WithheldPct);
