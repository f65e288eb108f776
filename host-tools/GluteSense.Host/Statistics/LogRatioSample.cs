namespace GluteSense.Host.Statistics;

/// <summary>What a comparison needs of a set of logRatio values, ln(G/H): the same three numbers that the device keeps of a reference set.</summary>
/// <param name="Mean">Arithmetic mean, the logarithm of the geometric mean of G/H; 0 for none.</param>
/// <param name="Sd">Standard deviation, with n − 1; 0 for fewer than two.</param>
/// <param name="Count">How many: reps, or batches of strides.</param>
public readonly record struct LogRatioSample(double Mean, double Sd, int Count)
{
    /// <summary>Sum of the squared distances from the mean.</summary>
    public double SumOfSquares => Sd * Sd * Math.Max(0, Count - 1);

    /// <summary>Variance of the mean, for independent values; 0 for fewer than two.</summary>
    public double MeanVariance => Count < 2 ? 0 : Sd * Sd / Count;

    /// <summary>The sample of segments: of reps as they are, of strides over their <see cref="BatchMeans"/>.</summary>
    /// <param name="logRatios">One value per segment, in their order.</param>
    /// <param name="kind">What they are.</param>
    /// <exception cref="ArgumentException">A value is not finite: a silent muscle has to be floored, not dropped.</exception>
    public static LogRatioSample Of(IReadOnlyList<double> logRatios, SegmentKind kind) =>
        Of(kind == SegmentKind.Strides ? BatchMeans.Of(logRatios) : logRatios);

    /// <summary>The sample of values that count one by one.</summary>
    /// <param name="values">Any order.</param>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static LogRatioSample Of(IReadOnlyList<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentException("Every value has to be finite; a silent muscle is floored, not dropped.", nameof(values));
            }

            sum += value;
        }

        if (values.Count == 0)
        {
            return default;
        }

        double mean = sum / values.Count;
        double squares = 0;
        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return new LogRatioSample(mean, values.Count < 2 ? 0 : Math.Sqrt(squares / (values.Count - 1)), values.Count);
    }
}
