using GluteSense.Calibration;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>What is done with a block in the calibration modes: rest, or reference trials, of all channels.</summary>
    public sealed class CalibrationWork
    {
        /// <summary>
        /// A good electrode rests below 40 counts rms with the reference front end (about 32 µV at the electrode at gain 1000); in 1/256 count². Chosen, not yet
        /// measured on electronics.
        /// </summary>
        public const long NoisyRestVarianceQ8 = 40L * 40 * 256;

        private readonly CalibrationState _calibration;
        private readonly ChannelQuality _quality;
        private readonly QuietBaseline _quiet = new QuietBaseline();
        private readonly ReferenceTrial[] _trials = new ReferenceTrial[MuscleChannels.Count];
        private DeviceMode _mode;

        /// <summary>Makes the baseline and the trials.</summary>
        public CalibrationWork(CalibrationState calibration, ChannelQuality quality)
        {
            _calibration = calibration;
            _quality = quality;
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _trials[channel] = new ReferenceTrial();
            }
        }

        /// <summary>rms of the reference trial of a channel in 1/16 count, rest removed.</summary>
        public int TrialRmsQ4(int channel)
        {
            return _trials[channel].RmsQ4(_calibration.RestVarianceQ8(channel));
        }

        /// <summary>Starts a mode.</summary>
        public void Begin(DeviceMode mode)
        {
            _mode = mode;
            _quiet.Reset();
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _trials[channel].Reset();
            }
        }

        /// <summary>Takes one channel of a block, if the mode is a calibration.</summary>
        public void Add(int channel, long powerSumQ8, int sampleCount)
        {
            if (_mode == DeviceMode.CalibrateQuiet)
            {
                _quiet.Add(channel, powerSumQ8, sampleCount, _quality.Flags(channel));
            }
            else if (_mode == DeviceMode.CalibrateReference)
            {
                _trials[channel].Add(powerSumQ8, sampleCount, _quality.Flags(channel));
            }
        }

        /// <summary>At the end of a quiet calibration: takes the baseline of a channel over into the calibration.</summary>
        public void FinishQuiet(int channel)
        {
            if (_quiet.TryGetRestVarianceQ8(channel, out long restVarianceQ8))
            {
                _calibration.SetRest(channel, restVarianceQ8);
                _quality.Set(channel, ChannelQuality.NoisyAtRest, restVarianceQ8 > NoisyRestVarianceQ8);
            }
            else
            {
                _calibration.ClearRest(channel);
                _quality.Set(channel, ChannelQuality.NoisyAtRest, false);
            }

            _quality.Set(channel, ChannelQuality.Motion, _quiet.HasMoved(channel));
        }
    }
}
