using GluteSense.Host.Statistics;

namespace GluteSense.Host.Results;

/// <summary>
/// The device's verdict on one side. It means lower than the wearer's own reference set, or not: never "inhibited", never "normal".
/// </summary>
/// <param name="Value">"reduced", "notReduced", "undecided" or "withheld".</param>
/// <param name="Reason">Why it was withheld: "noReferenceSet", "tooFewSegments", "electrodeOff", "saturated", "noSignal", "noisyAtRest", "mains" or "weakReference";
/// null with any other value.</param>
/// <param name="ConfidencePercent">Confidence of the intervals: 90, or 98 in a screening (each bound alone is wrong in 5 or 1 %).</param>
/// <param name="CountUnit">What the counts count: "reps", or "batches" of ten strides.</param>
/// <param name="Count">How many were compared; 65535 stands for that many or more.</param>
/// <param name="ReferenceCount">How many the reference set has.</param>
/// <param name="LogRatioDifference">Mean ln(G/H) less that of the reference set; null where unavailable.</param>
/// <param name="ShareKind">"gluteShare" when the share is one of activations, "rawShare" without both references.</param>
/// <param name="ReferenceShare">Share of the reference set, 0..1; null where unavailable.</param>
/// <param name="ShareChangePercent">Change of the share in % of the reference set's; null where unavailable.</param>
public sealed record VerdictResult(
    string Value,
    string? Reason,
    int ConfidencePercent,
    string CountUnit,
    int Count,
    int ReferenceCount,
    Interval? LogRatioDifference,
    string ShareKind,
    double? ReferenceShare,
    Interval? ShareChangePercent);
