namespace GluteSense.Validation.Studies.Cue;

/// <summary>The cue of a run.</summary>
/// <param name="Condition">What it was made in.</param>
/// <param name="Share">Glute share in the reference set, 0..1.</param>
/// <param name="Correlation">Correlation of a stride's log ratio with that of the stride before.</param>
/// <param name="FalsePer10Min">Cues in 10 minutes of an unchanged run, both sides together.</param>
/// <param name="FoundWithin15Pct">Sides with a 20 % lower share that are cued within 15 strides, %.</param>
/// <param name="MedianStrides">Strides of such a side up to its cue, median; null when fewer than half were cued within 60.</param>
public sealed record CueRow(
    string Condition, double Share, double Correlation, double FalsePer10Min, double FoundWithin15Pct, double? MedianStrides);
