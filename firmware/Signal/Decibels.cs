namespace GluteSense.Signal
{
    /// <summary>Ratios of powers in decibels, in integers.</summary>
    /// <remarks>10·log10(a/b) = (log2 a − log2 b)·10·log10 2. Error: that of two logarithms, 3·10⁻⁵·3 dB, and half of the last digit.</remarks>
    public static class Decibels
    {
        // round(100·log10(2)·2¹⁶): tenths of a dB per octave.
        private const long TenthsPerOctaveQ16 = 1972830;

        /// <summary>10·log10(numerator/denominator) of two powers of one scale, 1..2⁶², in 1/10 dB; <see cref="int.MinValue"/> unless both are above 0.</summary>
        public static int OfPowersTenths(long numerator, long denominator)
        {
            if (numerator <= 0 || denominator <= 0)
            {
                return int.MinValue;
            }

            // Q16 · Q16 = Q32
            return (int)(((Log2.Q16(numerator) - Log2.Q16(denominator)) * TenthsPerOctaveQ16 + (1L << 31)) >> 32);
        }

        /// <summary>
        /// Whole dB (tenths cut off) that a contraction rises above rest; below 0 dB reads 0, and <see cref="Measured.Unavailable"/> without a reference or rest. A reference
        /// that was accepted has at least 10 dB (DESIGN section 3).
        /// </summary>
        /// <param name="rmsQ4">rms of the contraction in 1/16 count, rest removed.</param>
        /// <param name="restVarianceQ8">Rest variance in 1/256 count².</param>
        public static int AboveRest(int rmsQ4, long restVarianceQ8)
        {
            if (rmsQ4 <= 0 || restVarianceQ8 <= 0)
            {
                return Measured.Unavailable;
            }

            int tenths = OfPowersTenths((long)rmsQ4 * rmsQ4, restVarianceQ8);
            return tenths < 0 ? 0 : tenths / 10;
        }
    }
}
