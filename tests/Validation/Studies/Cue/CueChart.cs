using GluteSense.Simulator.Signals;

namespace GluteSense.Validation.Studies.Cue;

/// <summary>
/// The charts that could have been chosen, in double precision, to compare limits: CUSUM with an allowance, or an exponentially
/// weighted mean, both of the distance below the reference mean in SD of the reference set, at most 4.
/// </summary>
/// <param name="Label">Name in the legend.</param>
/// <param name="IsCusum">True for a CUSUM, false for the weighted mean.</param>
/// <param name="Parameter">Allowance in SD, or weight of a new stride.</param>
/// <param name="Limits">Limits to try, in SD.</param>
internal sealed record CueChart(string Label, bool IsCusum, double Parameter, IReadOnlyList<double> Limits)
{
    private const double MostSd = 4;
    private const int Strides = 850;
    private const int PauseStrides = 15;
    private const int SoughtStrides = 15;

    /// <summary>The charts of the plot.</summary>
    internal static IReadOnlyList<CueChart> All { get; } =
    [
        new("CUSUM, allowance 0.5 SD", true, 0.5, [9, 10, 11, 12, 13, 14]),
        new("CUSUM, allowance 0.75 SD", true, 0.75, [6, 7, 8, 8.5, 9, 10]),
        new("CUSUM, allowance 1 SD", true, 1, [4, 4.5, 5, 5.5, 6, 7]),
        new("weighted mean, 1/8", false, 0.125, [1.05, 1.1, 1.15, 1.2, 1.25, 1.34]),
        new("weighted mean, 1/16", false, 0.0625, [0.75, 0.8, 0.85, 0.9, 0.95]),
    ];

    /// <summary>One point: cues in 10 minutes of both sides of unchanged runs (the pause is each side's own), and % found within 15 strides.</summary>
    internal (double FalsePer10Min, double FoundPct) Measure(double limit, double share, double correlation, int trials, ulong seed)
    {
        int cues = 0;
        int found = 0;
        double shift = StrideRatios.Shift(share, 0.2) / StrideRatios.Sigma;
        for (int trial = 0; trial < trials; trial++)
        {
            double[] strides = Series(new SeededNoise(seed + (ulong)trial), correlation);
            (double mean, double deviation) = Moments(strides.AsSpan(0, GluteSense.Detection.ReferenceSet.Strides));
            ReadOnlySpan<double> run = strides.AsSpan(GluteSense.Detection.ReferenceSet.Strides);
            cues += Cues(run, mean, deviation, limit);
            found += Finds(run[..SoughtStrides], mean - shift, deviation, limit) ? 1 : 0;
        }

        return (2.0 * cues / trials, 100.0 * found / trials);
    }

    private static double[] Series(SeededNoise noise, double correlation)
    {
        double[] strides = new double[GluteSense.Detection.ReferenceSet.Strides + Strides];
        double value = noise.NextGaussian();
        for (int stride = 0; stride < strides.Length; stride++)
        {
            strides[stride] = value;
            value = correlation * value + Math.Sqrt(1 - correlation * correlation) * noise.NextGaussian();
        }

        return strides;
    }

    private static (double Mean, double Deviation) Moments(ReadOnlySpan<double> values)
    {
        double sum = 0;
        double squares = 0;
        foreach (double value in values)
        {
            sum += value;
            squares += value * value;
        }

        double mean = sum / values.Length;
        return (mean, Math.Sqrt((squares - mean * sum) / (values.Length - 1)));
    }

    private int Cues(ReadOnlySpan<double> run, double mean, double deviation, double limit)
    {
        double state = 0;
        int cues = 0;
        int next = 0;
        for (int stride = 0; stride < run.Length; stride++)
        {
            state = Next(state, (mean - run[stride]) / deviation, limit);
            if (state >= limit && stride >= next)
            {
                cues++;
                next = stride + PauseStrides;
            }
        }

        return cues;
    }

    /// <summary>The shift lowers each stride; here it raises the mean they are compared with.</summary>
    private bool Finds(ReadOnlySpan<double> run, double mean, double deviation, double limit)
    {
        double state = 0;
        foreach (double stride in run)
        {
            state = Next(state, (mean - stride) / deviation, limit);
            if (state >= limit)
            {
                return true;
            }
        }

        return false;
    }

    private double Next(double state, double below, double limit)
    {
        double counted = Math.Min(below, MostSd);
        return IsCusum ? Math.Clamp(state + counted - Parameter, 0, limit) : state + Parameter * (counted - state);
    }
}
