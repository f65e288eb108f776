using System.Globalization;

namespace GluteSense.Host.Results;

/// <summary>The comparison of the sides in words: a description with its error, never a verdict.</summary>
public static class SymmetryText
{
    /// <summary>What the numbers are, without a full stop.</summary>
    public const string Meaning =
        "0 % when equal; in brackets the 95 % interval, the error of the reference contractions included. It describes the sides and judges nothing: most runners " +
        "are not symmetric";

    /// <summary>The index of a muscle in signed %, with its interval where there is one, and a word where that lies beyond ±10 %.</summary>
    /// <param name="index">Index of the whole set; null where unknown.</param>
    /// <param name="interval">Index over segments with its interval; null without.</param>
    public static string Of(double? index, SymmetryInterval? interval)
    {
        if (interval is null)
        {
            return index is { } known ? Text($"{known:+0;−0;0} % (too few segments for an interval)") : "not known";
        }

        string mark = interval.Coloured ? ", beyond 10 %" : "";
        return Text($"{interval.Value:+0;−0;0} % ({interval.Lower:+0;−0;0} to {interval.Upper:+0;−0;0}{mark})");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
