namespace GluteSense.Signal
{
    /// <summary>Proves the sampling rate: counts due and missed ticks against the clock. Time is an argument.</summary>
    /// <remarks>achieved rate = samples taken / time they took; 64-bit products: 10⁷ · 2³¹ samples &lt; 2⁵⁵.</remarks>
    public sealed class RateMonitor
    {
        private long _elapsedUs;
        private int _sampleCount;
        private int _missedTicks;

        /// <summary>Ticks that were due since the last reset, missed ones included.</summary>
        public int Ticks
        {
            get { return _sampleCount + _missedTicks; }
        }

        /// <summary>Ticks at which no sample could be taken.</summary>
        public int MissedTicks
        {
            get { return _missedTicks; }
        }

        /// <summary>Starts over.</summary>
        public void Reset()
        {
            _elapsedUs = 0;
            _sampleCount = 0;
            _missedTicks = 0;
        }

        /// <summary>Adds a block: its samples, its missed ticks and the clock time it really took.</summary>
        public void Add(int sampleCount, int missedTicks, long elapsedUs)
        {
            _sampleCount += sampleCount;
            _missedTicks += missedTicks;
            _elapsedUs += elapsedUs;
        }

        /// <summary>Achieved rate in 0.1 samples a second, rounded; 0 before the first block.</summary>
        public int AchievedRateDeciHz()
        {
            return _elapsedUs == 0 ? 0 : (int)((10000000L * _sampleCount + (_elapsedUs >> 1)) / _elapsedUs);
        }
    }
}
