using System;

namespace GluteSense.Detection
{
    /// <summary>
    /// Autocorrelation of an envelope around its slow mean. It forgets, by weights that grow:
    /// r[lag] ← r[lag] + g(t)·d(t)·d(t − lag), g(t) = g(t − 1)·(1 + 2⁻⁷), with d the envelope minus its mean; when g has reached 2, g and all r are halved.
    /// </summary>
    /// <remarks>
    /// Envelope in 1/64 count (17 bit), deviations in 1/16 count (15 bit and a sign), products 30 bit, g in Q8 (9 bit), the sum over 128·g 46 bit. A block that is left out has no
    /// deviation and no weight: it neither adds nor forgets.
    /// </remarks>
    public sealed class LagCorrelation
    {
        private const int ForgetShift = 7;
        private const int MeanBlocks = 1 << ForgetShift;
        private const int UnitGainQ14 = 1 << 14;
        private const int LagsPerRound = 4;

        private readonly int _firstLag;
        private readonly int _endLag;
        private readonly short[] _deviation;
        private int _gainQ14;
        private int _weightQ8;
        private int _count;
        private int _next;
        private int _newest;
        private int _mean;

        /// <summary>
        /// r in Q8 of the squared deviation, at lag 0 and from the first lag to at least the last one; the value behind them is larger than any. Read only.
        /// </summary>
        public readonly long[] Values;

        /// <summary>Creates it for a range of lags in blocks.</summary>
        public LagCorrelation(int firstLag, int lastLag)
        {
            int rounds = (lastLag - firstLag + LagsPerRound) / LagsPerRound;
            _firstLag = firstLag;
            _endLag = firstLag + rounds * LagsPerRound;
            Values = new long[_endLag + 1];
            int ring = 1;
            while (ring < _endLag)
            {
                ring <<= 1;
            }

            _deviation = new short[ring];
            Reset();
        }

        /// <summary>Slow mean of the envelope.</summary>
        public int Mean
        {
            get { return _mean; }
        }

        /// <summary>Values taken since the last reset.</summary>
        public int Count
        {
            get { return _count; }
        }

        /// <summary>True when the envelope varies: its SD is at least a quarter of its mean.</summary>
        public bool IsDeep
        {
            get
            {
                // r[0] is the weight times the variance, 16 times less than in units of the mean: 54 bits against 51.
                long mean = _mean;
                return Values[0] << 8 >= mean * mean * _weightQ8;
            }
        }

        /// <summary>Forgets everything.</summary>
        public void Reset()
        {
            _gainQ14 = UnitGainQ14;
            _weightQ8 = 0;
            _count = 0;
            _next = 0;
            _newest = 0;
            _mean = 0;
            Array.Clear(_deviation, 0, _deviation.Length);
            Array.Clear(Values, 0, _endLag);
            Values[_endLag] = long.MaxValue;
        }

        /// <summary>Takes the next envelope value; <see cref="Correlate"/> in a later tick.</summary>
        public void Add(int envelope)
        {
            // A plain mean until the forgetting one has enough values: the first strides count too.
            int count = _count + 1;
            int mean = _mean;
            mean += (envelope - mean) / (count < MeanBlocks ? count : MeanBlocks);
            _count = count;
            _mean = mean;
            _deviation[_next & (_deviation.Length - 1)] = (short)((envelope - mean) >> 2);
            _next++;
            _newest = _next;
        }

        /// <summary>Correlates the newest value with those before it.</summary>
        public void Correlate()
        {
            if (_newest == 0)
            {
                return;
            }

            long[] correlation = Values;
            int lag = _firstLag;
            short[] past = _deviation;
            int index = _newest - 1;
            _newest = 0;
            int gainQ14 = _gainQ14;
            int gainQ8 = gainQ14 >> 6;
            _gainQ14 = gainQ14 + (gainQ14 >> ForgetShift);
            _weightQ8 += gainQ8;

            // Everything in locals, four lags a round: this is most of what a block of a run costs.
            int mask = past.Length - 1;
            int end = _endLag;
            int deviation = past[index & mask];
            long weighted = deviation * gainQ8;
            correlation[0] += weighted * deviation;
            index -= lag;
            while (lag < end)
            {
                correlation[lag] += weighted * past[index & mask];
                correlation[lag + 1] += weighted * past[(index - 1) & mask];
                correlation[lag + 2] += weighted * past[(index - 2) & mask];
                correlation[lag + 3] += weighted * past[(index - 3) & mask];
                index -= LagsPerRound;
                lag += LagsPerRound;
            }
        }

        /// <summary>Takes blocks that are left out.</summary>
        public void Skip(int blocks)
        {
            short[] deviation = _deviation;
            int mask = deviation.Length - 1;
            int next = _next;
            int end = next + blocks;
            while (next < end)
            {
                deviation[next & mask] = 0;
                next++;
            }

            _next = end;
        }

        /// <summary>Once in 89 values halves the weights and what they weighed; true when it did.</summary>
        public bool HalveWhenDue()
        {
            if (_gainQ14 < 2 * UnitGainQ14)
            {
                return false;
            }

            _gainQ14 >>= 1;
            _weightQ8 >>= 1;
            long[] correlation = Values;
            correlation[0] >>= 1;
            int end = _endLag;
            for (int lag = _firstLag; lag < end; lag++)
            {
                correlation[lag] >>= 1;
            }

            return true;
        }
    }
}
