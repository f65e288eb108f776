namespace GluteSense.Signal
{
    /// <summary>Binary logarithm in fixed point, at a cost that does not depend on the value.</summary>
    /// <remarks>
    /// value = 2ᵉ·(1 + x) with 0 ≤ x &lt; 1 in Q30; log2(1 + x) = x + x·(1 − x)·q(x), so powers of two are exact. q interpolates
    /// (log2(1 + x) − x)/(x·(1 − x)) at the five Chebyshev nodes of 0..1: error below 7.3·10⁻⁶ = 0.48/65536. Inputs 1..2⁶²; products below 2⁶⁰ in
    /// 64 bit. Result in Q16, rounded: error below 0.98/65536.
    /// </remarks>
    public static class Log2
    {
        // q(x) = C0 + C1·x + C2·x² + C3·x³ + C4·x⁴, each round(c·2³⁰).
        private const long C0Q30 = 475296191;
        private const long C1Q30 = -296964243;
        private const long C2Q30 = 197676760;
        private const long C3Q30 = -104369674;
        private const long C4Q30 = 27585783;
        private const long OneQ30 = 1L << 30;

        /// <summary>log2(value) in 1/65536; value 1..2⁶².</summary>
        public static int Q16(long value)
        {
            long rest = value;
            int exponent = 0;
            if (rest >= 1L << 32)
            {
                rest >>= 32;
                exponent = 32;
            }

            if (rest >= 1L << 16)
            {
                rest >>= 16;
                exponent += 16;
            }

            if (rest >= 1L << 8)
            {
                rest >>= 8;
                exponent += 8;
            }

            if (rest >= 1L << 4)
            {
                rest >>= 4;
                exponent += 4;
            }

            if (rest >= 1L << 2)
            {
                rest >>= 2;
                exponent += 2;
            }

            if (rest >= 2)
            {
                exponent++;
            }

            long x = (exponent <= 30 ? value << (30 - exponent) : value >> (exponent - 30)) - OneQ30;
            long q = C3Q30 + ((C4Q30 * x) >> 30);
            q = C2Q30 + ((q * x) >> 30);
            q = C1Q30 + ((q * x) >> 30);
            q = C0Q30 + ((q * x) >> 30);
            long fraction = x + ((((x * (OneQ30 - x)) >> 30) * q) >> 30);
            return (exponent << 16) + (int)((fraction + (1L << 13)) >> 14);
        }
    }
}
