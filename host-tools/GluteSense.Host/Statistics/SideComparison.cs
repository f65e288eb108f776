namespace GluteSense.Host.Statistics;

/// <summary>
/// The right side against the left in one muscle: the symmetry index (R − L)/(½(R + L))·100 of activation, with a 95 % interval.
/// Descriptive: there is no accepted standard for it (BMC Sports Sci Med Rehabil 2021, s13102-021-00355-4), and most runners are not symmetric.
/// Activation is amplitude over that of the reference contraction, and the mean of three trials leaves an error of each side that
/// no repetition removes; the interval includes it. Calculation is on d = ln R − ln L, where the index is 200·tanh(d/2).
/// </summary>
/// <param name="SymmetryPercent">Symmetry index of the geometric means with its 95 % interval, in %: above 0 when the right is larger; −200..200.</param>
/// <param name="Kind">What the segments are.</param>
/// <param name="LeftCount">Reps, or batches of ten strides, of the left.</param>
/// <param name="RightCount">The same of the right.</param>
public sealed record SideComparison(Interval SymmetryPercent, SegmentKind Kind, int LeftCount, int RightCount)
{
    /// <summary>
    /// Symmetry that no colour marks, in %: green below it in VALD's HumanTrak (support.valdperformance.com/article/641), and above the 5 to 6 %
    /// that two measurements of the same day differ by (pubmed 28422571).
    /// </summary>
    public const double UncolouredPercent = 10;

    /// <summary>Trials of a reference contraction.</summary>
    public const int Trials = 3;

    /// <summary>
    /// Coefficient of variation up to which reference trials are accepted ("Within-session reliability of three methods of
    /// electromyography normalization", Edge Hill University). The interval takes this bound as known: the CV of one wearer's three
    /// trials is too uncertain to stand in its place (a symmetric wearer would differ in 11 to 23 %; study "verdict"). Trials that truly
    /// scatter by more and were accepted by luck are not covered.
    /// </summary>
    public const double AcceptedTrialCv = 0.12;

    /// <summary>True when the whole interval lies beyond ±10 %: only then may a side be coloured.</summary>
    public bool IsColoured => SymmetryPercent.Lower > UncolouredPercent || SymmetryPercent.Upper < -UncolouredPercent;

    /// <summary>Compares the sides.</summary>
    /// <param name="left">Activation of each segment of the left, above 0 (a silent muscle at its floor), in any unit common to both.</param>
    /// <param name="right">The same of the right.</param>
    /// <param name="kind">Reps or strides.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="trialCv">Coefficient of variation of reference trials, 0 or above; a measured one only when many trials stand behind it.</param>
    /// <returns>False with fewer than <see cref="VerdictRule.LeastCount"/> reps or batches on a side.</returns>
    /// <exception cref="ArgumentException">An activation is not above 0.</exception>
    public static bool TryCompare(
        IReadOnlyList<double> left,
        IReadOnlyList<double> right,
        SegmentKind kind,
        out SideComparison? comparison,
        double trialCv = AcceptedTrialCv)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trialCv);
        LogRatioSample leftLog = LogRatioSample.Of([.. left.Select(activation => Math.Log(activation))], kind);
        LogRatioSample rightLog = LogRatioSample.Of([.. right.Select(activation => Math.Log(activation))], kind);
        if (leftLog.Count < VerdictRule.LeastCount || rightLog.Count < VerdictRule.LeastCount)
        {
            comparison = null;
            return false;
        }

        // Each side's reference has the error CV/√3; both are in the difference.
        double calibrationVariance = 2 * trialCv * trialCv / Trials;
        Interval difference = WelchInterval.Of(leftLog, rightLog, calibrationVariance);
        comparison = new SideComparison(difference.On(ToIndexPercent), kind, leftLog.Count, rightLog.Count);
        return true;
    }

    private static double ToIndexPercent(double logDifference) => 200 * Math.Tanh(logDifference / 2);
}
