namespace GluteSense.Signal
{
    /// <summary>
    /// rms of a window or segment: root of the mean of (variance − rest variance) over all its samples, clipped at 0 once, at
    /// the end. A mean of block roots would read 1.5-3 % low (DESIGN section 3).
    /// </summary>
    /// <remarks>
    /// Formats: power sums in 256·counts²·samples (64 bit: one block adds at most 2⁴⁵, so 2¹⁸ blocks, 3.6 h of 50 ms, fit);
    /// rest variance in 1/256 count².
    /// </remarks>
    public static class PowerMean
    {
        /// <summary>Mean variance in 1/256 count², rest not removed; 0 without samples.</summary>
        public static long VarianceQ8(long powerSumQ8, int sampleCount)
        {
            return sampleCount == 0 ? 0 : powerSumQ8 / sampleCount;
        }

        /// <summary>rms in 1/16 count after removing the rest variance; <see cref="Measured.Unavailable"/> without samples.</summary>
        /// <param name="powerSumQ8">Power of all blocks together.</param>
        /// <param name="sampleCount">Their samples.</param>
        /// <param name="restVarianceQ8">Rest variance.</param>
        /// <param name="guessQ4">About the result (<see cref="IntegerRoot"/>).</param>
        public static int RmsQ4(long powerSumQ8, int sampleCount, long restVarianceQ8, int guessQ4)
        {
            if (sampleCount == 0)
            {
                return Measured.Unavailable;
            }

            long varianceQ8 = powerSumQ8 / sampleCount - restVarianceQ8;
            return varianceQ8 <= 0 ? 0 : IntegerRoot.Nearest(varianceQ8, guessQ4);
        }
    }
}
