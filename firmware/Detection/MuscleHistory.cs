namespace GluteSense.Detection
{
    /// <summary>The last blocks of one muscle, addressed by block number since the mode began: smoothed amplitude and running power.</summary>
    /// <remarks>
    /// Smoothed by ¼, ½, ¼, in 1/16 count (15 bit), once per block, so that whoever looks for a peak only compares. Powers in 256·counts²·samples as
    /// running totals before each block, so that a segment is one difference: 2⁴⁵ a block, 2¹⁸ blocks (3.6 h from rail to rail) in 64 bit.
    /// </remarks>
    public sealed class MuscleHistory
    {
        /// <summary>What a block that is left out has in place of an amplitude: less than any.</summary>
        public const int Excluded = -1;

        private const int Mask = BlockTimeline.Capacity - 1;

        private readonly short[] _smoothedQ4 = new short[BlockTimeline.Capacity];
        private readonly long[] _powerBeforeQ8 = new long[BlockTimeline.Capacity];
        private int _count;
        private int _lastQ4;
        private int _beforeLastQ4;
        private bool _lastExcluded;
        private long _powerQ8;

        /// <summary>Blocks added since the last reset; the newest has the number Count − 1.</summary>
        public int Count
        {
            get { return _count; }
        }

        /// <summary>rms of the newest block in 1/16 count, rest included; of the last good one while blocks are left out.</summary>
        public int LastRmsQ4
        {
            get { return _lastQ4; }
        }

        /// <summary>Forgets all blocks.</summary>
        public void Reset()
        {
            _count = 0;
            _lastQ4 = 0;
            _beforeLastQ4 = 0;
            _lastExcluded = false;
            _powerQ8 = 0;
            _powerBeforeQ8[0] = 0;
        }

        /// <summary>Adds the newest block.</summary>
        public void Add(int rmsQ4, long powerQ8)
        {
            short[] smoothedQ4 = _smoothedQ4;
            int count = _count;
            int slot = count & Mask;
            int last = count == 0 ? rmsQ4 : _lastQ4;
            if (!_lastExcluded && count > 0)
            {
                smoothedQ4[(slot - 1) & Mask] = (short)((_beforeLastQ4 + last + last + rmsQ4 + 2) >> 2);
            }

            // Until its neighbour is known the newest block stands for it.
            smoothedQ4[slot] = (short)((last + 3 * rmsQ4 + 2) >> 2);
            _beforeLastQ4 = last;
            _lastQ4 = rmsQ4;
            _lastExcluded = false;
            powerQ8 += _powerQ8;
            _powerQ8 = powerQ8;
            _powerBeforeQ8[(slot + 1) & Mask] = powerQ8;
            _count = count + 1;
        }

        /// <summary>Adds blocks that are left out, of both muscles of a side at once: amplitudes are held, powers do not grow.</summary>
        public static void AddExcluded(MuscleHistory glute, MuscleHistory hamstring, int blocks)
        {
            short[] gluteSmoothedQ4 = glute._smoothedQ4;
            short[] hamstringSmoothedQ4 = hamstring._smoothedQ4;
            long[] glutePowerBeforeQ8 = glute._powerBeforeQ8;
            long[] hamstringPowerBeforeQ8 = hamstring._powerBeforeQ8;
            long glutePowerQ8 = glute._powerQ8;
            long hamstringPowerQ8 = hamstring._powerQ8;
            int block = glute._count;
            int end = block + blocks;
            while (block < end)
            {
                gluteSmoothedQ4[block & Mask] = Excluded;
                hamstringSmoothedQ4[block & Mask] = Excluded;
                block++;
                glutePowerBeforeQ8[block & Mask] = glutePowerQ8;
                hamstringPowerBeforeQ8[block & Mask] = hamstringPowerQ8;
            }

            glute.HoldUntil(end);
            hamstring.HoldUntil(end);
        }

        /// <summary>Smoothed rms of a block in 1/16 count; <see cref="Excluded"/> when it is left out.</summary>
        public int SmoothedQ4(int block)
        {
            return _smoothedQ4[block & Mask];
        }

        /// <summary>Power of all blocks before a block (or before the next to come), in 256·counts²·samples.</summary>
        public long PowerBeforeQ8(int block)
        {
            return _powerBeforeQ8[block & Mask];
        }

        /// <summary>The first block with the largest smoothed rms of a stretch, when that is above a top, else −1.</summary>
        /// <param name="first">First block.</param>
        /// <param name="last">Last block.</param>
        /// <param name="topQ4">The rms to pass in 1/16 count, then that of the block found; <see cref="Excluded"/> to begin with.</param>
        public int Peak(int first, int last, ref int topQ4)
        {
            short[] smoothedQ4 = _smoothedQ4;
            int oldest = _count - Mask;
            int block = first > oldest ? first : oldest;
            int top = topQ4;
            int peak = -1;
            int value;

            // Four a round: this is most of what measuring a stride costs.
            while (block + 3 <= last)
            {
                value = smoothedQ4[block & Mask];
                if (value > top)
                {
                    top = value;
                    peak = block;
                }

                value = smoothedQ4[(block + 1) & Mask];
                if (value > top)
                {
                    top = value;
                    peak = block + 1;
                }

                value = smoothedQ4[(block + 2) & Mask];
                if (value > top)
                {
                    top = value;
                    peak = block + 2;
                }

                value = smoothedQ4[(block + 3) & Mask];
                if (value > top)
                {
                    top = value;
                    peak = block + 3;
                }

                block += 4;
            }

            while (block <= last)
            {
                value = smoothedQ4[block & Mask];
                if (value > top)
                {
                    top = value;
                    peak = block;
                }

                block++;
            }

            topQ4 = top;
            return peak;
        }

        /// <summary>
        /// From the middle of a peak's block to the vertex of the parabola through it and its neighbours; 0 where one of them is left out or
        /// not known for good.
        /// </summary>
        public int ShiftMs(int block, int topQ4, int blockMs)
        {
            if (block < 2 || block + 2 >= _count)
            {
                return 0;
            }

            int before = _smoothedQ4[(block - 1) & Mask];
            int after = _smoothedQ4[(block + 1) & Mask];
            int curvature = (topQ4 << 1) - before - after;
            if (before < 0 || after < 0 || curvature <= 0)
            {
                return 0;
            }

            int shiftMs = (after - before) * (blockMs >> 1) / curvature;
            return shiftMs > blockMs || shiftMs < -blockMs ? 0 : shiftMs;
        }

        private void HoldUntil(int end)
        {
            _count = end;
            _lastExcluded = true;
        }
    }
}
