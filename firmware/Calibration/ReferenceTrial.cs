using GluteSense.Signal;

namespace GluteSense.Calibration
{
    /// <summary>
    /// One reference contraction of one muscle: the largest rms over any <see cref="WindowBlocks"/> consecutive blocks, so
    /// that the ramps of the contraction do not count.
    /// The largest of several windows reads high, and the more so the longer the trial: simulated for a steady contraction of independent
    /// blocks +3.5 % in 2 s, +4.8 % in 3 s, +7.9 % in 10 s. It cancels in shares and symmetry of trials of equal length.
    /// </summary>
    /// <remarks>
    /// A sliding sum over a ring of block variances (1/256 count², 31 bit, cut off: at most 1/256 count² low) and sample counts; 64-bit sums of at most
    /// 20 blocks of 2³⁸ each.
    /// </remarks>
    public sealed class ReferenceTrial
    {
        /// <summary>Window length: 20 blocks, 1 s of 50 ms blocks.</summary>
        public const int WindowBlocks = 20;

        /// <summary>Longest trial in ms: the largest of ever more windows would read ever higher.</summary>
        public const int MaxTrialMs = 10000;

        // 10 dB in power.
        private const int LeastPowerRatio = 10;

        private readonly int[] _varianceQ8 = new int[WindowBlocks];
        private readonly byte[] _counts = new byte[WindowBlocks];
        private long _powerSumQ8;
        private int _sampleSum;
        private int _next;
        private int _filled;
        private long _bestVarianceQ8;
        private bool _unusable;

        /// <summary>Starts a new trial.</summary>
        public void Reset()
        {
            _powerSumQ8 = 0;
            _sampleSum = 0;
            _next = 0;
            _filled = 0;
            _bestVarianceQ8 = 0;
            _unusable = false;
        }

        /// <summary>Adds one block of at most <see cref="BlockSums.MaxSamples"/> samples with its quality flags.</summary>
        public void Add(long powerSumQ8, int sampleCount, int qualityFlags)
        {
            if ((qualityFlags & (ChannelQuality.Unusable | ChannelQuality.Saturated)) != 0)
            {
                _unusable = true;
            }

            int slot = _next;
            long windowQ8 = _powerSumQ8;
            int samples = _sampleSum;
            int filled = _filled;
            if (filled == WindowBlocks)
            {
                int leaving = _counts[slot];
                windowQ8 -= (long)_varianceQ8[slot] * leaving;
                samples -= leaving;
            }
            else
            {
                filled++;
                _filled = filled;
            }

            int varianceQ8 = sampleCount == 0 ? 0 : (int)(powerSumQ8 / sampleCount);
            _varianceQ8[slot] = varianceQ8;
            _counts[slot] = (byte)sampleCount;
            windowQ8 += (long)varianceQ8 * sampleCount;
            samples += sampleCount;
            _powerSumQ8 = windowQ8;
            _sampleSum = samples;
            _next = slot + 1 < WindowBlocks ? slot + 1 : 0;
            if (filled == WindowBlocks && samples > 0)
            {
                windowQ8 /= samples;
                if (windowQ8 > _bestVarianceQ8)
                {
                    _bestVarianceQ8 = windowQ8;
                }
            }
        }

        /// <summary>
        /// The trial's rms in 1/16 count, rest removed; <see cref="Measured.Unavailable"/> when the electrode was off or at a rail,
        /// the trial was shorter than the window, or it rose less than 10 dB above rest (DESIGN section 3).
        /// </summary>
        public int RmsQ4(long restVarianceQ8)
        {
            long varianceQ8 = _bestVarianceQ8 - restVarianceQ8;
            return _unusable || varianceQ8 <= 0 || varianceQ8 < LeastPowerRatio * restVarianceQ8 ? Measured.Unavailable : IntegerRoot.Nearest(varianceQ8, IntegerRoot.NoGuess);
        }
    }
}
