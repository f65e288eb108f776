namespace GluteSense.Device
{
    /// <summary>A selectable rate with its tick and block (DESIGN sections 2 and 3).</summary>
    public sealed class SamplingRate
    {
        /// <summary>Samples a second per channel.</summary>
        public readonly int RateHz;

        /// <summary>Time between ticks in µs.</summary>
        public readonly int PeriodUs;

        /// <summary>Block length in ms.</summary>
        public readonly int BlockMs;

        /// <summary>Ticks per block: 25 or 50, never above Signal.BlockSums.MaxSamples.</summary>
        public readonly int TicksPerBlock;

        private SamplingRate(int rateHz, int blockMs)
        {
            RateHz = rateHz;
            PeriodUs = 1000000 / rateHz;
            BlockMs = blockMs;
            TicksPerBlock = blockMs * rateHz / 1000;
        }

        /// <summary>Gives the rate; false for any but 250, 500 and 1000 Hz.</summary>
        public static bool TryCreate(int rateHz, out SamplingRate rate)
        {
            bool known = rateHz == 250 || rateHz == 500 || rateHz == 1000;
            // 12 samples of a 50 ms block would read 1 % low at 250 Hz: blocks of 100 ms there.
            rate = known ? new SamplingRate(rateHz, rateHz == 250 ? 100 : 50) : null;
            return known;
        }
    }
}
