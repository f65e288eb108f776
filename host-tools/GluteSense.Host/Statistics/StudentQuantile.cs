using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace GluteSense.Host.Statistics;

/// <summary>Quantiles of Student's t distribution.</summary>
public static class StudentQuantile
{
    // The library's search fails from somewhere above a million on. From here on the first term of the expansion about the normal quantile
    // (Abramowitz and Stegun 26.7.5) is exact to 1e-7 for errors of 0.1 % and more.
    private const double LargestExact = 10_000;

    // The inverse is found by iteration, and a study asks for the same few quantiles a million times.
    private static readonly ConcurrentDictionary<(double Error, double Degrees), double> Known = new();

    /// <summary>The t that is exceeded with probability <paramref name="error"/>.</summary>
    /// <param name="error">One-sided error, above 0 and below 1.</param>
    /// <param name="degrees">Degrees of freedom, above 0; fractions as Welch's formula gives them; infinity is the normal distribution.</param>
    public static double UpperTail(double error, double degrees)
    {
        if (!(error > 0 && error < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(error), error, "A probability between 0 and 1.");
        }

        if (!(degrees > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "Degrees of freedom are above 0.");
        }

        if (degrees > LargestExact)
        {
            double normal = Normal.InvCDF(0, 1, 1 - error);
            return normal + (normal * normal * normal + normal) / (4 * degrees);
        }

        return degrees == Math.Floor(degrees)
            ? Known.GetOrAdd((error, degrees), key => Invert(key.Error, key.Degrees))
            : Invert(error, degrees);
    }

    private static double Invert(double error, double degrees) => StudentT.InvCDF(0, 1, degrees, 1 - error);
}
