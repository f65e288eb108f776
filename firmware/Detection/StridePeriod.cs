namespace GluteSense.Detection
{
    /// <summary>Finds the stride period of an envelope in its autocorrelation.</summary>
    /// <remarks>
    /// Periods from 0.45 s (266 steps a minute) to 1.7 s (70 steps a minute). Measured on 60 s of treadmill walking from 50 ms blocks: 56 of 56 strides.
    /// An envelope that varies little has no period: its SD must be a quarter of its mean. Rest and steady contraction stay below
    /// 0.15, recorded walking is at 0.5 and more.
    /// </remarks>
    public sealed class StridePeriod
    {
        private const int ShortestMs = 450;
        private const int LongestMs = 1700;
        private const int LearnMs = 2000;

        private readonly int _shortestBlocks;
        private readonly int _longestBlocks;
        private readonly int _learnBlocks;
        private readonly LagCorrelation _correlation;
        private int _blocks;
        private long _best;
        private bool _hasBest;

        /// <summary>Creates it for a block length of 25..100 ms.</summary>
        public StridePeriod(int blockMs)
        {
            _shortestBlocks = ShortestMs / blockMs;
            _longestBlocks = LongestMs / blockMs;
            _learnBlocks = LearnMs / blockMs;
            _correlation = new LagCorrelation(_shortestBlocks - 1, _longestBlocks + 1);
        }

        /// <summary>Slow mean of the envelope.</summary>
        public int Mean
        {
            get { return _correlation.Mean; }
        }

        /// <summary>The period in blocks as last decided; 0 while nothing periodic is seen.</summary>
        public int Blocks
        {
            get { return _blocks; }
        }

        /// <summary>Forgets everything.</summary>
        public void Reset()
        {
            _correlation.Reset();
            _blocks = 0;
            _hasBest = false;
        }

        /// <summary>Takes the next envelope value; <see cref="Correlate"/> and <see cref="Decide"/> in later ticks.</summary>
        public void Add(int envelope)
        {
            _correlation.Add(envelope);
        }

        /// <summary>Takes blocks that are left out.</summary>
        public void Skip(int blocks)
        {
            _correlation.Skip(blocks);
        }

        /// <summary>Correlates the newest value with those before it.</summary>
        public void Correlate()
        {
            _correlation.Correlate();
        }

        /// <summary>
        /// Does one half of a decision: finds the best lag, and at the next call the period. When it is time to halve the weights it does that
        /// instead. The last period stands meanwhile.
        /// </summary>
        public void Decide()
        {
            if (_correlation.HalveWhenDue())
            {
                _best >>= 1;
            }
            else if (_hasBest)
            {
                _hasBest = false;
                _blocks = FirstNearBest(_correlation.Values);
            }
            else if (_correlation.Count >= _learnBlocks - 1)
            {
                _hasBest = true;
                _best = Best(_correlation.Values);
            }
        }

        private long Best(long[] correlation)
        {
            int lag = _shortestBlocks;
            long value;
            long best = 0;
            int longest = _longestBlocks;
            while (lag + 3 <= longest)
            {
                value = correlation[lag];
                if (value > best)
                {
                    best = value;
                }

                value = correlation[lag + 1];
                if (value > best)
                {
                    best = value;
                }

                value = correlation[lag + 2];
                if (value > best)
                {
                    best = value;
                }

                value = correlation[lag + 3];
                if (value > best)
                {
                    best = value;
                }

                lag += 4;
            }

            while (lag <= longest)
            {
                value = correlation[lag];
                if (value > best)
                {
                    best = value;
                }

                lag++;
            }

            return best;
        }

        private int FirstNearBest(long[] correlation)
        {
            // A quarter of the power must repeat. Noise gets there by chance (0.25 is three of its SD), but is never deep enough.
            long best = _best;
            if (best == 0 || best < correlation[0] >> 2 || !_correlation.IsDeep)
            {
                return 0;
            }

            // The first lag that is nearly as good as the best: two periods correlate as well as one, and by chance better. Set by the study "cadence" in
            // docs/validation.md. A second burst of 0.3 of the main one, half a period later, correlates at 2·0.3/(1 + 0.3²) = 0.55 of the best: not enough.
            int lag = _shortestBlocks;
            long enough = (best >> 1) + (best >> 3);
            int longest = _longestBlocks;
            while (true)
            {
                // The value behind the last lag ends this.
                while (correlation[lag] < enough)
                {
                    lag++;
                }

                if (lag > longest)
                {
                    return 0;
                }

                long value = correlation[lag];
                if (value >= correlation[lag - 1] && value >= correlation[lag + 1])
                {
                    return lag;
                }

                lag++;
            }
        }
    }
}
