using System.Globalization;
using GluteSense.Protocol;

namespace GluteSense.Host.Analysis;

/// <summary>A verdict as a sentence, without cause and without prediction.</summary>
public static class VerdictWords
{
    /// <summary>The sentence, without a full stop.</summary>
    public static string Of(SideVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.Value switch
        {
            VerdictValue.Withheld => $"no verdict, {Reason(verdict)}",
            VerdictValue.Reduced => $"reduced: the glute did a smaller share than in the reference ({Change(verdict)})",
            VerdictValue.NotReduced => $"not reduced: a share lower by 20 % is excluded ({Change(verdict)})",
            _ => $"undecided: neither a smaller share nor its absence could be shown ({Change(verdict)})",
        };
    }

    private static string Change(SideVerdict verdict) => string.Create(
        CultureInfo.InvariantCulture,
        $"{verdict.ShareChangePercent:+0;-0;0} %, interval {verdict.ShareLowerPercent:+0;-0;0} to {verdict.ShareUpperPercent:+0;-0;0} %; {verdict.Count} {verdict.Counts} against {verdict.ReferenceN}");

    private static string Reason(SideVerdict verdict) => verdict.Reason switch
    {
        WithheldReason.NoReferenceSet => string.Create(
            CultureInfo.InvariantCulture,
            $"the reference set is missing or too small ({verdict.ReferenceN} {verdict.Counts})"),
        WithheldReason.TooFewSegments => string.Create(CultureInfo.InvariantCulture, $"too few segments ({verdict.Count} {verdict.Counts}, 3 are needed)"),
        WithheldReason.NoSignal => "one of the side's muscles gave no signal or was not recorded",
        WithheldReason.Saturated => "samples are cut off at a rail, so amplitudes read low",
        WithheldReason.NoisyAtRest => "an electrode was too noisy at rest",
        WithheldReason.ElectrodeOff => "an electrode was off",
        WithheldReason.Mains => "mains interference is as strong as the muscle",
        WithheldReason.WeakReference => "a reference contraction rose too little above rest",
        _ => verdict.Reason.ToString(),
    };
}
