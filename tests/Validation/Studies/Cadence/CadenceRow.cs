namespace GluteSense.Validation.Studies.Cadence;

/// <summary>Strides and cadence of one run through the device's block pipeline.</summary>
/// <param name="Condition">What the run was like.</param>
/// <param name="Spm">Nominal cadence in steps a minute.</param>
/// <param name="MeasuredSpm">Mean of the device's readings once a second while running, steps a minute.</param>
/// <param name="ErrorPct">Measured cadence against that of the strides that were made, %.</param>
/// <param name="WorstReadingPct">The single reading farthest off, %.</param>
/// <param name="Strides">Strides made by the sides worn, walks included.</param>
/// <param name="MissedStrides">Strides without a segment of their own.</param>
/// <param name="ExtraStrides">Segments without a stride of their own.</param>
public sealed record CadenceRow(
    string Condition,
    double Spm,
    double MeasuredSpm,
    double ErrorPct,
    double WorstReadingPct,
    int Strides,
    int MissedStrides,
    int ExtraStrides);
