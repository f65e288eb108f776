using GluteSense.Calibration;
using GluteSense.Protocol;
using GluteSense.Signal;
using GluteSense.Storage;

namespace GluteSense.Device
{
    /// <summary>What the device knows of its wearer: calibration, kept in flash, and the state of the electrodes.</summary>
    public sealed class WearerData
    {
        private readonly CalibrationStore _store;
        private readonly DeviceStatus _status;
        private readonly Settings _settings;

        /// <summary>Rest and references.</summary>
        public readonly CalibrationState Calibration = new CalibrationState();

        /// <summary>Electrodes.</summary>
        public readonly ChannelQuality Quality = new ChannelQuality(Board.RailLowCode, Board.RailHighCode);

        /// <summary>Names the store.</summary>
        public WearerData(FlashFiles files, Settings settings, DeviceStatus status)
        {
            _store = new CalibrationStore(files);
            _settings = settings;
            _status = status;
        }

        /// <summary>Rate of the calibration in flash in Hz; 0 without one. Call once, at start.</summary>
        public int StoredRateHz()
        {
            return _store.Load();
        }

        /// <summary>Takes the calibration in flash over, if it belongs to this rate, and says that it is an old one; one that was cleared is none.</summary>
        public void Restore(SamplingRate rate)
        {
            bool hasRest = false;
            if (_store.TryRestore(Calibration, rate))
            {
                for (int channel = 0; channel < MuscleChannels.Count; channel++)
                {
                    hasRest |= Calibration.HasRest(channel);
                }
            }

            _status.Set(DeviceFaults.OldCalibration, hasRest);
        }

        /// <summary>Saves what a calibration mode found.</summary>
        public void Save(SamplingRate rate)
        {
            _status.Set(DeviceFaults.Storage, !_store.Save(Calibration, rate));
        }

        /// <summary>The electrodes were measured at rest: the calibration is no old one any more, and sets are counted anew for the cue plan.</summary>
        public void MarkFresh()
        {
            _status.Set(DeviceFaults.OldCalibration, false);
            _settings.Values.Sets.Reset();
        }

        /// <summary>Writes the calibration into the facts of a run.</summary>
        public void Describe(RunLogFacts facts)
        {
            facts.ReferenceKind = (int)Calibration.Kind;
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                facts.ReferenceRmsQ4[channel] = Calibration.ReferenceRmsQ4(channel);
                facts.RestVarianceQ8[channel] = Calibration.HasRest(channel) ? (int)Calibration.RestVarianceQ8(channel) : Measured.Unavailable;
            }
        }

        /// <summary>The wearer is somebody else: nothing of the last one's stays, not even in the older copy. False when the flash kept some of it.</summary>
        public bool Erase()
        {
            Calibration.Clear();
            Quality.Forget();
            MarkFresh();
            return _store.Erase();
        }

        /// <summary>Forgets the calibration, here and in flash.</summary>
        public void Clear(SamplingRate rate)
        {
            Calibration.Clear();
            MarkFresh();
            Save(rate);
        }
    }
}
