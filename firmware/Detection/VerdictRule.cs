using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>
    /// The verdict of a set or run on one side (DESIGN section 3): a one-sided pooled t test of its mean log ratio against the reference set, whose
    /// uncertainty counts too. GluteSense.Host.Statistics.VerdictRule is the same rule in double precision.
    /// </summary>
    /// <remarks>
    /// Reduced when the upper bound of the difference lies below 0; else not reduced when the lower bound lies above the change that a
    /// 20 % lower share would be; else undecided. Each bound has the verdict's error, 5 %, or 1 % in a screening. Formats: everything in Q19 times the
    /// batch; variances in Q38 times batch², below 2⁵¹; with the numbers of units, at most 2¹², below 2⁶³. Error of a bound below
    /// 10⁻⁵ (tests against double precision).
    /// </remarks>
    public static class VerdictRule
    {
        /// <summary>Fewest reps, or batches of ten strides, that are judged. With three a 20 % lower share is called "not reduced" in at most 5 %.</summary>
        public const int LeastUnits = 3;

        /// <summary>Judges; the counts and the reference's mean and SD are told whatever comes of it.</summary>
        /// <param name="reference">The reference set.</param>
        /// <param name="set">Segments of the set or run after those the reference learned.</param>
        /// <param name="flaw">A reason to withhold that was found in the signals, or none.</param>
        /// <param name="result">Options are set (<see cref="VerdictPacket.OfScreening"/>), and so is the normalisation.</param>
        public static void Judge(ReferenceSet reference, SegmentSums set, WithheldReason flaw, VerdictPacket result)
        {
            result.ReferenceCount = reference.Units;
            result.Count = set.Units;
            result.DifferenceQ12 = Measured.UnavailableLogRatio;
            result.LowerQ12 = Measured.UnavailableLogRatio;
            result.UpperQ12 = Measured.UnavailableLogRatio;
            result.ReferenceMeanQ12 = Measured.UnavailableLogRatio;
            result.ReferenceDeviationQ12 = Measured.Unavailable;
            result.Value = VerdictValue.Withheld;
            result.Reason = flaw != WithheldReason.None ? flaw
                : !reference.IsComplete ? WithheldReason.NoReferenceSet
                : set.Units < LeastUnits ? WithheldReason.TooFewSegments
                : WithheldReason.None;
            if (reference.IsComplete)
            {
                int units = reference.Units;
                result.ReferenceMeanQ12 = Q12(reference.MeanQ20, 8);
                result.ReferenceDeviationQ12 =
                    IntegerRoot.Nearest(Positive(reference.Spread) / (units * (units - 1)), IntegerRoot.NoGuess) / reference.Batch;
            }

            if (result.Reason == WithheldReason.None)
            {
                Compare(reference, set, result);
            }
        }

        private static void Compare(ReferenceSet reference, SegmentSums set, VerdictPacket result)
        {
            int batch = set.Batch;
            int before = reference.Units;
            int after = set.Units;
            int freedom = before + after - 2;
            long difference = ((set.Sum * before - reference.Sum * after) << 7) / ((long)before * after);

            // The spread of a set is units times its sum of squares about the mean.
            long squares = Positive(reference.Spread) / before + Positive(set.Spread) / after;
            long variance = (squares << 14) / freedom * (before + after) / ((long)before * after);
            long error = IntegerRoot.Nearest(variance, IntegerRoot.NoGuess);
            bool ofScreening = (result.Options & VerdictPacket.OfScreening) != 0;
            long margin = (error * StudentT.QuantileQ20(freedom, ofScreening)) >> 20;
            int normalisationQ12 = result.NormalisationQ12 == Measured.UnavailableLogRatio ? 0 : result.NormalisationQ12;
            int drop = ShareDrop.ChangeQ19((reference.MeanQ20 >> 1) + (normalisationQ12 << 7));
            result.Value = difference + margin < 0 ? VerdictValue.Reduced
                : difference - margin > (long)drop * batch ? VerdictValue.NotReduced
                : VerdictValue.Undecided;
            result.DifferenceQ12 = Q12(difference / batch, 7);
            result.LowerQ12 = Q12((difference - margin) / batch, 7);
            result.UpperQ12 = Q12((difference + margin) / batch, 7);
        }

        private static int Q12(long value, int shift)
        {
            return (int)((value + (1L << (shift - 1))) >> shift);
        }

        private static long Positive(long spread)
        {
            return spread > 0 ? spread : 0;
        }
    }
}
