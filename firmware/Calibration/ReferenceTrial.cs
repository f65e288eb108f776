using GluteSense.Signal;

namespace GluteSense.Calibration
{
    /// <summary>
    /// One reference contraction of one muscle: the largest rms over <see cref="WindowBlocks"/> consecutive blocks, so that the ramps of the contraction do not
    /// count. Windows begin every fourth block.
    /// The largest of several windows reads high, and the more so the longer the trial; it cancels in shares and symmetry of trials of equal length.
    /// </summary>
    /// <remarks>
    /// A sliding sum over a ring of five parts of four blocks: powers in 256·counts²·samples, 2⁴⁷ a part, and their samples.
    /// </remarks>
    public sealed class ReferenceTrial
    {
        /// <summary>Window length: 20 blocks, 1 s of 50 ms blocks.</summary>
        public const int WindowBlocks = Parts * PartBlocks;

        /// <summary>Longest trial in ms: the largest of ever more windows would read ever higher.</summary>
        public const int MaxTrialMs = 10000;

        // 10 dB in power.
        private const int LeastPowerRatio = 10;

        private const int Parts = 5;
        private const int PartBlocks = 4;

        private readonly long[] _powerQ8 = new long[Parts];
        private readonly short[] _samples = new short[Parts];
        private int _blocks;
        private long _bestVarianceQ8;
        private bool _unusable;

        /// <summary>Starts a new trial.</summary>
        public void Reset()
        {
            _blocks = 0;
            _bestVarianceQ8 = 0;
            _unusable = false;
            for (int part = 0; part < Parts; part++)
            {
                _powerQ8[part] = 0;
                _samples[part] = 0;
            }
        }

        /// <summary>Adds one block of at most <see cref="BlockSums.MaxSamples"/> samples with its quality flags.</summary>
        public void Add(long powerSumQ8, int sampleCount, int qualityFlags)
        {
            if ((qualityFlags & (ChannelQuality.Unusable | ChannelQuality.Saturated)) != 0)
            {
                _unusable = true;
            }

            int blocks = _blocks;
            int part = blocks / PartBlocks % Parts;
            if (blocks % PartBlocks == 0)
            {
                _powerQ8[part] = 0;
                _samples[part] = 0;
            }

            _powerQ8[part] += powerSumQ8;
            _samples[part] += (short)sampleCount;
            blocks++;
            _blocks = blocks;
            if (blocks >= WindowBlocks && blocks % PartBlocks == 0)
            {
                LookAtWindow();
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

        private void LookAtWindow()
        {
            long powerQ8 = 0;
            int samples = 0;
            for (int part = 0; part < Parts; part++)
            {
                powerQ8 += _powerQ8[part];
                samples += _samples[part];
            }

            long varianceQ8 = PowerMean.VarianceQ8(powerQ8, samples);
            if (varianceQ8 > _bestVarianceQ8)
            {
                _bestVarianceQ8 = varianceQ8;
            }
        }
    }
}
