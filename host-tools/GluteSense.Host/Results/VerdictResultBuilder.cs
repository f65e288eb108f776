using GluteSense.Host.Sessions;
using GluteSense.Host.Statistics;
using GluteSense.Protocol;

namespace GluteSense.Host.Results;

/// <summary>Turns the device's verdict into what people read: the difference of log ratios becomes a change of the share.</summary>
internal static class VerdictResultBuilder
{
    /// <summary>The verdict on a side (0 left, 1 right); null when none arrived.</summary>
    public static VerdictResult? Build(SessionLog log, ModeSpan measurement, int side)
    {
        if (!log.TryGetVerdict(measurement, side, out VerdictRow row))
        {
            return null;
        }

        bool hasReference = row.TryGetReferenceMean(out double reference);
        bool hasReferences = row.TryGetNormalisation(out double normalisation);
        double referenceLogRatio = reference + normalisation;
        Interval? difference = row.TryGetDifference(out double value, out double lower, out double upper) ? new Interval(value, lower, upper) : null;
        return new VerdictResult(
            ValueName(row.Value),
            row.Reason == WithheldReason.None ? null : ReasonName(row.Reason),
            row.IsScreening ? 98 : 90,
            row.IsRun ? "batches" : "reps",
            row.Count,
            row.ReferenceCount,
            difference,
            hasReferences ? "gluteShare" : "rawShare",
            hasReference ? ShareScale.Share(referenceLogRatio) : null,
            hasReference && difference is { } known ? known.On(change => ShareScale.DifferenceToPercent(referenceLogRatio, change)) : null);
    }

    private static string ValueName(VerdictValue value) => value switch
    {
        VerdictValue.Reduced => VerdictNames.Reduced,
        VerdictValue.NotReduced => VerdictNames.NotReduced,
        VerdictValue.Undecided => VerdictNames.Undecided,
        _ => VerdictNames.Withheld,
    };

    private static string ReasonName(WithheldReason reason) => reason switch
    {
        WithheldReason.NoReferenceSet => VerdictNames.NoReferenceSet,
        WithheldReason.TooFewSegments => VerdictNames.TooFewSegments,
        WithheldReason.ElectrodeOff => QualityJudgement.ElectrodeOff,
        WithheldReason.Saturated => QualityJudgement.Saturated,
        WithheldReason.NoSignal => QualityJudgement.NoSignal,
        WithheldReason.NoisyAtRest => QualityJudgement.NoisyAtRest,
        WithheldReason.Mains => QualityJudgement.Mains,
        _ => QualityJudgement.WeakReference,
    };
}
