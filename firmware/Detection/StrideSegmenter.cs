namespace GluteSense.Detection
{
    /// <summary>
    /// Cuts one side of a run or walk into strides: one per burst of the leading muscle, from half a period before the burst's peak to
    /// half a period after it. The glute leads; the hamstring does while the glute has no signal.
    /// </summary>
    /// <remarks>
    /// A peak is a block of the ¼, ½, ¼ smoothed envelope that is the largest within half a period on both sides, above 1.2 times
    /// the mean and 0.4 times the usual peak. Until the period is known, blocks wait in the history; then one is looked at per call of
    /// <see cref="Advance"/>. A stride that is found takes the next four calls: its sums, its two peaks, its measures. A block that is left out
    /// has the envelope of the last good one and does not speak on the period.
    /// </remarks>
    public sealed class StrideSegmenter
    {
        private const int ArtefactFactor = 3;

        private readonly SideHistory _history;
        private readonly SegmentBuilder _builder;
        private readonly StridePeriod _period;
        private readonly StrideEnvelope _envelope = new StrideEnvelope();
        private MuscleHistory _lead;
        private Work _work;
        private bool _gluteLeads;
        private bool _hasLead;
        private int _left;
        private int _firstBlock;
        private int _cursor;
        private int _usualPeak;
        private int _candidate;
        private int _candidatePeriod;
        private int _strideFirst;
        private int _strideLast;

        /// <summary>Creates the segmenter of one side.</summary>
        public StrideSegmenter(SideHistory history, SegmentBuilder builder, int blockMs)
        {
            _history = history;
            _builder = builder;
            _period = new StridePeriod(blockMs);
        }

        private enum Work
        {
            Look,
            Sum,
            GlutePeak,
            HamstringPeak,
            Measure,
        }

        /// <summary>Starts over.</summary>
        public void Reset()
        {
            _hasLead = false;
            _left = 0;
            _strideLast = -1;
            _period.Reset();
            _work = Work.Look;
        }

        /// <summary>Takes the newest block. Call once per block, then <see cref="Correlate"/>, <see cref="Decide"/> and <see cref="Advance"/>.</summary>
        public void AddNewest(bool gluteUsable, bool hamstringUsable)
        {
            if (!gluteUsable && !hamstringUsable)
            {
                _hasLead = false;
                _left = 0;
                return;
            }

            if (!_hasLead || _gluteLeads != gluteUsable)
            {
                _hasLead = true;
                _gluteLeads = gluteUsable;
                _lead = gluteUsable ? _history.Glute : _history.Hamstring;
                _period.Reset();
                _envelope.Reset();
                _cursor = 0;
                _usualPeak = 0;
                _firstBlock = _history.Count - 1;

                // A peak just found in the old lead is named in its terms.
                _work = _work == Work.Sum ? Work.Look : _work;
            }

            // A value is centred on a block whose neighbours are known. After lost blocks several are due: all but the first are theirs.
            int block = BlockOf(_envelope.Count);
            int left = _history.Count - 1 - block;
            if (left > 0)
            {
                int smoothed = _lead.SmoothedQ4(block);
                if (smoothed != MuscleHistory.Excluded)
                {
                    AddEnvelope(smoothed);
                    left--;
                }
            }

            _left = left;
        }

        /// <summary>Takes the newest block into the period.</summary>
        public void Correlate()
        {
            _period.Correlate();
        }

        /// <summary>Decides on the period, or, when blocks were left out, fills the envelope up with them, and the last period stands.</summary>
        public void Decide()
        {
            if (_left > 0)
            {
                _envelope.Hold(_left);
                _period.Skip(_left);
                _left = 0;
            }
            else
            {
                _period.Decide();
            }
        }

        /// <summary>Does the next piece of work; true when a stride stands in <paramref name="result"/>, all but its log ratio.</summary>
        /// <param name="result">Filled with a stride.</param>
        /// <param name="mayLook">False in the last call of a block: a stride found there would not be done by the end of the next one.</param>
        public bool Advance(Segment result, bool mayLook)
        {
            switch (_work)
            {
                case Work.Look:
                    if (mayLook)
                    {
                        Look();
                    }

                    return false;
                case Work.Sum:
                    Sum();
                    _work = Work.GlutePeak;
                    return false;
                case Work.GlutePeak:
                    _builder.LookForGlutePeak(_strideFirst, _strideLast);
                    _work = Work.HamstringPeak;
                    return false;
                case Work.HamstringPeak:
                    _builder.LookForHamstringPeak(_strideFirst, _strideLast);
                    _work = Work.Measure;
                    return false;
                default:
                    _builder.MeasureAmplitudes(result, true);
                    _work = Work.Look;
                    return true;
            }
        }

        /// <summary>At the end of the mode: looks on with what there is, as far as a quarter of a period before the end. Call until false.</summary>
        public bool Flush(Segment result)
        {
            int period = _hasLead ? _period.Blocks : 0;
            while (_work == Work.Look && period != 0 && _cursor + (period >> 2) < _envelope.Count)
            {
                LookAtNext(period);
            }

            bool found = _work != Work.Look;
            while (found && !Advance(result, false))
            {
            }

            return found;
        }

        private void AddEnvelope(int smoothed)
        {
            // A knock on an electrode would drown the period and the usual peak for seconds.
            int most = ArtefactFactor * _usualPeak;
            int envelope = _usualPeak > 0 && smoothed > most ? most : smoothed;
            _envelope.Add(envelope);

            // The slow mean of the period needs two more bits.
            _period.Add(envelope << 2);
        }

        /// <summary>The block that an envelope value is centred on.</summary>
        private int BlockOf(int index)
        {
            return _firstBlock + index + 1;
        }

        private void Look()
        {
            int period = _hasLead ? _period.Blocks : 0;
            int half = period >> 1;

            // The window before a candidate and its segment must still stand in the rings.
            int count = _envelope.Count;
            int oldest = count - BlockTimeline.Capacity + half + 4;
            if (_cursor < oldest)
            {
                _cursor = oldest;
            }

            if (period != 0 && _cursor + half < count)
            {
                LookAtNext(period);
            }
        }

        private void LookAtNext(int period)
        {
            int candidate = _cursor;
            _cursor++;

            // After a change to a shorter period a peak may still lie in the stride before: it belongs to that one.
            long value = _envelope.Value(candidate);
            bool high = value * 20 >= _period.Mean * 6L && value * 5 >= _usualPeak * 2L && BlockOf(candidate) > _strideLast;
            if (high && _envelope.IsLargest(candidate, period >> 1))
            {
                _candidate = candidate;
                _candidatePeriod = period;
                _work = Work.Sum;
            }
        }

        /// <summary>From half a period before the peak, but not into the stride before.</summary>
        private void Sum()
        {
            int value = _envelope.Value(_candidate);
            _usualPeak = _usualPeak == 0 ? value : _usualPeak + ((value - _usualPeak) >> 2);
            int first = BlockOf(_candidate) - (_candidatePeriod >> 1);
            int last = first + _candidatePeriod - 1;
            first = first > _strideLast ? first : _strideLast + 1;
            _strideFirst = first > _firstBlock ? first : _firstBlock;
            _strideLast = last < _history.Count ? last : _history.Count - 1;
            _builder.Begin(_strideFirst);
            _builder.Close(_strideLast);
        }
    }
}
