namespace GluteSense.Detection
{
    /// <summary>
    /// The live prompt of one side in a run: an exponentially weighted mean of logRatio that falls below what the wearer's own reference
    /// set leads one to expect.
    /// </summary>
    /// <remarks>
    /// z ← z + (x − z)/8; its SD is SD·√(λ/(2 − λ)) = 0.258·SD with λ = 1/8 (standard EWMA chart). Cue while
    /// z &lt; mean − 5.2·0.258·SD: 3.8 SD of z for independent segments, times √((1 + ρ)/(1 − ρ)) = 1.36 for strides with a serial
    /// correlation ρ of 0.3. The study that sets it for good belongs to the validation. Formats: x in Q12 (17 bit), z in Q20 (25 bit).
    /// </remarks>
    public sealed class CueDetector
    {
        private const int SmoothingShift = 3;

        // 5.2 · √(λ/(2 − λ)) · 256, λ = 1/8
        private const int LimitQ8 = 344;

        private ReferenceSet _reference;
        private int _smoothedQ20;
        private bool _started;

        /// <summary>True while the wearer should be cued.</summary>
        public bool IsCueing
        {
            get { return _started && _smoothedQ20 < _reference.MeanQ20 - _reference.DeviationQ12 * LimitQ8; }
        }

        /// <summary>Starts over against a reference set, complete or not.</summary>
        public void Begin(ReferenceSet reference)
        {
            _reference = reference;
            _started = false;
        }

        /// <summary>Takes the log ratio of a segment, in 1/4096; before the reference set is complete it is passed over.</summary>
        public void Add(int logRatioQ12)
        {
            if (!_reference.IsComplete)
            {
                return;
            }

            if (!_started)
            {
                _smoothedQ20 = _reference.MeanQ20;
                _started = true;
            }

            _smoothedQ20 += ((logRatioQ12 << 8) - _smoothedQ20) >> SmoothingShift;
        }
    }
}
