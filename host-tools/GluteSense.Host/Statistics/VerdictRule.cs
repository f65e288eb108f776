using GluteSense.Protocol;

namespace GluteSense.Host.Statistics;

/// <summary>
/// The verdict (DESIGN section 3), in double precision: a one-sided pooled t test of the mean logRatio against the reference set, whose own
/// uncertainty is part of the test. One verdict per side, at the end of a set or run: testing after every rep is false in 11 to 15 %.
/// With n and m values, means x and y and the pooled variance s² of n + m − 2 degrees of freedom, the difference is x − y and its bounds are
/// x − y ± t·s·√(1/n + 1/m).
/// <list type="bullet">
/// <item>reduced: the upper bound is below 0.</item>
/// <item>notReduced: the lower bound is above the change that a 20 % lower share is.</item>
/// <item>Both, with many segments and a small drop: reduced. The share is lower, beyond the error rate, and the other word would deny it;
/// how little it is stands in the interval and in <see cref="Verdict.IsDropExcluded"/>.</item>
/// </list>
/// With hundreds of batches the set's own uncertainty is gone, and a reference of a minute stands for that minute only: small and slow changes
/// of a long run are then reduced with the drop excluded, and their size has to be shown with the word.
/// The reference's share enters the 20 % as it was measured; its error makes notReduced rarer, not more frequent (study "verdict").
/// </summary>
public static class VerdictRule
{
    /// <summary>The drop of the share that notReduced excludes (DESIGN section 3): 1.9 SD of one segment at a share of .5.</summary>
    public const double Drop = 0.2;

    /// <summary>Fewest reps, or batches, of a set (DESIGN section 3). The error rates hold from two on; three find a 20 % lower share in 73 to 98 % (study "verdict").</summary>
    public const int LeastCount = 3;

    /// <summary>Fewest reps of a reference set (DESIGN section 3): with them ten reps find a 20 % lower share in 95 % (study "verdict").</summary>
    public const int LeastReferenceReps = 12;

    /// <summary>Fewest batches of a reference set: 60 strides (DESIGN section 3; study "verdict").</summary>
    public const int LeastReferenceBatches = 60 / BatchMeans.StridesPerBatch;

    /// <summary>The one-sided error of a level.</summary>
    /// <param name="level">The level.</param>
    public static double Error(VerdictLevel level) => level == VerdictLevel.Screening ? 0.01 : 0.05;

    /// <summary>Judges segments against those of the reference set: same exercise or run, session and electrodes.</summary>
    /// <param name="reference">logRatio of each accepted segment of the reference set, in their order.</param>
    /// <param name="set">The same of the set or run.</param>
    /// <param name="kind">Reps, or strides (of which batch means are taken).</param>
    /// <param name="level">Its error rate.</param>
    /// <param name="normalisation">ln(refH/refG) when both muscles have reference contractions, so that 20 % are of the share of
    /// activations; 0 without (rawShare). The difference itself does not depend on it.</param>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static Verdict Judge(
        IReadOnlyList<double> reference,
        IReadOnlyList<double> set,
        SegmentKind kind,
        VerdictLevel level = VerdictLevel.Single,
        double normalisation = 0) =>
        Judge(LogRatioSample.Of(reference, kind), LogRatioSample.Of(set, kind), kind, level, normalisation);

    /// <summary>Judges a set by what was kept of it and of the reference set.</summary>
    /// <param name="reference">The reference set: over reps, or over batches of ten strides.</param>
    /// <param name="set">The same of the set or run.</param>
    /// <param name="kind">What the counts count: reps, or batches of strides.</param>
    /// <param name="level">Its error rate.</param>
    /// <param name="normalisation">ln(refH/refG), or 0.</param>
    public static Verdict Judge(
        LogRatioSample reference,
        LogRatioSample set,
        SegmentKind kind,
        VerdictLevel level = VerdictLevel.Single,
        double normalisation = 0)
    {
        if (reference.Count < (kind == SegmentKind.Strides ? LeastReferenceBatches : LeastReferenceReps))
        {
            return Withhold(WithheldReason.NoReferenceSet, reference, set, kind, level);
        }

        if (set.Count < LeastCount)
        {
            return Withhold(WithheldReason.TooFewSegments, reference, set, kind, level);
        }

        Interval difference = Compare(reference, set, Error(level));
        double referenceLogRatio = reference.Mean + normalisation;
        bool isDropExcluded = difference.Lower > ShareScale.DropToDifference(referenceLogRatio, Drop);
        VerdictValue value = difference.Upper < 0 ? VerdictValue.Reduced
            : isDropExcluded ? VerdictValue.NotReduced
            : VerdictValue.Undecided;
        Interval shareChange = difference.On(change => ShareScale.DifferenceToPercent(referenceLogRatio, change));
        return new Verdict(value, WithheldReason.None, level, kind, difference, shareChange, isDropExcluded, set, reference);
    }

    /// <summary>No verdict: also for what the device says of electrodes and inputs.</summary>
    /// <param name="reason">Why; not <see cref="WithheldReason.None"/>.</param>
    /// <param name="reference">The reference set, as far as there is one.</param>
    /// <param name="set">The set, as far as there is one.</param>
    /// <param name="kind">What the counts count.</param>
    /// <param name="level">The level it would have had.</param>
    public static Verdict Withhold(WithheldReason reason, LogRatioSample reference, LogRatioSample set, SegmentKind kind, VerdictLevel level)
    {
        if (reason == WithheldReason.None)
        {
            throw new ArgumentException("A withheld verdict has a reason.", nameof(reason));
        }

        return new Verdict(VerdictValue.Withheld, reason, level, kind, null, null, false, set, reference);
    }

    private static Interval Compare(LogRatioSample reference, LogRatioSample set, double error)
    {
        int degrees = reference.Count + set.Count - 2;
        double pooledVariance = (reference.SumOfSquares + set.SumOfSquares) / degrees;
        double standardError = Math.Sqrt(pooledVariance * (1.0 / reference.Count + 1.0 / set.Count));
        return Interval.Around(set.Mean - reference.Mean, StudentQuantile.UpperTail(error, degrees) * standardError);
    }
}
