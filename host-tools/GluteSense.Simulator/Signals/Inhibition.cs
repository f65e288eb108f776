namespace GluteSense.Simulator.Signals;

/// <summary>
/// A drive cut of one gluteus maximus: its amplitude in tasks (bridge, single-leg RDL, run) is multiplied by
/// (1 − <see cref="Percent"/>/100). Rest and reference contractions keep their amplitude: the reference is what the muscle
/// can do, and a cut that were in the reference too would cancel in every ratio and could not be seen by anybody.
/// </summary>
/// <param name="Side">The side that is cut.</param>
/// <param name="Percent">The cut in %, 0 (none) to 100 (silent).</param>
public sealed record Inhibition(BodySide Side, double Percent)
{
    /// <summary>The factor on the gluteus of <paramref name="side"/>, 0..1.</summary>
    public double GluteFactor(BodySide side)
    {
        if (!(Percent >= 0 && Percent <= 100))
        {
            throw new ArgumentOutOfRangeException(nameof(Percent), "An inhibition is 0 to 100 %.");
        }

        return side == Side ? 1 - Percent / 100 : 1;
    }
}
