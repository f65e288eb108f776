using GluteSense.Host.Statistics;
using MathNet.Numerics.Distributions;

namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>
/// Power of the one-sided pooled t test without simulation: given the spread that was found, the test is a normal one; the power is its mean
/// over the chi-squared distribution of that spread (the noncentral t distribution).
/// </summary>
internal static class ExactPower
{
    /// <summary>Probability in % that a difference is found.</summary>
    /// <param name="difference">True difference of logRatio, below 0 for a drop.</param>
    /// <param name="sd">SD of one value.</param>
    /// <param name="count">Values of the set.</param>
    /// <param name="referenceCount">Values of the reference.</param>
    /// <param name="error">Level of the test.</param>
    public static double Percent(double difference, double sd, int count, int referenceCount, double error)
    {
        int degrees = count + referenceCount - 2;
        double quantile = StudentQuantile.UpperTail(error, degrees);
        double noncentrality = -difference / (sd * Math.Sqrt(1.0 / count + 1.0 / referenceCount));

        // 20 000 steps over all that a chi-squared variable can be: exact to far below the simulation's error.
        const int Steps = 20_000;
        double largest = degrees + 12 * Math.Sqrt(2 * degrees) + 40;
        double width = largest / Steps;
        double sum = 0;
        for (int step = 0; step < Steps; step++)
        {
            double spread = (step + 0.5) * width;
            sum += ChiSquared.PDF(degrees, spread) * Normal.CDF(0, 1, noncentrality - quantile * Math.Sqrt(spread / degrees));
        }

        return 100 * sum * width;
    }
}
