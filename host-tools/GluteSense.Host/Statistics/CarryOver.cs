namespace GluteSense.Host.Statistics;

/// <summary>
/// Does the activation learned in the exercise carry over into the run? The change of the run from the last 60 strides before an exercise block to
/// the first 60 after it: same pace, same electrodes, the cue off in both. A run against an exercise would be description only.
/// The interval holds what the strides scatter, not what else happened between: pace, slope, fatigue and sweat change the ratio too, so
/// one carry-over is an observation, and the same found over several sessions is evidence.
/// </summary>
/// <param name="Change">From before to after the exercise block.</param>
public sealed record CarryOver(SetComparison Change)
{
    /// <summary>Strides on either side of the exercise block (DESIGN section 3); study "verdict": the interval then holds the change in 94 to 95 %.</summary>
    public const int Strides = 60;

    /// <summary>Compares the two runs.</summary>
    /// <param name="before">Strides before the exercise block, in their order; the last 60 count.</param>
    /// <param name="after">Strides after it; the first 60 count.</param>
    /// <param name="carryOver">The carry-over.</param>
    /// <returns>False with fewer than 60 strides in either.</returns>
    public static bool TryCompare(IReadOnlyList<SideSegment> before, IReadOnlyList<SideSegment> after, out CarryOver? carryOver)
    {
        carryOver = null;
        if (before.Count >= Strides
            && after.Count >= Strides
            && SetComparison.TryCompare([.. before.TakeLast(Strides)], [.. after.Take(Strides)], SegmentKind.Strides, out SetComparison? change))
        {
            carryOver = new CarryOver(change!);
        }

        return carryOver is not null;
    }
}
