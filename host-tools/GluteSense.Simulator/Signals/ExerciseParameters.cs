namespace GluteSense.Simulator.Signals;

/// <summary>An exercise in repetitions. The working time stands in the middle of each period, rest before and after it.</summary>
public sealed record ExerciseParameters
{
    /// <summary>
    /// Double-leg bridge: up and hold 2 s of every 4 s. 45 and 40 % of the reference, above the uncued 17 % of MVIC
    /// (Hollman 2018) since the reference here is a squeeze without maximal effort.
    /// </summary>
    public static ExerciseParameters Bridge { get; } = new();

    /// <summary>
    /// Single-leg Romanian deadlift: slow, 3 s of every 4 s. 59 % (single-limb deadlift, DiStefano 2009), glute to hamstring
    /// 1.03 (Lee and An 2023).
    /// </summary>
    public static ExerciseParameters SingleLegRdl { get; } =
        new() { ActiveS = 3, GluteFraction = 0.59, HamstringFraction = 0.57 };

    /// <summary>Number of repetitions, 1 or more; in an alternating exercise the two sides are counted together.</summary>
    public int Repetitions { get; init; } = 12;

    /// <summary>Time from one repetition to the next, s.</summary>
    public double PeriodS { get; init; } = 4;

    /// <summary>Working time including both ramps, s; at most the period.</summary>
    public double ActiveS { get; init; } = 2;

    /// <summary>Length of each ramp, s; at most half of the working time.</summary>
    public double RampS { get; init; } = 0.5;

    /// <summary>Mean gluteus amplitude over its reference.</summary>
    public double GluteFraction { get; init; } = 0.45;

    /// <summary>Mean hamstring amplitude over its reference.</summary>
    public double HamstringFraction { get; init; } = 0.40;

    /// <summary>Amplitude of the other leg over that of the working leg in a one-legged exercise.</summary>
    public double OtherSideFraction { get; init; } = 0.15;

    /// <summary>Throws when the numbers do not describe an exercise.</summary>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Repetitions);
        ArgumentOutOfRangeException.ThrowIfNegative(GluteFraction);
        ArgumentOutOfRangeException.ThrowIfNegative(HamstringFraction);
        ArgumentOutOfRangeException.ThrowIfNegative(OtherSideFraction);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(RampS);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(RampS, ActiveS / 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ActiveS, PeriodS);
    }
}
