using System.Text.Json.Serialization;
using GluteSense.Host.Statistics;

namespace GluteSense.Host.Analysis;

/// <summary>One rep or stride of one side; times in s since the recording began.</summary>
/// <param name="Side">"left" or "right".</param>
/// <param name="Kind">"rep" or "stride".</param>
/// <param name="StartS">Start, as the device cuts it (blocks of 50 ms).</param>
/// <param name="EndS">End.</param>
/// <param name="GlutePeakS">Peak of the glute's 6 Hz envelope in it, to the sample; null without a glute signal.</param>
/// <param name="HamstringPeakS">The same for the hamstring.</param>
/// <param name="GluteRms">rms of the glute, rest removed where it is known; null without a signal.</param>
/// <param name="HamstringRms">The same for the hamstring.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="LogRatio">ln(G/H); null when either has no signal or the hamstring is silent.</param>
/// <param name="SharePermille">Raw share G/(G + H) in ‰; null without a log ratio.</param>
/// <param name="IsAccepted">True when it may count in a verdict: both electrodes gave a usable signal in the whole of it.</param>
public sealed record AnalysedSegment(
    string Side,
    string Kind,
    double StartS,
    double EndS,
    double? GlutePeakS,
    double? HamstringPeakS,
    double? GluteRms,
    double? HamstringRms,
    string Unit,
    double? LogRatio,
    int? SharePermille,
    bool IsAccepted)
{
    /// <summary>True when samples of it lay at a rail: it reads low.</summary>
    public bool IsSaturated { get; init; }

    /// <summary>ln(G/H) as the device calculates it, in integers; null where it has none.</summary>
    public double? DeviceLogRatio { get; init; }

    /// <summary>Both amplitudes with a silent muscle at its floor, as statistics take them; null without a log ratio.</summary>
    [JsonIgnore]
    public SideSegment? Amplitudes { get; init; }

    /// <summary>The number of <see cref="Side"/>: 0 left, 1 right.</summary>
    [JsonIgnore]
    public int SideNumber => Side == "left" ? 0 : 1;
}
