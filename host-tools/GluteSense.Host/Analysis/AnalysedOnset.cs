namespace GluteSense.Host.Analysis;

/// <summary>When one muscle began and ended its burst in one rep; times in s since the recording began.</summary>
/// <param name="Channel">For example "leftGlute".</param>
/// <param name="Segment">Number of the segment in the list of segments, from 0.</param>
/// <param name="StartS">Onset; null when withheld.</param>
/// <param name="EndS">Offset, by the same detector backwards in time; null when withheld, or without rest after the burst.</param>
/// <param name="IntervalMs">Length of the 90 % interval of the onset in ms.</param>
/// <param name="LowerS">Its lower end.</param>
/// <param name="UpperS">Its upper end.</param>
/// <param name="SnrDb">Power of the burst over that of rest before it, rest removed; null when there is no rest to compare with.</param>
/// <param name="IsUncertain">True below 10 dB (DESIGN section 3).</param>
/// <param name="Withheld">Why there is no onset, in words; null when there is one.</param>
public sealed record AnalysedOnset(
    string Channel,
    int Segment,
    double? StartS,
    double? EndS,
    double? IntervalMs,
    double? LowerS,
    double? UpperS,
    double? SnrDb,
    bool IsUncertain,
    string? Withheld);
