namespace GluteSense.Signal
{
    /// <summary>
    /// Movement of an electrode against the skin, from block sums alone: EMG behind a 20 Hz high-pass leaves 0.2-1 % of its power in the means of blocks
    /// (DESIGN section 3), an artefact below 20 Hz far more.
    /// </summary>
    /// <remarks>
    /// motion = Σ n·½·(difference of successive block means)² / Σ n·variance, both forgotten with a time constant of 16 blocks. The difference drops offset and
    /// slow drift. White noise reads 1/n. Blocks of 100 ms (250 Hz) hide movement
    /// around 10 Hz: there an artefact of the muscle's rms is seen in about a tenth of the cases only. Means in Q4 (20 bit), their squares in Q8 below 2³²; times n below 2³⁹, sums below 2⁴³; times 1000 below 2⁵³.
    /// </remarks>
    public sealed class MotionMeter
    {
        /// <summary>Ratio in ‰ from which the electrode counts as moving: set by the study 'mains' in docs/validation.md.</summary>
        public const int ThresholdPermille = 150;

        // As in the study 'mains'.
        private const int ForgetShift = 4;
        private const int LeastBlocks = 16;

        // Differences of means in the first half, powers in the second; one array for its smaller header.
        private readonly long[] _sumsQ8 = new long[2 * MuscleChannels.Count];
        private readonly int[] _meanQ4 = new int[MuscleChannels.Count];
        private int _blocks;

        /// <summary>Nothing is measured yet.</summary>
        public MotionMeter()
        {
            Reset();
        }

        /// <summary>Starts over.</summary>
        public void Reset()
        {
            _blocks = 0;
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _sumsQ8[channel] = 0;
                _sumsQ8[channel + MuscleChannels.Count] = 0;
                _meanQ4[channel] = Measured.Unavailable;
            }
        }

        /// <summary>Leaves a gap: the next block's mean is not compared with the last one's. For blocks that were excluded or lost.</summary>
        public void Skip()
        {
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _meanQ4[channel] = Measured.Unavailable;
            }
        }

        /// <summary>Takes one channel of a block; the last channel completes it.</summary>
        /// <param name="channel">Channel, 0..3.</param>
        /// <param name="sum">Σx of codes.</param>
        /// <param name="sampleCount">n, 1..<see cref="BlockSums.MaxSamples"/>.</param>
        /// <param name="powerSumQ8">256·n·variance.</param>
        public void Add(int channel, int sum, int sampleCount, long powerSumQ8)
        {
            int meanQ4 = (sum << 4) / sampleCount;
            int last = _meanQ4[channel];
            _meanQ4[channel] = meanQ4;
            if (last >= 0)
            {
                long difference = meanQ4 - last;
                long sumQ8 = _sumsQ8[channel];
                _sumsQ8[channel] = sumQ8 - (sumQ8 >> ForgetShift) + ((difference * difference * sampleCount) >> 1);
                channel += MuscleChannels.Count;
                sumQ8 = _sumsQ8[channel];
                _sumsQ8[channel] = sumQ8 - (sumQ8 >> ForgetShift) + powerSumQ8;
                if (channel == 2 * MuscleChannels.Count - 1)
                {
                    _blocks++;
                }
            }
        }

        /// <summary>
        /// Power of the means' differences against that within blocks, in ‰; <see cref="Measured.Unavailable"/> before 16 differences or without signal.
        /// </summary>
        public int MotionPermille(int channel)
        {
            long powerQ8 = _sumsQ8[channel + MuscleChannels.Count];
            return _blocks < LeastBlocks || powerQ8 <= 0 ? Measured.Unavailable : Limit(1000 * _sumsQ8[channel] / powerQ8);
        }

        /// <summary>True when the electrode moves.</summary>
        public bool IsMoving(int channel)
        {
            return MotionPermille(channel) >= ThresholdPermille;
        }

        private static int Limit(long permille)
        {
            return permille < int.MaxValue ? (int)permille : int.MaxValue;
        }
    }
}
