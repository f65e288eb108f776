namespace GluteSense.Detection
{
    /// <summary>
    /// Cuts one side of an exercise into reps: glute plus hamstring amplitude, averaged over half a second, crosses a band
    /// between its own low and high level upwards (start) and downwards (end).
    /// </summary>
    public sealed class RepSegmenter
    {
        // Below the briefest of the nine contractions and of the synthetic reps that the study 'recordings' counts.
        private const int MinimumRepMs = 800;

        private readonly SideHistory _history;
        private readonly SegmentBuilder _builder;
        private readonly ActivityBand _band;
        private readonly int _windowBlocks;
        private readonly int _minimumBlocks;
        private int _seenBlocks;
        private int _firstBlock;
        private int _lookFrom;
        private int _lookTo;
        private bool _active;
        private bool _begins;
        private bool _ended;

        /// <summary>Creates the segmenter of one side.</summary>
        /// <param name="history">The side's blocks.</param>
        /// <param name="builder">The side's measuring of segments.</param>
        /// <param name="blockMs">Block length in ms, 25..100.</param>
        public RepSegmenter(SideHistory history, SegmentBuilder builder, int blockMs)
        {
            _history = history;
            _builder = builder;
            _band = new ActivityBand(blockMs);
            _windowBlocks = _band.WindowBlocks;
            _minimumBlocks = MinimumRepMs / blockMs;
        }

        /// <summary>True when what <see cref="Sum"/> saw of a rep that lasts is half a second of blocks: its log ratio means something.</summary>
        public bool CanBeJudged
        {
            get { return _active && _builder.Blocks >= _windowBlocks; }
        }

        /// <summary>Starts over. Activity (glute plus hamstring rms) below the minimum, in 1/16 count, is never a rep.</summary>
        public void Reset(int minimumActivityQ4)
        {
            _band.Reset(minimumActivityQ4);
            _seenBlocks = 0;
            _lookFrom = 0;
            _lookTo = -1;
            _active = false;
            _begins = false;
            _ended = false;
        }

        /// <summary>True while a rep is under way.</summary>
        public bool IsActive
        {
            get { return _active; }
        }

        /// <summary>Looks at the newest block; true when a rep ended. The other parts of the work follow, each once per block, in later ticks.</summary>
        public bool Process()
        {
            _ended = false;
            int end = _history.Count;
            _band.Add(end - _seenBlocks, _history.LastActivityQ4);
            _seenBlocks = end;
            if (end <= _windowBlocks)
            {
                return false;
            }

            _band.FollowLevels();

            // The average belongs to the middle of its window.
            int middle = end - 1 - (_windowBlocks >> 1);
            if (!_active)
            {
                if (_band.IsAboveStart)
                {
                    _active = true;
                    _begins = true;
                    _firstBlock = middle;
                    _lookFrom = middle;
                    _lookTo = middle;
                }

                return false;
            }

            if (_band.IsBelowEnd)
            {
                return Finish(middle - 1);
            }

            _lookTo = middle;
            return false;
        }

        /// <summary>Looks for the peak of the glute in what the rep has grown by.</summary>
        public void LookForGlutePeak()
        {
            if (_begins)
            {
                _begins = false;
                _builder.Begin(_firstBlock);
            }

            if (_lookFrom <= _lookTo)
            {
                _builder.LookForGlutePeak(_lookFrom, _lookTo);
            }
        }

        /// <summary>The same for the hamstring, after the glute.</summary>
        public void LookForHamstringPeak()
        {
            if (_lookFrom <= _lookTo)
            {
                _builder.LookForHamstringPeak(_lookFrom, _lookTo);
                _lookFrom = _lookTo + 1;
            }
        }

        /// <summary>Sums a rep that lasts up to the newest block, or one that has just ended up to its end: then it can be measured.</summary>
        public void Sum()
        {
            if (_active)
            {
                _builder.Close(_seenBlocks - 1);
            }
            else if (_ended)
            {
                _builder.Close(_lookTo);
            }
        }

        /// <summary>Ends a rep that the end of the mode cut short; true when it was long enough to count.</summary>
        public bool Flush()
        {
            bool found = _active && Finish(_history.Count - 1 - (_windowBlocks >> 1));
            Sum();
            return found;
        }

        /// <summary>True when the rep was long enough to count.</summary>
        private bool Finish(int lastBlock)
        {
            _active = false;
            if (lastBlock - _firstBlock + 1 < _minimumBlocks)
            {
                return false;
            }

            _lookTo = lastBlock;
            _ended = true;
            return true;
        }
    }
}
