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
        private readonly PowerMean[] _means = new PowerMean[MuscleChannels.Count];
        private readonly bool[] _unusable = new bool[MuscleChannels.Count];

        /// <summary>Creates the four means.</summary>
        public QuietBaseline()
        {
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _means[channel] = new PowerMean();
            }
        }

        /// <summary>Starts over.</summary>
        public void Reset()
        {
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _means[channel].Reset();
                _unusable[channel] = false;
            }
        }

        /// <summary>Adds one channel of a block with its quality flags.</summary>
        public void Add(int channel, long powerSumQ8, int sampleCount, int qualityFlags)
        {
            if ((qualityFlags & (ChannelQuality.Unusable | ChannelQuality.Saturated)) != 0)
            {
                _unusable[channel] = true;
            }

            _means[channel].Add(powerSumQ8, sampleCount);
        }

        /// <summary>Rest variance in 1/256 count²; false when the channel had no usable signal.</summary>
        public bool TryGetRestVarianceQ8(int channel, out long restVarianceQ8)
        {
            restVarianceQ8 = _means[channel].VarianceQ8();
            return !_unusable[channel] && _means[channel].SampleCount > 0;
        }
    }
}
