namespace GluteSense.Detection
{
    /// <summary>The change of the log ratio that makes a share lower by 20 %: what a verdict of "not reduced" has to exclude (DESIGN section 3).</summary>
    /// <remarks>
    /// With r = G/H the share is s = r/(1 + r), and ln(0.8·s/(1 − 0.8·s)) − ln r = −ln(1.25·(1 + r/5)). e^x is 2^k·e^g with 0 ≤ g &lt; ln 2 and ten terms of
    /// its series; the logarithm doubles a square 30 times, a bit each. Both in Q30 with 64-bit products; result in Q19, error below 3·10⁻⁶. Once per
    /// verdict, so its cost (some 40 000 instructions) falls between modes.
    /// </remarks>
    public static class ShareDrop
    {
        private const long OneQ30 = 1L << 30;

        // round(ln 2 · 2³⁰)
        private const long Ln2Q30 = 744261118;

        // Beyond these the share is 0 or 1 to a millionth.
        private const int LargestQ19 = 16 << 19;

        /// <summary>Change of ln(G/H) in 1/2¹⁹ that lowers the share by 20 %; below 0.</summary>
        /// <param name="logRatioQ19">ln(G/H) before it, in 1/2¹⁹; what is beyond ±16 counts as ±16.</param>
        public static int ChangeQ19(int logRatioQ19)
        {
            int clipped = logRatioQ19 > LargestQ19 ? LargestQ19 : logRatioQ19 < -LargestQ19 ? -LargestQ19 : logRatioQ19;
            long x = (long)clipped << 11;
            int octaves = (int)(x / Ln2Q30);
            long rest = x - octaves * Ln2Q30;
            if (rest < 0)
            {
                octaves--;
                rest += Ln2Q30;
            }

            long power = Exponential(rest);
            long ratio = octaves >= 0 ? power << octaves : power >> -octaves;

            // 1.25·(1 + r/5) = 1.25 + r/4
            return (int)-((NaturalLog(OneQ30 + (OneQ30 >> 2) + (ratio >> 2)) + (1 << 10)) >> 11);
        }

        /// <summary>e^x for 0 ≤ x &lt; ln 2.</summary>
        private static long Exponential(long x)
        {
            long sum = OneQ30;
            long term = OneQ30;
            for (int n = 1; n <= 10; n++)
            {
                term = ((term * x) >> 30) / n;
                sum += term;
            }

            return sum;
        }

        /// <summary>ln of a value of 1 or more.</summary>
        private static long NaturalLog(long value)
        {
            int octaves = 0;
            long x = value;
            while (x >= 2 * OneQ30)
            {
                x >>= 1;
                octaves++;
            }

            long binary = (long)octaves << 30;
            for (long bit = OneQ30 >> 1; bit > 0; bit >>= 1)
            {
                x = (x * x) >> 30;
                if (x >= 2 * OneQ30)
                {
                    x >>= 1;
                    binary += bit;
                }
            }

            // binary is at most 23·2³⁰: shifted by ten bits its product stays below 2⁶³.
            return ((binary >> 10) * Ln2Q30) >> 20;
        }
    }
}
