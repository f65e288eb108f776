using GluteSense.Signal;
using GluteSense.Simulator.Signals;

namespace GluteSense.Validation.Studies.Cue;

/// <summary>
/// Log ratios of one side's strides: ln of both amplitudes normal around its mean, each with the same serial correlation,
/// x(t) = ρ x(t − 1) + √(1 − ρ²) z. CVs within a session of running: 16.5 % (glute), 13.4 % (hamstring), Colyer and
/// McGuigan 2018, JSSM 17:101, table 2.
/// </summary>
internal sealed class StrideRatios
{
    internal const double GluteVariation = 0.165;
    internal const double HamstringVariation = 0.134;

    /// <summary>Sum of both muscles' amplitudes in 1/16 count: 625 counts, a third of full scale.</summary>
    private const double TotalQ4 = 10000;

    private static readonly double GluteSigma = Math.Sqrt(Math.Log(1 + GluteVariation * GluteVariation));
    private static readonly double HamstringSigma = Math.Sqrt(Math.Log(1 + HamstringVariation * HamstringVariation));

    private readonly SeededNoise _noise;
    private readonly double _correlation;
    private readonly double _innovation;
    private double _glute;
    private double _hamstring;

    internal StrideRatios(SeededNoise noise, double correlation)
    {
        _noise = noise;
        _correlation = correlation;
        _innovation = Math.Sqrt(1 - correlation * correlation);
        _glute = noise.NextGaussian();
        _hamstring = noise.NextGaussian();
    }

    /// <summary>SD of the log ratio of a stride.</summary>
    internal static double Sigma { get; } = Math.Sqrt(GluteSigma * GluteSigma + HamstringSigma * HamstringSigma);

    /// <summary>What a share lower by a part of itself does to the log ratio: ln(G/H) after minus before.</summary>
    internal static double Shift(double share, double lowerBy)
    {
        double after = share * (1 - lowerBy);
        return Math.Log(after / (1 - after)) - Math.Log(share / (1 - share));
    }

    /// <summary>The next stride's log ratio in 1/4096, by the device's arithmetic from its amplitudes in 1/16 count.</summary>
    internal int NextQ12(double share)
    {
        _glute = _correlation * _glute + _innovation * _noise.NextGaussian();
        _hamstring = _correlation * _hamstring + _innovation * _noise.NextGaussian();
        double glute = TotalQ4 * share * Math.Exp(GluteSigma * _glute);
        double hamstring = TotalQ4 * (1 - share) * Math.Exp(HamstringSigma * _hamstring);
        return LogRatio.Q12((int)Math.Round(glute), (int)Math.Round(hamstring));
    }
}
