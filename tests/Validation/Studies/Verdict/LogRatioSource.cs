using GluteSense.Simulator.Signals;

namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>
/// Draws logRatio values of segments. Glute and hamstring are log-normal and independent of each other, so ln(G/H) is normal with the variance
/// ln(1 + CV²) of both; the CVs are those within a session of running (Colyer and McGuigan 2018, JSSM 17:101).
/// </summary>
/// <param name="seed">Seed.</param>
/// <param name="stream">One per condition.</param>
internal sealed class LogRatioSource(ulong seed, int stream)
{
    /// <summary>Segment-to-segment coefficient of variation of the glute.</summary>
    public const double GluteCv = 0.165;

    /// <summary>Segment-to-segment coefficient of variation of the hamstring.</summary>
    public const double HamstringCv = 0.134;

    private readonly SeededNoise _noise = new(seed, stream);
    private double _last;

    /// <summary>SD of logRatio from segment to segment: .211.</summary>
    public static double Sd { get; } = Math.Sqrt(Variance(GluteCv) + Variance(HamstringCv));

    /// <summary>Variance of the logarithm of a log-normal quantity.</summary>
    public static double Variance(double cv) => Math.Log(1 + cv * cv);

    /// <summary>A standard normal number.</summary>
    public double NextGaussian() => _noise.NextGaussian();

    /// <summary>Uniform in [0, 1).</summary>
    public double NextUniform() => _noise.NextUniform();

    /// <summary>Independent segments around <paramref name="mean"/>.</summary>
    public double[] Reps(int count, double mean, double sd)
    {
        double[] values = new double[count];
        for (int rep = 0; rep < count; rep++)
        {
            values[rep] = mean + sd * _noise.NextGaussian();
        }

        return values;
    }

    /// <summary>Independent segments with the spread of the generator.</summary>
    public double[] Reps(int count, double mean) => Reps(count, mean, Sd);

    /// <summary>Strides around <paramref name="mean"/>: a stationary first-order autoregression from its stationary distribution on.</summary>
    /// <param name="count">Strides.</param>
    /// <param name="mean">Mean logRatio.</param>
    /// <param name="correlation">Correlation of neighbouring strides, 0..1.</param>
    public double[] Strides(int count, double mean, double correlation)
    {
        _last = _noise.NextGaussian();
        return MoreStrides(count, mean, correlation);
    }

    /// <summary>The same series continued.</summary>
    public double[] MoreStrides(int count, double mean, double correlation)
    {
        double[] values = new double[count];
        double innovation = Math.Sqrt(1 - correlation * correlation);
        for (int stride = 0; stride < count; stride++)
        {
            values[stride] = mean + Sd * _last;
            _last = correlation * _last + innovation * _noise.NextGaussian();
        }

        return values;
    }

    /// <summary>Adds one full sine period over the strides, its phase drawn anew: a slow wander without effect on their mean.</summary>
    public double[] Wander(double[] strides, double amplitude)
    {
        double phase = 2 * Math.PI * _noise.NextUniform();
        for (int stride = 0; stride < strides.Length; stride++)
        {
            strides[stride] += amplitude * Math.Sin(phase + 2 * Math.PI * stride / strides.Length);
        }

        return strides;
    }
}
