namespace GluteSense.Signal
{
    /// <summary>ln(G/H) in fixed point: the quantity that statistics are done on (DESIGN section 3).</summary>
    /// <remarks>
    /// Method: log2 of each operand by normalising to 1 ≤ m &lt; 2 and squaring, one bit per step (Q14, 14 steps);
    /// ln x = log2 x · ln 2. Inputs 1..2³¹−1. Result in Q12: 1 LSB = 1/4096, range ±21.5·4096.
    /// Error: each log2 is truncated by less than 2⁻¹⁴, so |error| &lt; 2⁻¹⁴·ln 2 + 2⁻¹³ (rounding to Q12) &lt; 1.7·10⁻⁴.
    /// </remarks>
    public static class LogRatio
    {
        private const int FractionBits = 14;

        // round(ln 2 · 2³⁰): with 16 bits its own error would reach 4·10⁻⁵ at the ends of the range.
        private const int Ln2Q30 = 744261118;

        /// <summary>ln(numerator/denominator) in Q12; <see cref="Measured.UnavailableLogRatio"/> unless both are above 0.</summary>
        public static int Q12(int numerator, int denominator)
        {
            if (numerator <= 0 || denominator <= 0)
            {
                return Measured.UnavailableLogRatio;
            }

            long log2Q14 = Log2Q14(numerator) - Log2Q14(denominator);
            // Q14 · Q30 = Q44, at most 31·2⁴⁴ < 2⁴⁹; to Q12 with rounding.
            return (int)((log2Q14 * Ln2Q30 + (1L << 31)) >> 32);
        }

        private static int Log2Q14(int value)
        {
            int exponent = 0;
            int rest = value;
            while (rest > 1)
            {
                rest >>= 1;
                exponent++;
            }

            // 1 ≤ m < 2 in Q30; its square is below 2⁶² in 64 bit.
            long mantissaQ30 = (long)value << (30 - exponent);
            int result = exponent;
            for (int bit = 0; bit < FractionBits; bit++)
            {
                mantissaQ30 = (mantissaQ30 * mantissaQ30) >> 30;
                result <<= 1;
                if (mantissaQ30 >= (1L << 31))
                {
                    mantissaQ30 >>= 1;
                    result |= 1;
                }
            }

            return result;
        }
    }
}
