using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>
    /// Sums of log ratios over the units of a test: each rep is one, and so are ten strides that follow each other, because
    /// strides are serially correlated (batch means, DESIGN section 3).
    /// </summary>
    /// <remarks>
    /// Log ratios in Q12, cut off at ±8 (15 bit) as on the wire; the sum of a batch has 19 bit, its square 37. At most 4096 units (8 h of
    /// strides; what follows is passed over), so that the square of their sum and n times the sum of their squares stay below 2⁶². Nothing is rounded.
    /// </remarks>
    public class SegmentSums
    {
        /// <summary>Strides of a unit.</summary>
        public const int BatchStrides = 10;

        /// <summary>Most units that are summed.</summary>
        public const int MaxUnits = 4096;

        private const int LargestQ12 = 32767;

        /// <summary>Segments of a unit; a field, because a call costs ten times a field.</summary>
        protected int UnitSegments;

        /// <summary>Segments added.</summary>
        protected int AddedSegments;

        private int _pendingQ12;
        private long _sum;
        private long _sumOfSquares;

        /// <summary>Creates empty sums whose units are single segments.</summary>
        public SegmentSums()
        {
            UnitSegments = 1;
        }

        /// <summary>Segments in a unit: 1 or 10. Sums are that many times what they are of.</summary>
        public int Batch
        {
            get { return UnitSegments; }
        }

        /// <summary>Segments added, those of an unfinished batch included.</summary>
        public int Segments
        {
            get { return AddedSegments; }
        }

        /// <summary>Units that are complete.</summary>
        public int Units
        {
            get { return AddedSegments / UnitSegments; }
        }

        /// <summary>Batch times the sum of the units' means in 1/4096.</summary>
        public long Sum
        {
            get { return _sum; }
        }

        /// <summary>Batch² times units² times their variance (divided by n, not n − 1): n·Σx² − (Σx)², in 1/2²⁴.</summary>
        public long Spread
        {
            get { return Units * _sumOfSquares - _sum * _sum; }
        }

        /// <summary>Starts over.</summary>
        /// <param name="ofStrides">True for batches of ten, false for single reps.</param>
        public void Begin(bool ofStrides)
        {
            UnitSegments = ofStrides ? BatchStrides : 1;
            AddedSegments = 0;
            _pendingQ12 = 0;
            _sum = 0;
            _sumOfSquares = 0;
        }

        /// <summary>Adds the log ratio of an accepted segment in 1/4096; gives it as it was cut off.</summary>
        public int Include(int logRatioQ12)
        {
            int cut = logRatioQ12 > LargestQ12 ? LargestQ12 : logRatioQ12 < -LargestQ12 ? -LargestQ12 : logRatioQ12;
            if (AddedSegments == MaxUnits * UnitSegments)
            {
                return cut;
            }

            _pendingQ12 += cut;
            AddedSegments++;
            if (UnitSegments == 1 || AddedSegments % UnitSegments == 0)
            {
                _sum += _pendingQ12;
                _sumOfSquares += (long)_pendingQ12 * _pendingQ12;
                _pendingQ12 = 0;
            }

            return cut;
        }

        /// <summary>Batch² times the sum of the units' squares in 1/2²⁴.</summary>
        protected long SumOfSquares
        {
            get { return _sumOfSquares; }
        }

        /// <summary>Puts a number of whole units in place of what was added.</summary>
        protected void Restore(int segments, long sum, long sumOfSquares)
        {
            AddedSegments = segments;
            _pendingQ12 = 0;
            _sum = sum;
            _sumOfSquares = sumOfSquares;
        }
    }
}
