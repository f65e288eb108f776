namespace GluteSense.Simulator.Signals;

/// <summary>
/// Repetition-to-repetition scatter of an amplitude: x = exp(σ z − σ²/2), z standard normal, σ² = ln(1 + CV²). The mean of x
/// is exactly 1, so a scattered set has the mean amplitude that was asked for.
/// </summary>
public sealed class LogNormalScatter
{
    private readonly double _sigma;
    private readonly SeededNoise _noise;

    /// <summary>Draws from <paramref name="noise"/> with the given spread.</summary>
    /// <param name="coefficientOfVariation">SD over mean, 0 or more (0.165 = 16.5 %).</param>
    /// <param name="noise">Source of the normal numbers.</param>
    public LogNormalScatter(double coefficientOfVariation, SeededNoise noise)
    {
        if (!(coefficientOfVariation >= 0 && double.IsFinite(coefficientOfVariation)))
        {
            throw new ArgumentOutOfRangeException(nameof(coefficientOfVariation), "The CV is 0 or more.");
        }

        _sigma = Math.Sqrt(Math.Log(1 + coefficientOfVariation * coefficientOfVariation));
        _noise = noise;
    }

    /// <summary>The next factor, above 0, mean 1.</summary>
    public double Next() => Math.Exp(_sigma * _noise.NextGaussian() - 0.5 * _sigma * _sigma);
}
