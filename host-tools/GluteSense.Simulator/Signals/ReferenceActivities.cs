namespace GluteSense.Simulator.Signals;

/// <summary>Rest and the two reference contractions of the calibration. No scatter and no inhibition in any of them.</summary>
public static class ReferenceActivities
{
    /// <summary>Length of each ramp of a reference contraction, s.</summary>
    public const double RampS = 0.5;

    /// <summary>Rest: muscle tone only.</summary>
    /// <param name="body">The wearer.</param>
    /// <param name="seed">Seed of the noise.</param>
    /// <param name="durationS">Length in s, above 0.</param>
    public static Activity Quiet(BodyParameters body, ulong seed, double durationS = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(durationS);
        return new Activity(new ActivityBuilder(body, seed), "quiet", durationS);
    }

    /// <summary>Reference contraction of both glutes, ramps included in the length (1 s or more).</summary>
    public static Activity GluteSqueeze(BodyParameters body, ulong seed, double durationS = 5) =>
        Hold(new ActivityBuilder(body, seed), "glute squeeze", durationS, gluteFraction: 1, hamstringFraction: 0);

    /// <summary>Reference contraction of both hamstrings (heels dug in), ramps included in the length (1 s or more).</summary>
    public static Activity HeelDig(BodyParameters body, ulong seed, double durationS = 5) =>
        Hold(new ActivityBuilder(body, seed), "heel dig", durationS, gluteFraction: 0, hamstringFraction: 1);

    private static Activity Hold(
        ActivityBuilder builder, string name, double durationS, double gluteFraction, double hamstringFraction)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(durationS, 2 * RampS);
        foreach (BodySide side in (BodySide[])[BodySide.Left, BodySide.Right])
        {
            double gluteUv = builder.Body.GluteReferenceUv * gluteFraction;
            double hamstringUv = builder.Body.HamstringReferenceUv * hamstringFraction;
            builder.AddSegment(
                side,
                (0, durationS, 0),
                new Contraction(0, durationS, RampS, gluteUv),
                new Contraction(0, durationS, RampS, hamstringUv));
        }

        return new Activity(builder, name, durationS);
    }
}
