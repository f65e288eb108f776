namespace GluteSense.Detection
{
    /// <summary>
    /// Strides a minute from the starts of the last strides of one leg: (n − 1)·60 000 / (last − first), n at most 8. Starts lie on the grid of blocks, so
    /// over seven strides of 0.7 s an error of one block (50 ms) is 1 %, and over the readings of a run it averages out.
    /// </summary>
    /// <remarks>
    /// One interval of more than 1¾ of the usual one is a stop or a stride that was missed, and counts as a usual one; the second in a row is a new
    /// cadence. (From a run at 180 to a walk at 105 steps a minute intervals grow by 1.7; a missed stride makes 2.)
    /// </remarks>
    public sealed class CadenceMeter
    {
        private const int Capacity = 8;
        private const int Mask = Capacity - 1;

        // Longer than any stride (StridePeriod: 1.7 s) and its detection take.
        private const int StaleMs = 5000;

        private readonly int[] _startMs = new int[Capacity];
        private int _side;
        private int _count;
        private int _lastMs;
        private int _pausedMs;
        private bool _paused;

        /// <summary>Starts over.</summary>
        public void Reset()
        {
            _count = 0;
        }

        /// <summary>Takes a stride. The leg that was seen first counts until it has been silent for 5 s.</summary>
        public void Add(int side, int startMs)
        {
            if (_count > 0 && startMs - _lastMs > StaleMs)
            {
                _count = 0;
            }

            if (_count == 0)
            {
                _side = side;
                Begin(startMs);
            }
            else if (side == _side)
            {
                Follow(startMs);
            }
        }

        /// <summary>Strides a minute, rounded, at most 255; 0 before the second stride or when the last one is 5 s ago.</summary>
        public int StridesPerMinute(int nowMs)
        {
            int strides = Intervals();
            int spanMs = strides < 1 ? 0 : SpanMs(strides);
            if (spanMs <= 0 || nowMs - _lastMs > StaleMs)
            {
                return 0;
            }

            int perMinute = (strides * 60000 + (spanMs >> 1)) / spanMs;
            return perMinute > 255 ? 255 : perMinute;
        }

        private void Begin(int startMs)
        {
            _startMs[0] = startMs;
            _lastMs = startMs;
            _count = 1;
            _pausedMs = 0;
            _paused = false;
        }

        private void Follow(int startMs)
        {
            int strides = Intervals();
            int excessMs = 0;
            if (strides > 0)
            {
                int usualMs = SpanMs(strides) / strides;
                excessMs = startMs - _lastMs - usualMs;
                bool isLong = excessMs > usualMs - (usualMs >> 2);
                if (isLong && _paused)
                {
                    Begin(_lastMs);
                    excessMs = 0;
                    isLong = false;
                }

                _paused = isLong;
                excessMs = isLong ? excessMs : 0;
            }

            // Starts as they would be without the pauses.
            _pausedMs += excessMs;
            _startMs[_count & Mask] = startMs - _pausedMs;
            _count++;
            _lastMs = startMs;
        }

        private int Intervals()
        {
            return _count < Capacity ? _count - 1 : Capacity - 1;
        }

        private int SpanMs(int strides)
        {
            return _startMs[(_count - 1) & Mask] - _startMs[(_count - 1 - strides) & Mask];
        }
    }
}
