namespace GluteSense.Simulator.Signals;

/// <summary>
/// A run. Timing follows the pattern of the two muscles, hamstring before and gluteus after touchdown; the amplitudes are
/// assumptions.
/// </summary>
public sealed record RunParameters
{
    /// <summary>Nominal run.</summary>
    public static RunParameters Nominal { get; } = new();

    /// <summary>Length in s, above 0.</summary>
    public double DurationS { get; init; } = 60;

    /// <summary>Steps per minute of both legs together, 60..300.</summary>
    public double CadenceSpm { get; init; } = 168;

    /// <summary>CV of the stride period.</summary>
    public double PeriodVariation { get; init; } = 0.015;

    /// <summary>Length of a burst over the stride period, above 0 and at most 0.5.</summary>
    public double BurstFraction { get; init; } = 0.35;

    /// <summary>Peak of the gluteus burst after touchdown, s.</summary>
    public double GlutePeakS { get; init; } = 0.030;

    /// <summary>Peak of the hamstring burst after touchdown, s; negative: before it.</summary>
    public double HamstringPeakS { get; init; } = -0.080;

    /// <summary>Mean peak of the gluteus burst over its reference.</summary>
    public double GluteFraction { get; init; } = 0.80;

    /// <summary>Mean peak of the hamstring burst over its reference.</summary>
    public double HamstringFraction { get; init; } = 0.70;

    /// <summary>Steady activity between the bursts over the reference.</summary>
    public double TonicFraction { get; init; } = 0.03;

    /// <summary>Throws when the numbers do not describe a run.</summary>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(DurationS);
        ArgumentOutOfRangeException.ThrowIfLessThan(CadenceSpm, 60);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(CadenceSpm, 300);
        ArgumentOutOfRangeException.ThrowIfNegative(PeriodVariation);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PeriodVariation, 0.05);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(BurstFraction);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BurstFraction, 0.5);
        ArgumentOutOfRangeException.ThrowIfNegative(GluteFraction);
        ArgumentOutOfRangeException.ThrowIfNegative(HamstringFraction);
        ArgumentOutOfRangeException.ThrowIfNegative(TonicFraction);
    }
}
