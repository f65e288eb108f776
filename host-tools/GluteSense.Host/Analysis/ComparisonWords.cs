using System.Globalization;
using GluteSense.Host.Statistics;

namespace GluteSense.Host.Analysis;

/// <summary>A comparison of two recordings in sentences: what changed, and what such a change means and does not mean.</summary>
public static class ComparisonWords
{
    /// <summary>The change of a side, without a full stop.</summary>
    /// <param name="kind">What the recordings are to each other.</param>
    /// <param name="change">The change; null where there is none.</param>
    public static string Of(ComparisonKind kind, SideChange? change)
    {
        return change is null
            ? $"{Name(kind)} not known: it takes {Needs(kind)} in either recording, good electrodes and one unit"
            : $"{Name(kind)}: glute {Percent(change.GlutePercent)}, hamstring {Percent(change.HamstringPercent)}, ln(G/H) {LogRatio(change.LogRatio)}, " +
              $"that is {Percent(change.SharePercent)} of the share; {Text($"{change.Count} {change.Counts} against {change.ReferenceN}")}";
    }

    /// <summary>What the comparison means and does not mean.</summary>
    public static string Meaning(ComparisonKind kind) => kind switch
    {
        ComparisonKind.Cue =>
            "A rise of the glute whose interval lies above 0 shows reserve: how much more the wearer can call up at will; no rise shows none. In a double-leg bridge the cue raised the glute " +
            "from 16.8 to 33.0 % of a maximal contraction and glute over hamstring from 1.02 to 1.11 (Hollman 2018). It does not say that the set " +
            "without the cue was too low: healthy people rise too. Warming up and fatigue are in it, since the order is fixed.",
        ComparisonKind.CarryOver =>
            "Carry-over compares the last 60 strides before the exercise block with the first 60 after it: same pace, same electrodes, the cue off. Pace, " +
            "slope, fatigue and sweat change the ratio too and are not in the interval: once it is an observation, found over several sessions it is evidence.",
        ComparisonKind.Retention =>
            "Retention compares what was done with the cue off, after the cued sets against before them. Within a session it is retention of that day; over days " +
            "the place of the electrodes is part of it. A set with the cue on would show that the wearer follows it, not what stays.",
        _ =>
            "The change from the reference recording holds what reps or strides scatter, not what else happened between: warming up, fatigue, pace, sweat.",
    };

    private static string Name(ComparisonKind kind) => kind switch
    {
        ComparisonKind.Cue => "Change with the cue",
        ComparisonKind.CarryOver => "Carry-over",
        ComparisonKind.Retention => "Retention with the cue off",
        _ => "Change from the reference",
    };

    private static string Needs(ComparisonKind kind) =>
        kind == ComparisonKind.CarryOver ? $"{CarryOver.Strides} strides" : $"{VerdictRule.LeastCount} reps, or {VerdictRule.LeastCount * BatchMeans.StridesPerBatch} strides,";

    private static string Percent(Interval change) => Text($"{change.Value:+0;-0;0} % ({change.Lower:+0;-0;0} to {change.Upper:+0;-0;0})");

    private static string LogRatio(Interval change) => Text($"{change.Value:+0.00;-0.00;0.00} ({change.Lower:+0.00;-0.00;0.00} to {change.Upper:+0.00;-0.00;0.00})");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
