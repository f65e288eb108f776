namespace GluteSense.Feedback
{
    /// <summary>
    /// Decides whether a sampling rate can be held: beforehand from measured times, and while sampling from the ticks missed in each
    /// window of 10 s. ms since power-up, compared by differences. Main loop only.
    /// </summary>
    public sealed class RateGuard
    {
        /// <summary>Length of a window.</summary>
        public const int WindowMs = 10000;

        /// <summary>A window with a larger share of missed ticks asks for a lower rate.</summary>
        public const int MostMissedPermille = 50;

        private int _windowStartMs;
        private int _ticks;
        private int _missedTicks;
        private int _missedPermille;
        private bool _mustLower;

        /// <summary>Missed ticks of the last full window in ‰, 0..1000; 0 before the first.</summary>
        public int MissedPermille
        {
            get { return _missedPermille; }
        }

        /// <summary>True when a window since the reset missed more than 5 % of its ticks.</summary>
        public bool MustLower
        {
            get { return _mustLower; }
        }

        /// <summary>
        /// True when the loop's pass and the dearest stage of block work fit into 95 % of the period; the rest is for what
        /// interrupts them.
        /// </summary>
        /// <param name="tickUs">Time of a pass with its reads and sums, without block work.</param>
        /// <param name="dearestStageUs">Time of the longest stage.</param>
        /// <param name="periodUs">Time between ticks.</param>
        public static bool CanHold(int tickUs, int dearestStageUs, int periodUs)
        {
            return 20L * ((long)tickUs + dearestStageUs) <= 19L * periodUs;
        }

        /// <summary>Starts over, when a mode begins and its ticks count from 0.</summary>
        public void Reset(int nowMs)
        {
            _windowStartMs = nowMs;
            _ticks = 0;
            _missedTicks = 0;
            _missedPermille = 0;
            _mustLower = false;
        }

        /// <summary>Takes the ticks due and missed since the mode began (Signal.RateMonitor), at any time; flash gaps are not among the missed.</summary>
        public void Observe(int ticks, int missedTicks, int nowMs)
        {
            if (nowMs - _windowStartMs < WindowMs)
            {
                return;
            }

            int windowTicks = ticks - _ticks;
            long missed = missedTicks - _missedTicks;
            _windowStartMs = nowMs;
            _ticks = ticks;
            _missedTicks = missedTicks;

            // A window without ticks is a loop that stands still: the supervisor's matter.
            _missedPermille = windowTicks > 0 ? (int)(missed * 1000 / windowTicks) : 0;
            if (missed * 1000 > (long)windowTicks * MostMissedPermille)
            {
                _mustLower = true;
            }
        }
    }
}
