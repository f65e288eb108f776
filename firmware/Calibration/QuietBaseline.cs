using GluteSense.Signal;

namespace GluteSense.Calibration
{
    /// <summary>Measures the rest variance per channel while the wearer lies still.</summary>
    /// <remarks>
    /// The mean over all blocks of the quiet phase, in 1/256 count². A channel without signal (constant samples, electrode off)
    /// or with samples at a rail gets no baseline: neither is rest. Movement that stays off the rails is not rejected yet.
    /// </remarks>
    public sealed class QuietBaseline
    {
        private readonly long[] _powerSumQ8 = new long[MuscleChannels.Count];
        private readonly int[] _sampleCount = new int[MuscleChannels.Count];
        private int _unusableChannels;

        /// <summary>Starts over.</summary>
        public void Reset()
        {
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _powerSumQ8[channel] = 0;
                _sampleCount[channel] = 0;
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
        }

        /// <summary>Rest variance in 1/256 count²; false when the channel had no usable signal.</summary>
        public bool TryGetRestVarianceQ8(int channel, out long restVarianceQ8)
        {
            restVarianceQ8 = PowerMean.VarianceQ8(_powerSumQ8[channel], _sampleCount[channel]);
            return (_unusableChannels & (1 << channel)) == 0 && _sampleCount[channel] > 0;
        }
    }
}
