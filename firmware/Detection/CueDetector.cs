using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>
    /// The live prompt of one side: an exponentially weighted mean of logRatio that falls below what the wearer's own first
    /// segments lead one to expect.
    /// </summary>
    /// <remarks>
    /// z ← z + (x − z)/8; its SD is SD·√(λ/(2 − λ)) = 0.258·SD with λ = 1/8 (standard EWMA chart). Cue while
    /// z &lt; mean − 5.2·0.258·SD: 3.8 SD of z for independent segments, times √((1 + ρ)/(1 − ρ)) = 1.36 for strides with a serial
    /// correlation ρ of 0.3. The study that sets it for good belongs to the validation. Formats: x in Q12 within ±10.4 (ln of 1 to 32 760, 17 bit), z in Q20 (25 bit), squares of 60 values below 2³⁷.
    /// </remarks>
    public sealed class CueDetector
    {
        private const int SmoothingShift = 3;

        // 5.2 · √(λ/(2 − λ)) · 256, λ = 1/8
        private const int LimitQ8 = 344;

        private readonly IntegerRoot _root = new IntegerRoot();
        private int _referenceSegments;
        private int _count;
        private int _sum;
        private long _sumOfSquares;
        private int _smoothedQ20;
        private int _limitQ20;

        /// <summary>True when the reference set is complete.</summary>
        public bool IsReady
        {
            get { return _count == _referenceSegments; }
        }

        /// <summary>True while the wearer should be cued.</summary>
        public bool IsCueing
        {
            get { return IsReady && _smoothedQ20 < _limitQ20; }
        }

        /// <summary>Starts over with a reference set of so many segments (2..60; DESIGN section 3: 12, in runs 60).</summary>
        public void Reset(int referenceSegments)
        {
            _referenceSegments = referenceSegments;
            _count = 0;
            _sum = 0;
            _sumOfSquares = 0;
        }

        /// <summary>Takes the log ratio of an accepted segment, in 1/4096; an unavailable one is passed over.</summary>
        public void Add(int logRatioQ12)
        {
            if (logRatioQ12 == Measured.UnavailableLogRatio)
            {
                return;
            }

            if (!IsReady)
            {
                _count++;
                _sum += logRatioQ12;
                _sumOfSquares += (long)logRatioQ12 * logRatioQ12;
                if (IsReady)
                {
                    Learn();
                }

                return;
            }

            _smoothedQ20 += ((logRatioQ12 << 8) - _smoothedQ20) >> SmoothingShift;
        }

        private void Learn()
        {
            // n·(n − 1)·SD² = n·Σx² − (Σx)²
            long numerator = _count * _sumOfSquares - (long)_sum * _sum;
            int deviationQ12 = _root.Nearest(numerator / (_count * (_count - 1)));
            int meanQ20 = (int)(((long)_sum << 8) / _count);
            _smoothedQ20 = meanQ20;
            _limitQ20 = meanQ20 - deviationQ12 * LimitQ8;
        }
    }
}
