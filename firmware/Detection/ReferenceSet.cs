using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>
    /// The wearer's own first segments of one side in one exercise, or in runs: n, mean and SD of logRatio (DESIGN section 3). It is kept for
    /// the session (<see cref="ReferenceShelf"/>), over as many sets as it needs, until the electrodes or the baseline change.
    /// </summary>
    /// <remarks>Formats as in <see cref="SegmentSums"/>; mean in Q20: 24 bit.</remarks>
    public sealed class ReferenceSet : SegmentSums
    {
        /// <summary>Segments of an exercise's set.</summary>
        public const int Reps = 12;

        /// <summary>Segments of a run's set: strides are serially correlated.</summary>
        public const int Strides = 60;

        // 0.21, that of single strides on real walking (facts: 0.22-0.25) and of the study's generator.
        private const int UsualDeviationQ12 = 860;

        private int _target;
        private long _segmentSquares;
        private long _pendingSquares;
        private int _meanQ20;
        private int _deviationQ12;

        /// <summary>Creates an empty set.</summary>
        /// <param name="target">Segments that complete it; <see cref="Strides"/> are summed in batches, any other number, 2..60, as reps.</param>
        public ReferenceSet(int target)
        {
            Forget(target);
        }

        /// <summary>Segments learned.</summary>
        public int Count
        {
            get { return AddedSegments; }
        }

        /// <summary>True when it holds all its segments: it has a mean and an SD.</summary>
        public bool IsComplete
        {
            get { return AddedSegments == _target; }
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
            Forget(_target);
        }

        /// <summary>Learns the logRatio of an accepted segment in 1/4096; a complete set learns no more.</summary>
        public void Add(int logRatioQ12)
        {
            int count = AddedSegments + 1;
            int target = _target;
            if (count > target)
            {
                return;
            }

            long cut = Include(logRatioQ12);
            _pendingSquares += cut * cut;
            if (count % UnitSegments == 0)
            {
                _segmentSquares += _pendingSquares;
                _pendingSquares = 0;
                if (count == target)
                {
                    Measure();
                }
            }
        }

        /// <summary>Makes it an empty set of another length.</summary>
        internal void Forget(int target)
        {
            _target = target;
            _segmentSquares = 0;
            _pendingSquares = 0;
            Begin(target == Strides);
        }

        /// <summary>Hands over what was learned in whole units.</summary>
        internal int Save(out long sum, out long unitSquares, out long segmentSquares)
        {
            sum = Sum;
            unitSquares = SumOfSquares;
            segmentSquares = _segmentSquares;
            return Units * Batch;
        }

        /// <summary>Takes over what was learned before.</summary>
        internal void Restore(int segments, long sum, long unitSquares, long segmentSquares)
        {
            Restore(segments, sum, unitSquares);
            _segmentSquares = segmentSquares;
            _pendingSquares = 0;
            if (IsComplete)
            {
                Measure();
            }
        }

        private void Measure()
        {
            // n·(n − 1)·SD² = n·Σx² − (Σx)²
            int count = AddedSegments;
            long sum = Sum;
            long numerator = count * _segmentSquares - sum * sum;
            _deviationQ12 = numerator <= 0 ? 0 : IntegerRoot.Nearest(numerator / (count * (count - 1)), UsualDeviationQ12);
            _meanQ20 = (int)((sum << 8) / count);
        }
    }
}
