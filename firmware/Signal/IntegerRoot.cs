namespace GluteSense.Signal
{
    /// <summary>
    /// Integer square root by Newton's iteration x ← (x + v/x)/2 from the caller's guess, such as the last result: successive amplitudes are
    /// alike, so two or three steps do. A guess more than twice off gives way to the power of two above the root, so six steps always do.
    /// </summary>
    /// <remarks>
    /// Contract: v in 0 .. 2⁶¹; result floor(√v), exact, whatever the guess. Overflow: a guess used is at most 2√v, x + v/x below 2³³.
    /// Steps: from 1/2 to 2 times the root the relative error is at most 0.25, 0.025, 3.1·10⁻⁴, 4.7·10⁻⁸, 1.1·10⁻¹⁵, and one step sees that it is
    /// done; roots are below 2³¹.
    /// </remarks>
    public static class IntegerRoot
    {
        /// <summary>What to pass where nothing is known of the root.</summary>
        public const int NoGuess = 1;

        /// <summary>floor(√value); 0 for values below 1.</summary>
        /// <param name="value">At most 2⁶¹.</param>
        /// <param name="guess">About the root; what is below 1 stands for <see cref="NoGuess"/>.</param>
        public static long Floor(long value, int guess)
        {
            if (value <= 0)
            {
                return 0;
            }

            long seed = guess < 1 ? NoGuess : guess;
            long quotient = value / seed;
            if (quotient >> 2 > seed || quotient < seed >> 2)
            {
                seed = PowerOfTwoAbove(value);
                quotient = value / seed;
            }

            // One step from any seed lands at or above the root; from there the iteration falls until it is the floor.
            long root = (seed + quotient) >> 1;
            long next = (root + value / root) >> 1;
            while (next < root)
            {
                root = next;
                next = (root + value / root) >> 1;
            }

            return root;
        }

        /// <summary>√value rounded to the nearest integer; value at most 2⁵⁹.</summary>
        /// <param name="value">At most 2⁵⁹.</param>
        /// <param name="guess">About the result, as in <see cref="Floor"/>; below 2³⁰.</param>
        public static int Nearest(long value, int guess)
        {
            return (int)((Floor(value << 2, guess << 1) + 1) >> 1);
        }

        /// <summary>A power of two above the root and at most twice the root.</summary>
        private static long PowerOfTwoAbove(long value)
        {
            // The largest power of four not above the value, by halving the search.
            long rest = value;
            int half = 1;
            if (rest >= 1L << 32)
            {
                rest >>= 32;
                half = 17;
            }

            if (rest >= 1L << 16)
            {
                rest >>= 16;
                half += 8;
            }

            if (rest >= 1L << 8)
            {
                rest >>= 8;
                half += 4;
            }

            if (rest >= 1L << 4)
            {
                rest >>= 4;
                half += 2;
            }

            return 1L << (rest >= 1L << 2 ? half + 1 : half);
        }
    }
}
