namespace GluteSense.Host.Onsets;

/// <summary>
/// Onset of the glute minus onset of the hamstring, with the interval that both posteriors give. Both come from the same
/// detector, so that its dependence on the ramp cancels. Descriptive: the order of firing varies in healthy people.
/// </summary>
/// <param name="DifferenceS">Mean difference in s; positive when the glute begins later.</param>
/// <param name="LowerS">Lower end of the 90 % interval in s.</param>
/// <param name="UpperS">Upper end of the 90 % interval in s.</param>
/// <param name="IsFlagged">True when one of the two onsets is uncertain.</param>
public readonly record struct OnsetDifference(double DifferenceS, double LowerS, double UpperS, bool IsFlagged)
{
    /// <summary>Combines two onsets, whose errors are independent: their distributions are convolved.</summary>
    /// <param name="glute">Onset of the glute.</param>
    /// <param name="gluteSnr">Its signal to noise ratio.</param>
    /// <param name="hamstring">Onset of the hamstring, on the same time axis.</param>
    /// <param name="hamstringSnr">Its signal to noise ratio.</param>
    /// <param name="difference">The difference.</param>
    /// <returns>False when either onset is withheld.</returns>
    /// <exception cref="ArgumentException">The channels were not sampled at one rate.</exception>
    public static bool TryBetween(
        OnsetPosterior glute,
        OnsetSnr gluteSnr,
        OnsetPosterior hamstring,
        OnsetSnr hamstringSnr,
        out OnsetDifference difference)
    {
        difference = default;
        if (gluteSnr.IsWithheld || hamstringSnr.IsWithheld)
        {
            return false;
        }

        OnsetEstimate estimate = glute.Minus(hamstring).Estimate;
        difference = new OnsetDifference(
            estimate.OnsetS, estimate.LowerS, estimate.UpperS, gluteSnr.IsFlagged || hamstringSnr.IsFlagged);
        return true;
    }
}
