using System.Globalization;
using GluteSense.Host.Statistics;

namespace GluteSense.Host.Results;

/// <summary>
/// A verdict in plain words. It speaks of the wearer's own reference set and of nothing else: not of a cause, not of an injury, and neither of
/// inhibition nor of what is normal.
/// </summary>
public static class VerdictText
{
    /// <summary>One sentence without capital and full stop, such as "your left glute did a smaller share than in your reference set (-18 %, interval -9 to -26)".</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="side">"left" or "right".</param>
    public static string Sentence(VerdictResult verdict, string side)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.Value switch
        {
            VerdictNames.Reduced => $"your {side} glute did a smaller share than in your reference set{Change(verdict)}",
            VerdictNames.NotReduced => $"your {side} glute's share was not lower by a fifth than in your reference set{Change(verdict)}",
            VerdictNames.Undecided =>
                $"{Count(verdict)} can not tell whether your {side} glute did a smaller share than in your reference set{Change(verdict)}",
            _ => $"there is no verdict on your {side} glute: {Reason(verdict)}",
        };
    }

    /// <summary>Why there is no verdict, as a clause.</summary>
    /// <param name="verdict">A withheld verdict.</param>
    public static string Reason(VerdictResult verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        bool isRun = verdict.CountUnit == "batches";
        return verdict.Reason switch
        {
            VerdictNames.NoReferenceSet => isRun
                ? "your reference set of this session needs 60 strides, and is not complete"
                : "your reference set of this exercise needs 12 reps in this session, and is not complete",
            VerdictNames.TooFewSegments => isRun
                ? "fewer than 30 strides came after your reference set"
                : "fewer than three reps came after your reference set",
            QualityJudgement.ElectrodeOff => "an electrode came off, so this was not measured with the electrodes of your reference set",
            QualityJudgement.Saturated => "a signal reached the limits of the input, so its amplitude reads low",
            QualityJudgement.NoSignal => "a channel gave no signal",
            QualityJudgement.NoisyAtRest => "an electrode was too noisy at rest",
            QualityJudgement.Mains => "mains interference was as strong as the muscle",
            QualityJudgement.WeakReference => "the last reference contraction rose too little above rest, so the electrode may not hear the muscle",
            _ => "the device did not say why",
        };
    }

    private static string Change(VerdictResult verdict)
    {
        if (verdict.ShareChangePercent is not { } change)
        {
            return "";
        }

        // A drop is told from its small end on.
        (double from, double to) = verdict.Value == VerdictNames.Reduced ? (change.Upper, change.Lower) : (change.Lower, change.Upper);
        return $" ({Percent(change.Value)} %, interval {Percent(from)} to {Percent(to)})";
    }

    /// <summary>Whole percent with its sign; a change below 1 % keeps a decimal, so that a drop is not shown as none.</summary>
    private static string Percent(double value)
    {
        return value.ToString(Math.Abs(value) < 1 ? "+0.0;-0.0;0" : "+0;-0;0", CultureInfo.InvariantCulture);
    }

    private static string Count(VerdictResult verdict)
    {
        int count = verdict.CountUnit == "batches" ? verdict.Count * BatchMeans.StridesPerBatch : verdict.Count;
        return FormattableString.Invariant($"{count} {(verdict.CountUnit == "batches" ? "strides" : "reps")}");
    }
}
