using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>
    /// The wearer's own first segments of one side in one exercise, or in runs: n, mean and SD of logRatio (DESIGN section 3). It is kept for
    /// the session, over as many sets as it needs, until the electrodes or the baseline change.
    /// </summary>
    /// <remarks>
    /// logRatio in Q12 within ±10.4 (ln of 1 to 32 760): 17 bit, squares of 60 values below 2³⁷, n times that below 2⁴³. Mean in Q20: 25 bit.
    /// </remarks>
    public sealed class ReferenceSet
    {
        /// <summary>Segments of an exercise's set.</summary>
        public const int Reps = 12;

        /// <summary>Segments of a run's set: strides are serially correlated.</summary>
        public const int Strides = 60;

        private readonly int _target;
        private int _count;
        private int _sum;
        private long _sumOfSquares;
        private int _meanQ20;
        private int _deviationQ12;

        /// <summary>Creates an empty set.</summary>
        /// <param name="target">Segments that complete it, 2..60.</param>
        public ReferenceSet(int target)
        {
            _target = target;
        }

        /// <summary>Segments learned.</summary>
        public int Count
        {
            get { return _count; }
        }

        /// <summary>True when it holds all its segments: it has a mean and an SD.</summary>
        public bool IsComplete
        {
            get { return _count == _target; }
        }

        /// <summary>Mean logRatio in 1/2²⁰ once it is complete.</summary>
        public int MeanQ20
        {
            get { return _meanQ20; }
        }

        /// <summary>SD of single segments in 1/4096 once it is complete.</summary>
        public int DeviationQ12
        {
            get { return _deviationQ12; }
        }

        /// <summary>Empties it.</summary>
        public void Forget()
        {
            _count = 0;
            _sum = 0;
            _sumOfSquares = 0;
        }

        /// <summary>Learns the logRatio of an accepted segment in 1/4096; a complete set learns no more.</summary>
        public void Add(int logRatioQ12)
        {
            if (IsComplete)
            {
                return;
            }

            _count++;
            _sum += logRatioQ12;
            _sumOfSquares += (long)logRatioQ12 * logRatioQ12;
            if (IsComplete)
            {
                // n·(n − 1)·SD² = n·Σx² − (Σx)²
                long numerator = _count * _sumOfSquares - (long)_sum * _sum;
                _deviationQ12 = IntegerRoot.Nearest(numerator / (_count * (_count - 1)), IntegerRoot.NoGuess);
                _meanQ20 = (int)(((long)_sum << 8) / _count);
            }
        }
    }
}
