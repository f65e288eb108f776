namespace GluteSense.Detection
{
    /// <summary>
    /// Cuts one side of a run or walk into strides: one per peak of the <see cref="StrideEnvelope"/> of both muscles, or of the usable one, from half a
    /// period before the peak to half a period after it.
    /// </summary>
    /// <remarks>
    /// A peak is at least an eighth high and the largest within half a period on both sides. After a stride the next one comes no sooner than 11/16 of a period
    /// later, and is the largest from there to 9/8 of a period after the last one, and to 3/8 of a period after itself: a second burst in the middle is passed over however
    /// large it is, and a period that is a third too long loses no stride. Until the period is known, blocks wait in the history; then one is looked at
    /// per call of <see cref="Advance"/>. A stride that is found takes the next four calls: its sums, its two peaks, its measures. A block that is left out has no
    /// envelope and does not speak on the period; nor do those of a stop, which so leaves the period as it was. A stride whose burst lies in
    /// blocks left out is taken to stand one period after the last one. The fractions are set by the study "cadence" in docs/validation.md.
    /// </remarks>
    public sealed class StrideSegmenter
    {
        // Both as in the study 'cadence' (docs/validation.md): walk breaks at 0.4 of the run's amplitude, stops of 5 to 40 s.
        private const int LeastPeakQ12 = 1 << 9;
        private const int StopMs = 2000;
        private const int NoPeak = -1;
        private const int NoAmplitude = -2;

        private readonly SideHistory _history;
        private readonly SegmentBuilder _builder;
        private readonly StridePeriod _period;
        private readonly StrideEnvelope _envelope = new StrideEnvelope();
        private readonly int _stopBlocks;
        private Work _work;
        private int _left;
        private int _hamstringQ4;
        private int _quietBlocks;
        private int _cursor;
        private int _peak;
        private int _peakPeriod;
        private int _strideFirst;
        private int _strideLast;

        /// <summary>Creates the segmenter of one side.</summary>
        public StrideSegmenter(SideHistory history, SegmentBuilder builder, int blockMs)
        {
            _history = history;
            _builder = builder;
            _period = new StridePeriod(blockMs);
            _stopBlocks = StopMs / blockMs;
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
            _left = 0;
            _hamstringQ4 = NoAmplitude;
            _quietBlocks = 0;
            _cursor = 0;
            _peak = NoPeak;
            _strideLast = NoPeak;
            _period.Reset();
            _envelope.Reset();
            _work = Work.Look;
        }

        /// <summary>Takes the newest block. Call once per block, then <see cref="Correlate"/>, <see cref="Decide"/> and <see cref="Advance"/>.</summary>
        public void AddNewest(bool gluteUsable, bool hamstringUsable)
        {
            // A value is centred on a block whose neighbours are known. After lost blocks several are due: all but the first are theirs.
            int block = BlockOf(_envelope.Count);
            int left = _history.Count - 1 - block;
            if (left > 0 && (gluteUsable || hamstringUsable))
            {
                int glute = _history.Glute.SmoothedQ4(block);
                if (glute != MuscleHistory.Excluded)
                {
                    _envelope.TakeGlute(gluteUsable ? glute : MuscleHistory.Excluded);
                    _hamstringQ4 = hamstringUsable ? _history.Hamstring.SmoothedQ4(block) : MuscleHistory.Excluded;
                    left--;
                }
            }

            _left = left;
        }

        /// <summary>Takes the block before the newest one into the period.</summary>
        public void Correlate()
        {
            _period.Correlate();
        }

        /// <summary>Decides on the period, or, when blocks were left out, fills the envelope up with them, and the last period stands.</summary>
        public void Decide()
        {
            if (_left > 0)
            {
                AddEnvelope();
                _envelope.Skip(_left);
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
            AddEnvelope();
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
            int period = _period.Blocks;
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

        /// <summary>The rest of what <see cref="AddNewest"/> began; the period correlates it with the next block.</summary>
        private void AddEnvelope()
        {
            if (_hamstringQ4 == NoAmplitude)
            {
                return;
            }

            int envelope = _envelope.Add(_hamstringQ4);
            _hamstringQ4 = NoAmplitude;
            _quietBlocks = envelope < LeastPeakQ12 ? _quietBlocks + 1 : 0;
            if (_quietBlocks > _stopBlocks)
            {
                _period.Skip(1);
            }
            else
            {
                // The slow mean of the period needs two more bits.
                _period.Add(envelope << 2);
            }
        }

        /// <summary>The block that an envelope value is centred on.</summary>
        private static int BlockOf(int index)
        {
            return index + 1;
        }

        private void Look()
        {
            int period = _period.Blocks;
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
            if (BlockOf(candidate) > _strideLast && IsPeak(candidate, period))
            {
                _peak = candidate;
                _peakPeriod = period;
                _work = Work.Sum;
            }
        }

        private bool IsPeak(int candidate, int period)
        {
            int before = period >> 1;
            int after = before;
            int since = candidate - _peak;
            if (_peak != NoPeak && since <= period + before)
            {
                int due = since - (period * 11 >> 4);
                if (due < 0)
                {
                    return false;
                }

                if (since == period && _history.Glute.SmoothedQ4(BlockOf(candidate)) == MuscleHistory.Excluded)
                {
                    return true;
                }

                before = due < before ? due : before;
                int usual = (period * 9 >> 3) - since;
                after = period * 3 >> 3;
                after = usual > after ? usual : after;
            }

            return _envelope.Value(candidate) >= LeastPeakQ12 && _envelope.IsLargest(candidate, before, after);
        }

        /// <summary>From half a period before the peak, but not into the stride before.</summary>
        private void Sum()
        {
            int first = BlockOf(_peak) - (_peakPeriod >> 1);
            int last = first + _peakPeriod - 1;
            first = first > _strideLast ? first : _strideLast + 1;
            _strideFirst = first > 0 ? first : 0;
            _strideLast = last < _history.Count ? last : _history.Count - 1;
            _builder.Begin(_strideFirst);
            _builder.Close(_strideLast);
        }
    }
}
