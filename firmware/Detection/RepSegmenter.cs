using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>
    /// Cuts one side of an exercise into reps: glute plus hamstring amplitude, averaged over half a second, crosses a band
    /// between its own low and high level upwards (start) and downwards (end).
    /// </summary>
    /// <remarks>
    /// First version, good enough to count clear reps. Levels follow the signal at once outwards and forget with a time constant
    /// of 512 blocks inwards. All amplitudes are sums of at most 16 values of 16 bit: 20 bit.
    /// </remarks>
    public sealed class RepSegmenter
    {
        private const int MinimumRepMs = 800;
        private const int ForgetShift = 9;

        private readonly SideHistory _history;
        private readonly SegmentBuilder _builder;
        private readonly int _windowBlocks;
        private readonly int _minimumBlocks;
        private int _windowSumQ4;
        private int _highQ4;
        private int _lowQ4;
        private int _minimumQ4;
        private int _firstBlock;
        private bool _active;

        /// <summary>Creates the segmenter of one side.</summary>
        /// <param name="history">The side's blocks.</param>
        /// <param name="builder">The side's measuring of segments.</param>
        /// <param name="blockMs">Block length in ms, 25..100.</param>
        public RepSegmenter(SideHistory history, SegmentBuilder builder, int blockMs)
        {
            _history = history;
            _builder = builder;
            _windowBlocks = 500 / blockMs;
            _minimumBlocks = MinimumRepMs / blockMs;
        }

        /// <summary>Starts over. Activity (glute plus hamstring rms) below the minimum, in 1/16 count, is never a rep.</summary>
        public void Reset(int minimumActivityQ4)
        {
            _windowSumQ4 = 0;
            _highQ4 = 0;
            _lowQ4 = int.MaxValue;
            _minimumQ4 = minimumActivityQ4 * _windowBlocks;
            _active = false;
        }

        /// <summary>Looks at the newest block; true when a rep ended and stands in <paramref name="result"/>.</summary>
        public bool Process(Segment result)
        {
            int newest = _history.Count - 1;
            _windowSumQ4 += _history.ActivityQ4(newest);
            if (newest < _windowBlocks)
            {
                return false;
            }

            _windowSumQ4 -= _history.ActivityQ4(newest - _windowBlocks);
            FollowLevels();

            // The average belongs to the middle of its window.
            int block = newest - (_windowBlocks >> 1);
            int span = _highQ4 - _lowQ4;
            if (!_active)
            {
                // Twice the low level: noise of the average is a few per cent, so rest alone never gets there.
                bool clear = _highQ4 > 2 * _lowQ4 && _windowSumQ4 > _minimumQ4;
                if (clear && _windowSumQ4 > _lowQ4 + span * 2 / 5)
                {
                    _active = true;
                    _firstBlock = block;
                    _builder.Begin(block);
                    _builder.Add(block);
                }

                return false;
            }

            if (_windowSumQ4 >= _lowQ4 + (span >> 2))
            {
                _builder.Add(block);
                return false;
            }

            return Finish(result, block - 1);
        }

        /// <summary>Ends a rep that the end of the mode cut short; true when it was long enough to count.</summary>
        public bool Flush(Segment result)
        {
            return _active && Finish(result, _history.Count - 1 - (_windowBlocks >> 1));
        }

        private bool Finish(Segment result, int lastBlock)
        {
            _active = false;
            if (lastBlock - _firstBlock + 1 < _minimumBlocks)
            {
                return false;
            }

            _builder.End(result, false, lastBlock);
            return true;
        }

        private void FollowLevels()
        {
            _highQ4 = _windowSumQ4 > _highQ4 ? _windowSumQ4 : _highQ4 - (_highQ4 >> ForgetShift);
            if (_windowSumQ4 < _lowQ4)
            {
                _lowQ4 = _windowSumQ4;
            }
            else
            {
                _lowQ4 += (_highQ4 - _lowQ4) >> ForgetShift;
            }
        }
    }
}
