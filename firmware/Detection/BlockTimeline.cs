namespace GluteSense.Detection
{
    /// <summary>
    /// When the last blocks were, how many samples they had and which of them are left out: what both sides have in common. Blocks are
    /// addressed by their number since the mode began; lost ones have a number too, so that numbers keep time.
    /// </summary>
    /// <remarks>
    /// Blocks that count and their samples are running totals before each block, so that a stretch of any length is a difference; both
    /// are in one number: blocks·2⁴⁰ + samples. 2²³ blocks are 4.8 days of 50 ms, 2³¹ samples 24 days at 1000 Hz.
    /// Starts are kept by their low 16 bits: the oldest block that is kept began less than 65 s before the newest.
    /// </remarks>
    public sealed class BlockTimeline
    {
        /// <summary>Slots, a power of two; one less blocks are kept (the slot after the newest holds its totals). 3.2 s of 50 ms.</summary>
        public const int Capacity = 64;

        private const int Mask = Capacity - 1;
        private const int BlockShift = 40;

        private readonly int _blockMs;
        private readonly ushort[] _startMs = new ushort[Capacity];
        private int _newestMs;
        private readonly long[] _totalBefore = new long[Capacity];
        private int _count;
        private long _total;

        /// <summary>Creates it for a block length in ms.</summary>
        public BlockTimeline(int blockMs)
        {
            _blockMs = blockMs;
        }

        /// <summary>Block length in ms.</summary>
        public int BlockMs
        {
            get { return _blockMs; }
        }

        /// <summary>Blocks added since the last reset, lost ones included.</summary>
        public int Count
        {
            get { return _count; }
        }

        /// <summary>Forgets all blocks.</summary>
        public void Reset()
        {
            _count = 0;
            _total = 0;
            _totalBefore[0] = 0;
        }

        /// <summary>Adds the newest block; an excluded one does not count.</summary>
        public void Add(int startMs, int sampleCount, bool excluded)
        {
            int block = _count;
            _startMs[block & Mask] = (ushort)startMs;
            _newestMs = startMs;
            if (!excluded)
            {
                _total += (1L << BlockShift) + sampleCount;
            }

            block++;
            _totalBefore[block & Mask] = _total;
            _count = block;
        }

        /// <summary>Adds blocks without samples, the last of which ends at a time.</summary>
        public void AddLost(int blocks, int endMs)
        {
            int block = _count;
            int end = block + blocks;
            ushort[] startMs = _startMs;
            int blockMs = _blockMs;
            int nextMs = endMs - blocks * blockMs;
            long[] totalBefore = _totalBefore;
            long total = _total;
            while (block < end)
            {
                startMs[block & Mask] = (ushort)nextMs;
                nextMs += blockMs;
                block++;
                totalBefore[block & Mask] = total;
            }

            _newestMs = nextMs - blockMs;
            _count = end;
        }

        /// <summary>Start of a block in ms since the mode began.</summary>
        public int StartMs(int block)
        {
            return _newestMs - (ushort)(_newestMs - _startMs[block & Mask]);
        }

        /// <summary>Running total before a block (or before the next to come), for <see cref="Samples"/> and <see cref="Blocks"/>.</summary>
        public long TotalBefore(int block)
        {
            return _totalBefore[block & Mask];
        }

        /// <summary>Samples in a difference of <see cref="TotalBefore"/>, those of excluded blocks left out.</summary>
        public static int Samples(long difference)
        {
            return (int)difference;
        }

        /// <summary>Blocks in a difference of <see cref="TotalBefore"/>, excluded ones left out.</summary>
        public static int Blocks(long difference)
        {
            return (int)(difference >> BlockShift);
        }
    }
}
