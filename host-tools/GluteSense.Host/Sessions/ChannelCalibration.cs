using GluteSense.Calibration;
using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>What the device knows of one channel after a calibration step, unchangeable.</summary>
public sealed class ChannelCalibration
{
    private readonly int _restVarianceQ8;
    private readonly int _referenceRmsQ4;

    internal ChannelCalibration(CalibrationPacket packet)
    {
        Kind = (ReferenceKind)packet.Kind;
        Trials = packet.Trials;
        Quality = packet.Quality;
        _restVarianceQ8 = packet.RestVarianceQ8;
        _referenceRmsQ4 = packet.ReferenceRmsQ4;
    }

    /// <summary>Kind of the reference; <see cref="ReferenceKind.None"/> without one.</summary>
    public ReferenceKind Kind { get; }

    /// <summary>Trials behind the reference, 0..8.</summary>
    public int Trials { get; }

    /// <summary>Quality flags of the channel at that moment (<see cref="Signal.ChannelQuality"/>).</summary>
    public int Quality { get; }

    /// <summary>Rest variance in 1/256 count²; false when rest was not measured.</summary>
    public bool TryGetRestVarianceQ8(out int restVarianceQ8)
    {
        restVarianceQ8 = _restVarianceQ8;
        return restVarianceQ8 >= 0;
    }

    /// <summary>Reference rms in 1/16 count, above 0, rest removed; false without a reference contraction.</summary>
    public bool TryGetReferenceRmsQ4(out int referenceRmsQ4)
    {
        referenceRmsQ4 = _referenceRmsQ4;
        return referenceRmsQ4 > 0 && Kind != ReferenceKind.None;
    }
}
