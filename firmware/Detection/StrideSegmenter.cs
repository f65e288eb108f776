using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>
    /// Cuts one side of a run or walk into strides: one per burst of the leading muscle, from half a period before the burst's peak to
    /// half a period after it. The glute leads; the hamstring does while the glute has no signal.
    /// </summary>
    /// <remarks>
    /// A peak is a block of the ¼, ½, ¼ smoothed envelope that is the largest within half a period on both sides, above 1.2 times
    /// the mean and 0.4 times the usual peak. Until the period is known, blocks wait in the history; two are looked at per new block.
    /// </remarks>
    public sealed class StrideSegmenter
    {
        private const int LooksPerBlock = 2;
        private const int ArtefactFactor = 3;

        private readonly SideHistory _history;
        private readonly SegmentBuilder _builder;
        private readonly StridePeriod _period;
        private readonly int[] _envelope = new int[SideHistory.Capacity];
        private bool _gluteLeads;
        private bool _hasLead;
        private int _envelopeCount;
        private int _firstBlock;
        private int _cursor;
        private int _usualPeak;
        private int _lastEndBlock;

        /// <summary>Creates the segmenter of one side.</summary>
        public StrideSegmenter(SideHistory history, SegmentBuilder builder, int blockMs)
        {
            _history = history;
            _builder = builder;
            _period = new StridePeriod(blockMs);
        }

        /// <summary>Starts over.</summary>
        public void Reset()
        {
            _hasLead = false;
            _lastEndBlock = -1;
        }

        /// <summary>
        /// Takes the newest block. Call once per block, then <see cref="Process"/> in a later stage.
        /// </summary>
        public void AddNewest(bool gluteUsable, bool hamstringUsable)
        {
            if (!gluteUsable && !hamstringUsable)
            {
                _hasLead = false;
                return;
            }

            if (!_hasLead || _gluteLeads != gluteUsable)
            {
                _hasLead = true;
                _gluteLeads = gluteUsable;
                _period.Reset();
                _envelopeCount = 0;
                _cursor = 0;
                _usualPeak = 0;
                _firstBlock = _history.Count - 1;
            }

            int newest = _history.Count - 1;
            if (newest < _firstBlock + 2)
            {
                return;
            }

            // Centred on the block before the newest.
            int envelope = _history.RmsQ4(newest - 2, _gluteLeads) + (_history.RmsQ4(newest - 1, _gluteLeads) << 1)
                + _history.RmsQ4(newest, _gluteLeads);
            // A knock on an electrode would drown the period and the usual peak for seconds.
            if (_usualPeak > 0 && envelope > ArtefactFactor * _usualPeak)
            {
                envelope = ArtefactFactor * _usualPeak;
            }

            _envelope[_envelopeCount & (SideHistory.Capacity - 1)] = envelope;
            _envelopeCount++;
            _period.Add(envelope);
        }

        /// <summary>Looks for the next stride; true when one stands in <paramref name="result"/>.</summary>
        public bool Process(Segment result)
        {
            int period = _hasLead ? _period.Blocks() : 0;
            if (period == 0)
            {
                return false;
            }

            int half = period >> 1;
            SkipForgotten(half);
            for (int look = 0; look < LooksPerBlock && _cursor + half < _envelopeCount; look++)
            {
                int candidate = _cursor++;
                if (IsPeak(candidate, half))
                {
                    Finish(result, candidate, period);
                    return true;
                }
            }

            return false;
        }

        /// <summary>At the end of the mode: looks on with what there is, as far as a quarter of a period before the end. Call until false.</summary>
        public bool Flush(Segment result)
        {
            int period = _hasLead ? _period.Blocks() : 0;
            while (period != 0 && _cursor + (period >> 2) < _envelopeCount)
            {
                int candidate = _cursor++;
                if (IsPeak(candidate, period >> 1))
                {
                    Finish(result, candidate, period);
                    return true;
                }
            }

            return false;
        }

        private int Envelope(int index)
        {
            return _envelope[index & (SideHistory.Capacity - 1)];
        }

        /// <summary>The block that an envelope value is centred on.</summary>
        private int BlockOf(int index)
        {
            return _firstBlock + index + 1;
        }

        private void SkipForgotten(int half)
        {
            // Both the window before a candidate and its segment must still stand in the rings.
            int oldest = _envelopeCount - SideHistory.Capacity + half + 2;
            if (_cursor < oldest)
            {
                _cursor = oldest;
            }
        }

        private bool IsPeak(int candidate, int half)
        {
            // After a change to a shorter period a peak may still lie in the stride before: it belongs to that one.
            if (BlockOf(candidate) <= _lastEndBlock)
            {
                return false;
            }

            int value = Envelope(candidate);
            if (value * 5L < _period.Mean * 6L || value * 5L < _usualPeak * 2L)
            {
                return false;
            }

            int first = candidate - half > 0 ? candidate - half : 0;
            int last = candidate + half < _envelopeCount ? candidate + half : _envelopeCount - 1;
            for (int index = first; index <= last; index++)
            {
                int other = Envelope(index);
                if (other > value || (other == value && index < candidate))
                {
                    return false;
                }
            }

            return true;
        }

        private void Finish(Segment result, int candidate, int period)
        {
            int value = Envelope(candidate);
            _usualPeak = _usualPeak == 0 ? value : _usualPeak + ((value - _usualPeak) >> 2);

            int first = BlockOf(candidate) - (period >> 1);
            int last = first + period - 1;
            first = first > _lastEndBlock ? first : _lastEndBlock + 1;
            first = first > _firstBlock ? first : _firstBlock;
            last = last < _history.Count ? last : _history.Count - 1;
            _builder.Begin(first);
            for (int block = first; block <= last; block++)
            {
                _builder.Add(block);
            }

            _builder.End(result, true, last);
            _lastEndBlock = last;
        }
    }
}
