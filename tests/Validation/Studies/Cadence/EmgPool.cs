using GluteSense.Simulator.Signals;

namespace GluteSense.Validation.Studies.Cadence;

/// <summary>
/// Shaped noise at 500 Hz, every sixteenth value of <see cref="ShapedNoise"/> as a converter takes it: made once, and drawn from at
/// random places.
/// </summary>
internal static class EmgPool
{
    private const int Step = IElectrodeSignals.RateHz / SyntheticRun.RateHz;
    private const int Length = 1 << 19;

    private static readonly Lazy<double[]> Values = new(Make);

    /// <summary>A stretch of so many values.</summary>
    internal static ReadOnlySpan<double> Draw(SeededNoise noise, int count)
    {
        int first = (int)(noise.NextUniform() * (Length - count));
        return Values.Value.AsSpan(first, count);
    }

    private static double[] Make()
    {
        var shaped = new ShapedNoise(new SeededNoise(4200));
        double[] values = new double[Length];
        for (int i = 0; i < Length; i++)
        {
            values[i] = shaped.Next();
            for (int skipped = 1; skipped < Step; skipped++)
            {
                shaped.Next();
            }
        }

        return values;
    }
}
