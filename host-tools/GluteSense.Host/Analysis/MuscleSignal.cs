using GluteSense.Signal;

namespace GluteSense.Host.Analysis;

/// <summary>One recorded muscle, made ready: band-limited, with its faults, its rest and its envelope.</summary>
public sealed class MuscleSignal
{
    internal MuscleSignal(double[] samples, SignalFaults faults, BlockPowers powers, RestLevel? rest, double rateHz)
    {
        Samples = samples;
        Faults = faults;
        Powers = powers;
        Rest = rest;
        Envelope = new EnvelopePeak(samples, rateHz);
        MainsPermille = MainsLevel.Permille(samples, rateHz);
    }

    /// <summary>Samples in the band of the front end, in the recording's unit.</summary>
    public double[] Samples { get; }

    /// <summary>What the raw samples told of faults.</summary>
    public SignalFaults Faults { get; }

    /// <summary>Variance of stretches of blocks.</summary>
    public BlockPowers Powers { get; }

    /// <summary>Rest; null when none was found.</summary>
    public RestLevel? Rest { get; internal set; }

    /// <summary>Linear envelope.</summary>
    public EnvelopePeak Envelope { get; }

    /// <summary>Part of the power that is mains, in ‰.</summary>
    public int MainsPermille { get; }

    /// <summary>True when mains is as strong as the muscle.</summary>
    public bool IsMains => MainsPermille >= MainsMeter.ThresholdPermille;

    /// <summary>rms of some blocks, rest removed (clipped at 0 once: DESIGN section 3), in the recording's unit.</summary>
    public double ActiveRms(int first, int end) => Math.Sqrt(Math.Max(0, Powers.Variance(first, end) - (Rest?.Variance ?? 0)));
}
