using System.Text.Json.Serialization;

namespace GluteSense.Host.Results;

/// <summary>One muscle of one side over the measurement.</summary>
/// <param name="Rms">rms with rest removed, in the session's unit; null without a usable signal.</param>
/// <param name="Activation">rms relative to the reference contraction, 1 = reference (it may pass 1); null without one.</param>
/// <param name="Quality">What is wrong with the electrode: "electrodeOff", "saturated", "noSignal", "noisyAtRest", "mains", "motion", "weakReference"; empty when nothing is.</param>
public sealed record MuscleResult(double? Rms, double? Activation, IReadOnlyList<string> Quality)
{
    /// <summary>Reference contractions that stood, 0..3 (three that agree make a reference); null without a calibration in this session.</summary>
    public int? ReferenceTrials { get; init; }

    /// <summary>Their coefficient of variation in %, at most 12 for a reference; null with fewer than three.</summary>
    public int? ReferenceCvPercent { get; init; }

    /// <summary>False when the electrode was off or gave no signal: its amplitude then means nothing.</summary>
    [JsonIgnore]
    public bool IsUsable => QualityJudgement.IsUsable(Quality);
}
