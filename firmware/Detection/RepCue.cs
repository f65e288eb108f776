namespace GluteSense.Detection
{
    /// <summary>
    /// The live prompt of one side in an exercise: the logRatio of the rep so far falls below what the wearer's own reference set leads one to
    /// expect of a whole rep. The prompt lasts until the rep ends.
    /// </summary>
    public sealed class RepCue
    {
        // k·256, k = 2.90: set by the study "cue" in docs/validation.md, so that at most 2 % of unchanged reps are cued.
        private const int LimitQ8 = 742;

        private ReferenceSet _reference;
        private bool _isCueing;

        /// <summary>True from the decision to the end of the rep.</summary>
        public bool IsCueing
        {
            get { return _isCueing; }
        }

        /// <summary>Starts over against a reference set, complete or not.</summary>
        public void Begin(ReferenceSet reference)
        {
            _reference = reference;
            _isCueing = false;
        }

        /// <summary>Takes the log ratio of the rep so far, in 1/4096.</summary>
        public void Judge(int logRatioQ12)
        {
            if (_reference.IsComplete && (logRatioQ12 << 8) < _reference.MeanQ20 - _reference.DeviationQ12 * LimitQ8)
            {
                _isCueing = true;
            }
        }

        /// <summary>The rep is over.</summary>
        public void EndRep()
        {
            _isCueing = false;
        }
    }
}
