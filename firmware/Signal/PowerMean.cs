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
    public sealed class PowerMean
    {
        private readonly IntegerRoot _root = new IntegerRoot();
        private long _powerSumQ8;
        private int _sampleCount;

        /// <summary>Samples added since the last reset.</summary>
        public int SampleCount
        {
            get { return _sampleCount; }
        }

        /// <summary>Forgets everything.</summary>
        public void Reset()
        {
            _powerSumQ8 = 0;
            _sampleCount = 0;
        }

        /// <summary>Adds the power of one block.</summary>
        public void Add(long powerSumQ8, int sampleCount)
        {
            _powerSumQ8 += powerSumQ8;
            _sampleCount += sampleCount;
        }

        /// <summary>Mean variance in 1/256 count², rest not removed; 0 when nothing was added.</summary>
        public long VarianceQ8()
        {
            return _sampleCount == 0 ? 0 : _powerSumQ8 / _sampleCount;
        }

        /// <summary>rms in 1/16 count after removing the rest variance; <see cref="Measured.Unavailable"/> when nothing was added.</summary>
        public int RmsQ4(long restVarianceQ8)
        {
            if (_sampleCount == 0)
            {
                return Measured.Unavailable;
            }

            long varianceQ8 = VarianceQ8() - restVarianceQ8;
            return varianceQ8 <= 0 ? 0 : _root.Nearest(varianceQ8);
        }
    }
}
