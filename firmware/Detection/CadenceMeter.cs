namespace GluteSense.Detection
{
    /// <summary>
    /// Strides a minute from the starts of the last strides of one leg: (n − 1)·60 000 / (last − first), n at most 8. Starts lie on the grid of blocks, so
    /// over seven strides of 0.7 s an error of one block (50 ms) is 1 %.
    /// </summary>
    public sealed class CadenceMeter
    {
        private const int Capacity = 8;
        private const int Mask = Capacity - 1;

        // Longer than any stride (StridePeriod: 1.7 s) and its detection take.
        private const int StaleMs = 5000;

        private readonly int[] _startMs = new int[Capacity];
        private int _side;
        private int _count;

        /// <summary>Starts over.</summary>
        public void Reset()
        {
            _count = 0;
        }

        /// <summary>Takes a stride. The leg that was seen first counts until it has been silent for 5 s.</summary>
        public void Add(int side, int startMs)
        {
            if (_count > 0 && startMs - _startMs[(_count - 1) & Mask] > StaleMs)
            {
                _count = 0;
            }

            if (_count == 0)
            {
                _side = side;
            }

            if (side == _side)
            {
                _startMs[_count & Mask] = startMs;
                _count++;
            }
        }

        /// <summary>Strides a minute, rounded, at most 255; 0 before the second stride or when the last one is 5 s ago.</summary>
        public int StridesPerMinute(int nowMs)
        {
            int strides = _count < Capacity ? _count - 1 : Capacity - 1;
            if (strides < 1)
            {
                return 0;
            }

            int lastMs = _startMs[(_count - 1) & Mask];
            int spanMs = lastMs - _startMs[(_count - 1 - strides) & Mask];
            if (spanMs <= 0 || nowMs - lastMs > StaleMs)
            {
                return 0;
            }

            int perMinute = (strides * 60000 + (spanMs >> 1)) / spanMs;
            return perMinute > 255 ? 255 : perMinute;
        }
    }
}
