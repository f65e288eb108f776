namespace GluteSense.Signal
{
    /// <summary>An rms value in one byte: logarithmic, 16 steps to the octave.</summary>
    /// <remarks>
    /// code = round(16·log2(rmsQ4)) + 1, for 1..32 760 in 1/16 count: 1..241, clipped at 254. A step is 2^(1/16) = 4.4 %, so the error is at most
    /// half of one: 2.2 %, and that much of 22/16 count is less than half an LSB: amplitudes up to there come back exactly.
    /// </remarks>
    public static class LogCode
    {
        /// <summary>Code of a muscle without activity above rest.</summary>
        public const int Silent = 0;

        /// <summary>Code of an amplitude that could not be measured.</summary>
        public const int Unavailable = 255;

        private const int LargestCode = 254;

        // round(2^(1/16)·2³⁰)
        private const long StepQ30 = 1121280436;

        /// <summary>The code of an rms in 1/16 count (0 silent, negative unavailable).</summary>
        public static int Encode(int rmsQ4)
        {
            if (rmsQ4 <= 0)
            {
                return rmsQ4 == 0 ? Silent : Unavailable;
            }

            // 16·log2 from Q16 is a shift by 12; half of 2¹² rounds.
            int code = ((Log2.Q16(rmsQ4) + (1 << 11)) >> 12) + 1;
            return code < LargestCode ? code : LargestCode;
        }

        /// <summary>The rms of a code in 1/16 count; 0 for <see cref="Silent"/>, <see cref="Measured.Unavailable"/> for <see cref="Unavailable"/>.</summary>
        public static int RmsQ4(int code)
        {
            if (code <= Silent || code >= Unavailable)
            {
                return code == Silent ? 0 : Measured.Unavailable;
            }

            // At most 15 steps within an octave, each rounded to 2⁻³⁰; 2³¹ · 2³¹ fits 64 bit.
            long valueQ30 = 1L << 30;
            for (int step = (code - 1) & 15; step > 0; step--)
            {
                valueQ30 = (valueQ30 * StepQ30 + (1L << 29)) >> 30;
            }

            int octave = (code - 1) >> 4;
            return (int)(((valueQ30 << octave) + (1L << 29)) >> 30);
        }
    }
}
