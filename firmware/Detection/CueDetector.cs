namespace GluteSense.Detection
{
    /// <summary>
    /// The live prompt of one side in a run: a lower one-sided CUSUM chart (Page 1954) of logRatio against the wearer's own reference set.
    /// </summary>
    /// <remarks>
    /// S ← min(max(0, S + min(mean − x, 4·SD) − ¾·SD), 8½·SD), cue while S stands at 8½·SD. A share lower by 20 % is 1.5 (share .35) to 2.6 SD (.65) below
    /// the mean. ¾ and 8½ are set by the study "cue" in docs/validation.md: of all charts with at most one false cue in 10 minutes of both sides at
    /// a serial correlation of 0.3 it finds that drop oftenest. One stride adds at most 3¼ SD: no cue before the third; S does not pass its
    /// limit, so the cue ends as soon as the share is back. Formats: x in Q12 (17 bit), S and SD·34 in Q14 (22 bit).
    /// </remarks>
    public sealed class CueDetector
    {
        /// <summary>What a stride may lie below the mean without adding to S, in quarters of the SD.</summary>
        public const int AllowanceQ2 = 3;

        /// <summary>S that cues, in quarters of the SD.</summary>
        public const int LimitQ2 = 34;

        /// <summary>Most that a stride counts below the mean, in quarters of the SD.</summary>
        public const int MostQ2 = 16;

        private ReferenceSet _reference;
        private int _sumQ14;

        /// <summary>True while the wearer should be cued.</summary>
        public bool IsCueing
        {
            get { return _sumQ14 > 0 && _sumQ14 == _reference.DeviationQ12 * LimitQ2; }
        }

        /// <summary>Starts over against a reference set, complete or not.</summary>
        public void Begin(ReferenceSet reference)
        {
            _reference = reference;
            _sumQ14 = 0;
        }

        /// <summary>Takes the log ratio of a segment, in 1/4096; before the reference set is complete it is passed over.</summary>
        public void Add(int logRatioQ12)
        {
            ReferenceSet reference = _reference;
            if (!reference.IsComplete)
            {
                return;
            }

            int deviation = reference.DeviationQ12;
            int below = (reference.MeanQ20 >> 6) - (logRatioQ12 << 2);
            int most = deviation * MostQ2;
            int limit = deviation * LimitQ2;
            int sum = _sumQ14 + (below < most ? below : most) - deviation * AllowanceQ2;
            _sumQ14 = sum < 0 ? 0 : sum < limit ? sum : limit;
        }
    }
}
