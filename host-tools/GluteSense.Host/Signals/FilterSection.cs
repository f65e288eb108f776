namespace GluteSense.Host.Signals;

/// <summary>
/// Coefficients of one section y = (b0 + b1 z⁻¹ + b2 z⁻²) / (1 + a1 z⁻¹ + a2 z⁻²) x, run in transposed direct form II. A
/// first-order section has b2 = a2 = 0.
/// </summary>
internal readonly record struct FilterSection(double B0, double B1, double B2, double A1, double A2)
{
    /// <summary>
    /// Filters in place, from the state that an endless constant <paramref name="before"/> would have left.
    /// </summary>
    /// <returns>The constant output that belongs to <paramref name="before"/>.</returns>
    internal double Run(Span<double> samples, double before)
    {
        double steady = before * (B0 + B1 + B2) / (1 + A1 + A2);
        double state2 = B2 * before - A2 * steady;
        double state1 = B1 * before - A1 * steady + state2;
        foreach (ref double sample in samples)
        {
            double output = B0 * sample + state1;
            state1 = B1 * sample - A1 * output + state2;
            state2 = B2 * sample - A2 * output;
            sample = output;
        }

        return steady;
    }
}
