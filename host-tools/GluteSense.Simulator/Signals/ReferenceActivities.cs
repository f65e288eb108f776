namespace GluteSense.Simulator.Signals;

/// <summary>Rest and the reference contractions of the calibration. No scatter and no inhibition in any of them.</summary>
public static class ReferenceActivities
{
    /// <summary>Length of each ramp of a reference contraction, s.</summary>
    public const double RampS = 0.5;

    /// <summary>
    /// A maximal contraction over the submaximal reference. An assumption, and a cautious one: bridges at 17 % of MVIC (Hollman 2018) and 45 % of the
    /// reference would make it 2.7, which the front end at a gain of 1000 could not take.
    /// </summary>
    public const double MaximalFactor = 1.5;

    /// <summary>Gluteus in the standing squeeze over the prone position: 85.12 and 94.52 % of the better of both (lower GMax, Contreras 2015).</summary>
    public const double StandingOverProne = 85.12 / 94.52;

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

    /// <summary>Maximal prone bent-knee hip extension of both glutes, ramps included in the length (1 s or more).</summary>
    public static Activity ProneHipExtension(BodyParameters body, ulong seed, double durationS = 5) =>
        Hold(new ActivityBuilder(body, seed), "maximal prone hip extension", durationS, MaximalFactor, hamstringFraction: 0);

    /// <summary>Maximal standing squeeze of both glutes, ramps included in the length (1 s or more).</summary>
    public static Activity MaximalSqueeze(BodyParameters body, ulong seed, double durationS = 5) =>
        Hold(new ActivityBuilder(body, seed), "maximal glute squeeze", durationS, MaximalFactor * StandingOverProne, hamstringFraction: 0);

    /// <summary>Maximal prone knee flexion of both hamstrings, ramps included in the length (1 s or more).</summary>
    public static Activity ProneKneeFlexion(BodyParameters body, ulong seed, double durationS = 5) =>
        Hold(new ActivityBuilder(body, seed), "maximal prone knee flexion", durationS, gluteFraction: 0, hamstringFraction: MaximalFactor);

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
