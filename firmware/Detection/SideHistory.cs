using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>The last blocks of one side, addressed by block number since the mode began.</summary>
    /// <remarks>
    /// Variance in 1/256 count² (at most (4095/2)²·256 &lt; 2³⁰·1.01, so int32 holds it), rms in 1/16 count (15 bit), 128 blocks: 6.4 s of 50 ms.
    /// </remarks>
    public sealed class SideHistory
    {
        /// <summary>Blocks kept; a power of two.</summary>
        public const int Capacity = 128;

        private const int Mask = Capacity - 1;

        private readonly int[] _gluteVarianceQ8 = new int[Capacity];
        private readonly int[] _hamstringVarianceQ8 = new int[Capacity];
        private readonly short[] _gluteRmsQ4 = new short[Capacity];
        private readonly short[] _hamstringRmsQ4 = new short[Capacity];
        private readonly int[] _startMs = new int[Capacity];
        private readonly byte[] _sampleCount = new byte[Capacity];
        private int _count;

        /// <summary>Blocks added since the last reset; the newest has the number Count − 1.</summary>
        public int Count
        {
            get { return _count; }
        }

        /// <summary>The oldest block number still kept.</summary>
        public int Oldest
        {
            get { return _count > Capacity ? _count - Capacity : 0; }
        }

        /// <summary>Forgets all blocks.</summary>
        public void Reset()
        {
            _count = 0;
            // What an empty first block repeats: nothing, not the end of the last mode.
            _gluteRmsQ4[Mask] = 0;
            _hamstringRmsQ4[Mask] = 0;
        }

        /// <summary>Adds the newest block. An empty block counts as the one before it, with no samples.</summary>
        public void Add(BlockPower power, int side, int sampleCount, int startMs)
        {
            int slot = _count & Mask;
            int glute = MuscleChannels.Glute(side);
            int hamstring = MuscleChannels.Hamstring(side);
            if (sampleCount > 0)
            {
                _gluteVarianceQ8[slot] = (int)(power.PowerSumQ8[glute] / sampleCount);
                _hamstringVarianceQ8[slot] = (int)(power.PowerSumQ8[hamstring] / sampleCount);
                _gluteRmsQ4[slot] = (short)power.RmsQ4[glute];
                _hamstringRmsQ4[slot] = (short)power.RmsQ4[hamstring];
            }
            else
            {
                int before = (_count - 1) & Mask;
                _gluteRmsQ4[slot] = _gluteRmsQ4[before];
                _hamstringRmsQ4[slot] = _hamstringRmsQ4[before];
            }

            _startMs[slot] = startMs;
            _sampleCount[slot] = (byte)sampleCount;
            _count++;
        }

        /// <summary>rms of a block in 1/16 count, rest included.</summary>
        public int RmsQ4(int block, bool glute)
        {
            return glute ? _gluteRmsQ4[block & Mask] : _hamstringRmsQ4[block & Mask];
        }

        /// <summary>Glute rms plus hamstring rms of a block, in 1/16 count.</summary>
        public int ActivityQ4(int block)
        {
            int slot = block & Mask;
            return _gluteRmsQ4[slot] + _hamstringRmsQ4[slot];
        }

        /// <summary>Start of a block in ms since the mode began.</summary>
        public int StartMs(int block)
        {
            return _startMs[block & Mask];
        }

        /// <summary>Adds a block to the means of its two muscles.</summary>
        public void AddTo(int block, PowerMean glute, PowerMean hamstring)
        {
            int slot = block & Mask;
            int count = _sampleCount[slot];
            glute.Add((long)_gluteVarianceQ8[slot] * count, count);
            hamstring.Add((long)_hamstringVarianceQ8[slot] * count, count);
        }
    }
}
