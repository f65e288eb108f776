using GluteSense.Signal;

namespace GluteSense.Storage
{
    /// <summary>One stride in three bytes of the run log.</summary>
    /// <remarks>
    /// Bit 0 side; bits 1-5 duration in blocks less 4 (0..30 for 4..34 blocks, 31 unavailable); bits 6-15 ln(G/H) in 1/64, two's
    /// complement (−512 unavailable); bits 16-23 log code of the glute rms (Signal.LogCode). What is beyond a range is stored as its end. The stride
    /// detector finds 0.45 to 1.7 s: 9..34 blocks of 50 ms, 4..17 of 100 ms. 1/64 is 1.6 % of the ratio; strides of one runner
    /// vary by 13-17 %.
    /// </remarks>
    public static class RunLogStride
    {
        /// <summary>Bytes of a stride, lowest first.</summary>
        public const int Length = 3;

        /// <summary>Shortest duration in blocks.</summary>
        public const int ShortestBlocks = 4;

        /// <summary>Longest duration in blocks.</summary>
        public const int LongestBlocks = 34;

        /// <summary>Largest size of a log ratio in 1/64.</summary>
        public const int LargestLogRatioQ6 = 511;

        private const int UnknownDuration = 31;
        private const int UnknownLogRatioQ6 = -512;

        /// <summary>Packs a stride.</summary>
        /// <param name="side">0 left, 1 right.</param>
        /// <param name="durationBlocks">Duration in blocks, negative when unavailable.</param>
        /// <param name="logRatioQ12">ln(G/H) in 1/4096, or <see cref="Measured.UnavailableLogRatio"/>.</param>
        /// <param name="gluteCode">Log code of the glute rms, 0..255.</param>
        public static int Pack(int side, int durationBlocks, int logRatioQ12, int gluteCode)
        {
            int duration = durationBlocks < 0 ? UnknownDuration : Clip(durationBlocks, ShortestBlocks, LongestBlocks) - ShortestBlocks;
            int logRatioQ6 = logRatioQ12 == Measured.UnavailableLogRatio
                ? UnknownLogRatioQ6
                : Clip((logRatioQ12 + 32) >> 6, -LargestLogRatioQ6, LargestLogRatioQ6);
            return side | (duration << 1) | ((logRatioQ6 & 1023) << 6) | (gluteCode << 16);
        }

        /// <summary>Side, 0 left, 1 right.</summary>
        public static int Side(int stride)
        {
            return stride & 1;
        }

        /// <summary>Duration in blocks, 4..34; <see cref="Measured.Unavailable"/>.</summary>
        public static int DurationBlocks(int stride)
        {
            int duration = (stride >> 1) & 31;
            return duration == UnknownDuration ? Measured.Unavailable : duration + ShortestBlocks;
        }

        /// <summary>ln(G/H) in 1/4096, a multiple of 64 in ±32 704, or <see cref="Measured.UnavailableLogRatio"/>.</summary>
        public static int LogRatioQ12(int stride)
        {
            // The sign of the ten bits is carried into the 32.
            int logRatioQ6 = (stride << 16) >> 22;
            return logRatioQ6 == UnknownLogRatioQ6 ? Measured.UnavailableLogRatio : logRatioQ6 << 6;
        }

        /// <summary>Log code of the glute rms, 0..255.</summary>
        public static int GluteCode(int stride)
        {
            return (stride >> 16) & 255;
        }

        private static int Clip(int value, int least, int most)
        {
            return value < least ? least : value > most ? most : value;
        }
    }
}
