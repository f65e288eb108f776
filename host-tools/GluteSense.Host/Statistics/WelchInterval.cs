namespace GluteSense.Host.Statistics;

/// <summary>
/// The difference of two means whose spreads may differ (Welch 1947, Biometrika 34:28, with Satterthwaite's degrees of freedom). A cue can change
/// the spread as well as the mean; the verdict pools because its reference set may be far larger or smaller than the set.
/// </summary>
public static class WelchInterval
{
    /// <summary>Error on each side of a 95 % interval.</summary>
    public const double TwoSidedError = 0.025;

    /// <summary>The difference <paramref name="later"/> − <paramref name="earlier"/> with its 95 % interval.</summary>
    /// <param name="earlier">At least two values.</param>
    /// <param name="later">At least two values.</param>
    /// <param name="knownVariance">Variance of the difference that no repetition removes, known beforehand: it adds no uncertainty of the spread.</param>
    public static Interval Of(LogRatioSample earlier, LogRatioSample later, double knownVariance = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(earlier.Count, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(later.Count, 2);
        double variance = earlier.MeanVariance + later.MeanVariance + knownVariance;
        double uncertainty = Square(earlier.MeanVariance) / (earlier.Count - 1) + Square(later.MeanVariance) / (later.Count - 1);

        // Without any spread the degrees of freedom are 0/0; the interval is a point or the known error's own.
        double degrees = uncertainty > 0 ? Square(variance) / uncertainty : double.PositiveInfinity;
        return Interval.Around(later.Mean - earlier.Mean, StudentQuantile.UpperTail(TwoSidedError, degrees) * Math.Sqrt(variance));
    }

    private static double Square(double value) => value * value;
}
