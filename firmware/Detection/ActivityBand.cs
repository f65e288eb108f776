using System;

namespace GluteSense.Detection
{
    /// <summary>
    /// The activity of a side, averaged over half a second, and the band between its own low and high level that a rep crosses upwards
    /// to begin and downwards to end.
    /// </summary>
    /// <remarks>
    /// Levels follow the average at once outwards and forget with a time constant of 512 blocks inwards. All amplitudes are sums of at most
    /// 20 values of 16 bit: 21 bit.
    /// </remarks>
    public sealed class ActivityBand
    {
        // With these and the thresholds below, the study 'recordings' counts nine of nine contractions; other values were not studied.
        private const int AverageMs = 500;
        private const int ForgetShift = 9;

        private readonly ushort[] _window;
        private int _slot;
        private int _sumQ4;
        private int _lastQ4;
        private int _highQ4;
        private int _lowQ4;
        private int _minimumQ4;

        /// <summary>Creates it for a block length in ms, 25..100.</summary>
        public ActivityBand(int blockMs)
        {
            _window = new ushort[AverageMs / blockMs];
        }

        /// <summary>Blocks of the average.</summary>
        public int WindowBlocks
        {
            get { return _window.Length; }
        }

        /// <summary>True when the average is above two fifths of the band, the band is clear, and the average is above the minimum.</summary>
        public bool IsAboveStart
        {
            get
            {
                // Twice the low level: noise of the average is a few per cent, so rest alone never gets there.
                int low = _lowQ4;
                int high = _highQ4;
                return high > 2 * low && _sumQ4 > _minimumQ4 && _sumQ4 > low + (high - low) * 2 / 5;
            }
        }

        /// <summary>True when the average is below a quarter of the band.</summary>
        public bool IsBelowEnd
        {
            get { return _sumQ4 < _lowQ4 + ((_highQ4 - _lowQ4) >> 2); }
        }

        /// <summary>Starts over. Activity (glute plus hamstring rms) below the minimum, in 1/16 count, never begins a rep.</summary>
        public void Reset(int minimumActivityQ4)
        {
            Array.Clear(_window, 0, _window.Length);
            _slot = 0;
            _sumQ4 = 0;
            _lastQ4 = 0;
            _highQ4 = 0;
            _lowQ4 = int.MaxValue;
            _minimumQ4 = minimumActivityQ4 * _window.Length;
        }

        /// <summary>Takes new blocks into the average: all but the last of them were lost and repeat the one before.</summary>
        public void Add(int blocks, int newestQ4)
        {
            ushort[] window = _window;
            int slot = _slot;
            int sumQ4 = _sumQ4;
            int activityQ4 = _lastQ4;
            for (int remaining = blocks; remaining > 0; remaining--)
            {
                if (remaining == 1)
                {
                    activityQ4 = newestQ4;
                }

                sumQ4 += activityQ4 - window[slot];
                window[slot] = (ushort)activityQ4;
                slot = slot + 1 < window.Length ? slot + 1 : 0;
            }

            _slot = slot;
            _sumQ4 = sumQ4;
            _lastQ4 = newestQ4;
        }

        /// <summary>Lets the levels follow the average; call once the window is full.</summary>
        public void FollowLevels()
        {
            int sumQ4 = _sumQ4;
            int highQ4 = _highQ4;
            int lowQ4 = _lowQ4;
            highQ4 = sumQ4 > highQ4 ? sumQ4 : highQ4 - (highQ4 >> ForgetShift);
            _highQ4 = highQ4;
            _lowQ4 = sumQ4 < lowQ4 ? sumQ4 : lowQ4 + ((highQ4 - lowQ4) >> ForgetShift);
        }
    }
}
