using GluteSense.Calibration;
using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>What the device knows of one channel after a calibration step, unchangeable.</summary>
public sealed class ChannelCalibration
{
    private readonly int _restVarianceQ8;
    private readonly int _referenceRmsQ4;
    private readonly int _trialCvPercent;

    internal ChannelCalibration(CalibrationPacket packet)
    {
        Kind = (ReferenceKind)packet.Kind;
        Trials = packet.Trials;
        Position = packet.Position;
        Quality = packet.Quality;
        _restVarianceQ8 = packet.RestVarianceQ8;
        _referenceRmsQ4 = packet.ReferenceRmsQ4;
        _trialCvPercent = packet.TrialCvPercent;
    }

    /// <summary>Kind of the reference; <see cref="ReferenceKind.None"/> without one.</summary>
    public ReferenceKind Kind { get; }

    /// <summary>Reference contractions that stand, 0..3; a reference needs three that agree.</summary>
    public int Trials { get; }

    /// <summary>Position of the body they were taken in, 0 or 1.</summary>
    public int Position { get; }

    /// <summary>Quality flags of the channel at that moment (<see cref="Signal.ChannelQuality"/>).</summary>
    public int Quality { get; }

    /// <summary>Rest variance in 1/256 count²; false when rest was not measured.</summary>
    public bool TryGetRestVarianceQ8(out int restVarianceQ8)
    {
        restVarianceQ8 = _restVarianceQ8;
        return restVarianceQ8 >= 0;
    }

    /// <summary>Reference rms in 1/16 count, above 0, rest removed: the larger of the means of three contractions that agree, of both positions; false without them.</summary>
    public bool TryGetReferenceRmsQ4(out int referenceRmsQ4)
    {
        referenceRmsQ4 = _referenceRmsQ4;
        return referenceRmsQ4 > 0 && Kind != ReferenceKind.None;
    }

    /// <summary>True when three contractions in a position (0 or 1) stand and agree; those of another position do not count.</summary>
    public bool HasAgreedIn(int position)
    {
        return Position == position && Trials == TrialSet.Needed && TryGetTrialCvPercent(out int percent) && percent <= TrialSet.MaxCvPercent;
    }

    /// <summary>Coefficient of variation of the three contractions in %, 0..254; above 12 they do not agree; false with fewer.</summary>
    public bool TryGetTrialCvPercent(out int trialCvPercent)
    {
        trialCvPercent = _trialCvPercent;
        return trialCvPercent >= 0;
    }
}
