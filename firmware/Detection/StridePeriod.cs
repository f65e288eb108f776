using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>
    /// Finds the stride period of an envelope by an autocorrelation that forgets:
    /// r[lag] ← r[lag]·(1 − 2⁻⁷) + d(t)·d(t − lag), with d the envelope minus its slow mean.
    /// </summary>
    /// <remarks>
    /// Envelope in 1/64 count (17 bit), products 34 bit, the forgetting sum of 128 of them 41 bit: 64 bit hold it. Periods from
    /// 0.45 s (266 steps a minute) to 1.7 s (70 steps a minute). Measured on 60 s of treadmill walking from 50 ms blocks: 56 of 56 strides.
    /// An envelope that varies little has no period: its SD must be a quarter of its mean. Rest and steady contraction stay below
    /// 0.15, recorded walking is at 0.5 and more. In integers r[0]·2¹⁴ against mean²·weight (2¹⁰ per value): 55 and 51 bit.
    /// </remarks>
    public sealed class StridePeriod
    {
        private const int ShortestMs = 450;
        private const int LongestMs = 1700;
        private const int LearnMs = 2000;
        private const int ForgetShift = 7;
        private const int Mask = SideHistory.Capacity - 1;

        private readonly int _shortestBlocks;
        private readonly int _longestBlocks;
        private readonly int _learnBlocks;
        private readonly int[] _deviation = new int[SideHistory.Capacity];
        private readonly long[] _correlation;
        private int _weightQ10;
        private int _count;
        private int _mean;

        /// <summary>Creates it for a block length of 25..100 ms.</summary>
        public StridePeriod(int blockMs)
        {
            _shortestBlocks = ShortestMs / blockMs;
            _longestBlocks = LongestMs / blockMs;
            _learnBlocks = LearnMs / blockMs;
            _correlation = new long[_longestBlocks + 2];
        }

        /// <summary>Slow mean of the envelope.</summary>
        public int Mean
        {
            get { return _mean; }
        }

        /// <summary>Forgets everything.</summary>
        public void Reset()
        {
            _count = 0;
            _mean = 0;
            _weightQ10 = 0;
            for (int lag = 0; lag < _correlation.Length; lag++)
            {
                _correlation[lag] = 0;
            }
        }

        /// <summary>Takes the next envelope value.</summary>
        public void Add(int envelope)
        {
            // A plain mean until the forgetting one has enough values: the first strides count too.
            _mean += (envelope - _mean) / (_count < SideHistory.Capacity ? _count + 1 : SideHistory.Capacity);
            int deviation = envelope - _mean;
            _deviation[_count & Mask] = deviation;
            long[] correlation = _correlation;
            int[] past = _deviation;
            int lags = _count < correlation.Length ? _count + 1 : correlation.Length;
            for (int lag = 0; lag < lags; lag++)
            {
                long value = correlation[lag];
                correlation[lag] = value - (value >> ForgetShift) + (long)deviation * past[(_count - lag) & Mask];
            }

            _weightQ10 += (1 << 10) - (_weightQ10 >> ForgetShift);
            _count++;
        }

        /// <summary>The period in blocks; 0 while nothing periodic is seen.</summary>
        public int Blocks()
        {
            if (_count < _learnBlocks)
            {
                return 0;
            }

            long best = 0;
            for (int lag = _shortestBlocks; lag <= _longestBlocks; lag++)
            {
                if (_correlation[lag] > best)
                {
                    best = _correlation[lag];
                }
            }

            // A quarter of the power must repeat. Noise gets there by chance (0.25 is three of its SD), but is never deep enough.
            bool deep = _correlation[0] << 14 >= (long)_mean * _mean * _weightQ10;
            if (best == 0 || !deep || best < _correlation[0] >> 2)
            {
                return 0;
            }

            // The first lag that is nearly as good as the best: two periods correlate as well as one. A second burst of half the
            // main one, half a period later, correlates at 2·½/(1 + ¼) = 0.8 of the best: not enough.
            long enough = best - (best >> 3);
            for (int lag = _shortestBlocks; lag <= _longestBlocks; lag++)
            {
                long value = _correlation[lag];
                if (value >= enough && value >= _correlation[lag - 1] && value >= _correlation[lag + 1])
                {
                    return lag;
                }
            }

            return 0;
        }
    }
}
