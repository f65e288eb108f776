namespace GluteSense.Host.Analysis;

/// <summary>
/// Variance of one channel over any stretch of blocks in double precision, by the device's own definition: every block about its own mean,
/// weighted by its samples (DESIGN section 3).
/// </summary>
public sealed class BlockPowers
{
    private readonly double[] _powerBefore;
    private readonly int[] _samplesBefore;

    /// <summary>Sums up the blocks of a grid.</summary>
    public BlockPowers(ReadOnlySpan<double> samples, BlockGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        _powerBefore = new double[grid.Count + 1];
        _samplesBefore = new int[grid.Count + 1];
        for (int block = 0; block < grid.Count; block++)
        {
            int count = 0;
            double mean = 0;
            double power = 0;
            for (int index = grid.FirstSample(block); index < grid.FirstSample(block + 1); index += grid.Step)
            {
                // Welford's update.
                count++;
                double away = samples[index] - mean;
                mean += away / count;
                power += away * (samples[index] - mean);
            }

            _powerBefore[block + 1] = _powerBefore[block] + power;
            _samplesBefore[block + 1] = _samplesBefore[block] + count;
        }
    }

    /// <summary>Number of blocks.</summary>
    public int Count => _powerBefore.Length - 1;

    /// <summary>Mean variance of the blocks from <paramref name="first"/> to before <paramref name="end"/>, in the unit squared; 0 without samples.</summary>
    public double Variance(int first, int end)
    {
        int samples = _samplesBefore[end] - _samplesBefore[first];
        return samples > 0 ? Math.Max(0, _powerBefore[end] - _powerBefore[first]) / samples : 0;
    }
}
