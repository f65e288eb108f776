namespace GluteSense.Signal
{
    /// <summary>Turns block sums into power and rms, one channel at a time.</summary>
    /// <remarks>
    /// Equations (DESIGN section 3): variance = (n·Σx² − (Σx)²)/n²; rms = √variance.
    /// Formats: powerSumQ8 = 256·n·variance in counts²·samples (at most 2³⁷·2⁸/n &lt; 2⁴⁵);
    /// rmsQ4 = 16·rms in 1/16 count, 0..32 760 (a square wave from rail to rail: 4095/2·16).
    /// </remarks>
    public sealed class BlockPower
    {
        /// <summary>256·n·variance per channel of the last block.</summary>
        public readonly long[] PowerSumQ8 = new long[MuscleChannels.Count];

        /// <summary>256·n²·variance per channel of the last block.</summary>
        public readonly long[] NumeratorQ8 = new long[MuscleChannels.Count];

        /// <summary>rms per channel of the last block in 1/16 count, rest noise included; <see cref="Measured.Unavailable"/> in an empty block.</summary>
        public readonly int[] RmsQ4 = new int[MuscleChannels.Count];

        /// <summary>Nothing is measured yet.</summary>
        public BlockPower()
        {
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                RmsQ4[channel] = Measured.Unavailable;
            }
        }

        /// <summary>Computes one channel of a block.</summary>
        public void Process(BlockSums sums, int channel)
        {
            int count = sums.SampleCount;
            if (count == 0)
            {
                NumeratorQ8[channel] = 0;
                PowerSumQ8[channel] = 0;
                RmsQ4[channel] = Measured.Unavailable;
                return;
            }

            long numeratorQ8 = sums.VarianceNumerator(channel) << 8;
            NumeratorQ8[channel] = numeratorQ8;
            PowerSumQ8[channel] = numeratorQ8 / count;
            // √(256·n²·variance) = 16·n·rms: the root is taken before the division, so its floor costs at most 1/n of an LSB. The last block's is the guess.
            RmsQ4[channel] = (int)((IntegerRoot.Floor(numeratorQ8, RmsQ4[channel] * count) + (count >> 1)) / count);
        }
    }
}
