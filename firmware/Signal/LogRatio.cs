namespace GluteSense.Signal
{
    /// <summary>ln(G/H) in fixed point: the quantity that statistics are done on (DESIGN section 3).</summary>
    /// <remarks>
    /// ln(G/H) = (log2 G − log2 H)·ln 2. Result in Q12: 1 LSB = 1/4096. Error of two logarithms in Q16, times ln 2, plus half an LSB:
    /// below 2·1.5·10⁻⁵·0.69 + 1.22·10⁻⁴ &lt; 1.5·10⁻⁴. Products: 62·2¹⁶ (22 bit) times 30 bit, in 64 bit.
    /// </remarks>
    public static class LogRatio
    {
        // round(ln 2 · 2³⁰)
        private const long Ln2Q30 = 744261118;

        /// <summary>ln(numerator/denominator) of two amplitudes; <see cref="Measured.UnavailableLogRatio"/> unless both are above 0.</summary>
        public static int Q12(int numerator, int denominator)
        {
            if (numerator <= 0 || denominator <= 0)
            {
                return Measured.UnavailableLogRatio;
            }

            // Q16 · Q30 = Q46
            return (int)(((Log2.Q16(numerator) - Log2.Q16(denominator)) * Ln2Q30 + (1L << 33)) >> 34);
        }

        /// <summary>
        /// ln of the ratio of two amplitudes from their powers (variances of one scale, at most 2⁶²): half the logarithm of the powers' ratio, without a root.
        /// <see cref="Measured.UnavailableLogRatio"/> unless both are above 0.
        /// </summary>
        public static int OfPowersQ12(long numerator, long denominator)
        {
            if (numerator <= 0 || denominator <= 0)
            {
                return Measured.UnavailableLogRatio;
            }

            return (int)(((Log2.Q16(numerator) - Log2.Q16(denominator)) * Ln2Q30 + (1L << 34)) >> 35);
        }
    }
}
