using GluteSense.Signal;

namespace GluteSense.Calibration
{
    /// <summary>Measures the rest variance per channel while the wearer lies still, and leaves out the seconds in which the wearer moved.</summary>
    /// <remarks>
    /// The mean over the samples of all accepted seconds (20 blocks each), in 1/256 count². A second is accepted when its mean power is at most 1.5 times that of the
    /// quietest second so far; a new quietest one that leaves the mean of those accepted above that starts them over. With three whole seconds or more, three must be
    /// accepted; a shorter calibration takes what it has, and can not tell movement. A channel without signal (constant samples, electrode off) or with samples at a
    /// rail gets no baseline: neither is rest.
    /// Widths: power of a block below 2⁴⁵, so 2¹⁸ blocks fit; seconds and accepted ones are counted up to 255, beyond the longest calibration (65 s).
    /// </remarks>
    public sealed class QuietBaseline
    {
        /// <summary>Blocks of a second: 1 s of 50 ms blocks, 2 s of 100 ms blocks.</summary>
        public const int SecondBlocks = 20;

        /// <summary>Seconds that have to be accepted, where there were as many.</summary>
        public const int LeastSeconds = 3;

        // Rest of 1 s has a CV of about 9 % in power (statistical bandwidth 133 Hz, B·T = 133), so 1.5 times the least of ten (0.87) is 3.5 SD above the mean.
        private const int MostTimesTwo = 3;

        // Four values each, one array for its smaller header: the second under way, those accepted; samples alike, then the quietest second's mean.
        private const int Accepted = MuscleChannels.Count;
        private const int Quietest = 2 * MuscleChannels.Count;
        private readonly long[] _powerSumQ8 = new long[3 * MuscleChannels.Count];
        private readonly int[] _sampleCount = new int[2 * MuscleChannels.Count];

        // Blocks of the second under way, seconds accepted, seconds seen.
        private readonly byte[] _counts = new byte[3 * MuscleChannels.Count];
        private int _unusableChannels;

        /// <summary>Starts over.</summary>
        public void Reset()
        {
            for (int slot = 0; slot < _powerSumQ8.Length; slot++)
            {
                _powerSumQ8[slot] = 0;
                _counts[slot] = 0;
            }

            for (int slot = 0; slot < _sampleCount.Length; slot++)
            {
                _sampleCount[slot] = 0;
            }

            _unusableChannels = 0;
        }

        /// <summary>Adds one channel of a block with its quality flags.</summary>
        public void Add(int channel, long powerSumQ8, int sampleCount, int qualityFlags)
        {
            if ((qualityFlags & (ChannelQuality.Unusable | ChannelQuality.Saturated)) != 0)
            {
                _unusableChannels |= 1 << channel;
            }

            _powerSumQ8[channel] += powerSumQ8;
            _sampleCount[channel] += sampleCount;
            if (++_counts[channel] == SecondBlocks)
            {
                EndSecond(channel);
            }
        }

        /// <summary>True when fewer than three seconds were alike although there were as many: the wearer moved, and there is no baseline.</summary>
        public bool HasMoved(int channel)
        {
            return _counts[Quietest + channel] >= LeastSeconds && _counts[Accepted + channel] < LeastSeconds;
        }

        /// <summary>Rest variance in 1/256 count²; false when the channel had no usable signal or the wearer moved.</summary>
        public bool TryGetRestVarianceQ8(int channel, out long restVarianceQ8)
        {
            int from = _counts[Quietest + channel] == 0 ? channel : Accepted + channel;
            restVarianceQ8 = PowerMean.VarianceQ8(_powerSumQ8[from], _sampleCount[from]);
            return (_unusableChannels & (1 << channel)) == 0 && _sampleCount[from] > 0 && !HasMoved(channel);
        }

        private void EndSecond(int channel)
        {
            int accepted = Accepted + channel;
            int quietest = Quietest + channel;
            long powerQ8 = _powerSumQ8[channel];
            int samples = _sampleCount[channel];
            _counts[channel] = 0;
            _powerSumQ8[channel] = 0;
            _sampleCount[channel] = 0;
            long meanQ8 = PowerMean.VarianceQ8(powerQ8, samples);
            if (_counts[quietest] == 0 || meanQ8 < _powerSumQ8[quietest])
            {
                _powerSumQ8[quietest] = meanQ8;
                if (2 * PowerMean.VarianceQ8(_powerSumQ8[accepted], _sampleCount[accepted]) > MostTimesTwo * meanQ8)
                {
                    _powerSumQ8[accepted] = 0;
                    _sampleCount[accepted] = 0;
                    _counts[accepted] = 0;
                }
            }

            if (_counts[quietest] < byte.MaxValue)
            {
                _counts[quietest]++;
            }

            if (2 * meanQ8 <= MostTimesTwo * _powerSumQ8[quietest])
            {
                _powerSumQ8[accepted] += powerQ8;
                _sampleCount[accepted] += samples;
                if (_counts[accepted] < byte.MaxValue)
                {
                    _counts[accepted]++;
                }
            }
        }
    }
}
