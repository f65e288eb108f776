namespace GluteSense.Host.Statistics;

/// <summary>
/// Means of consecutive strides. Strides are serially correlated, which makes a t test over strides false in 11 to 18 % where it says 5 % (study "verdict");
/// the means of batches are nearly independent (the method of batch means of simulation output analysis: Law and Kelton, "Simulation
/// Modeling and Analysis").
/// </summary>
public static class BatchMeans
{
    /// <summary>Strides in a batch. Set by the study "verdict": its table of batch lengths shows why not fewer and not more.</summary>
    public const int StridesPerBatch = 10;

    /// <summary>The means of the full batches, in their order; strides beyond the last full batch are dropped.</summary>
    /// <param name="strides">One value per stride, in the order of time.</param>
    public static double[] Of(IReadOnlyList<double> strides) => Of(strides, StridesPerBatch);

    /// <summary>The same with batches of another length.</summary>
    /// <param name="strides">One value per stride, in the order of time.</param>
    /// <param name="stridesPerBatch">At least 1.</param>
    public static double[] Of(IReadOnlyList<double> strides, int stridesPerBatch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stridesPerBatch, 1);
        double[] means = new double[strides.Count / stridesPerBatch];
        for (int batch = 0; batch < means.Length; batch++)
        {
            double sum = 0;
            for (int stride = 0; stride < stridesPerBatch; stride++)
            {
                sum += strides[batch * stridesPerBatch + stride];
            }

            means[batch] = sum / stridesPerBatch;
        }

        return means;
    }
}
