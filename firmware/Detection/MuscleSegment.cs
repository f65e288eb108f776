using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>What is measured of one muscle in a segment: the mean variance and the time of the largest amplitude.</summary>
    public sealed class MuscleSegment
    {
        private readonly MuscleHistory _history;
        private readonly BlockTimeline _timeline;
        private long _powerBeforeQ8;
        private long _varianceQ8;
        private int _topQ4;
        private int _peakMs;
        private int _lastRmsQ4;

        /// <summary>Wires it.</summary>
        public MuscleSegment(MuscleHistory history, BlockTimeline timeline)
        {
            _history = history;
            _timeline = timeline;
        }

        /// <summary>Begins at a block.</summary>
        public void Begin(int block)
        {
            _powerBeforeQ8 = _history.PowerBeforeQ8(block);
            _topQ4 = MuscleHistory.Excluded;
            _peakMs = Measured.Unavailable;
        }

        /// <summary>Sums what lies before a block: so many samples.</summary>
        public void Close(int end, int samples)
        {
            _varianceQ8 = samples > 0 ? (_history.PowerBeforeQ8(end) - _powerBeforeQ8) / samples : Measured.Unavailable;
        }

        /// <summary>Mean variance in 1/256 count², rest included; <see cref="Measured.Unavailable"/> without samples.</summary>
        public long VarianceQ8
        {
            get { return _varianceQ8; }
        }

        /// <summary>
        /// Time of the largest amplitude after the start, in ms (a parabola may point before it); <see cref="Measured.Unavailable"/> when all
        /// blocks were left out.
        /// </summary>
        public int PeakAfterMs(int startMs)
        {
            int peakMs = _peakMs;
            return peakMs < 0 ? Measured.Unavailable : peakMs > startMs ? peakMs - startMs : 0;
        }

        /// <summary>rms in 1/16 count after removing the rest variance; <see cref="Measured.Unavailable"/> without samples.</summary>
        public int RmsQ4(long restVarianceQ8)
        {
            long varianceQ8 = _varianceQ8;
            if (varianceQ8 < 0)
            {
                return Measured.Unavailable;
            }

            if (varianceQ8 <= restVarianceQ8)
            {
                return 0;
            }

            int rmsQ4 = IntegerRoot.Nearest(varianceQ8 - restVarianceQ8, _lastRmsQ4);
            _lastRmsQ4 = rmsQ4;
            return rmsQ4;
        }

        /// <summary>Looks for the largest amplitude in a stretch, after what was looked at before.</summary>
        public void LookForPeak(int first, int last)
        {
            int topQ4 = _topQ4;
            int block = _history.Peak(first, last, ref topQ4);
            if (block >= 0)
            {
                int blockMs = _timeline.BlockMs;
                _topQ4 = topQ4;
                _peakMs = _timeline.StartMs(block) + (blockMs >> 1) + _history.ShiftMs(block, topQ4, blockMs);
            }
        }
    }
}
