using GluteSense.Calibration;
using GluteSense.Storage;

namespace GluteSense.Device
{
    /// <summary>The calibration in flash.</summary>
    public sealed class CalibrationStore
    {
        /// <summary>Name of the record's files, without their ending.</summary>
        public const string Name = "calibration";

        private readonly RecordStore _store;
        private readonly CalibrationRecord _record = new CalibrationRecord();

        /// <summary>Names the files.</summary>
        public CalibrationStore(FlashFiles files)
        {
            _store = new RecordStore(files, Name, RecordKind.Calibration);
        }

        /// <summary>Looks for a saved calibration; gives its sampling rate, 0 without one. Call once, before the first save.</summary>
        public int Load()
        {
            return _record.TryDecode(_store.Copy, TwoCopyRecord.PayloadOffset, _store.Load()) ? _record.RateHz : 0;
        }

        /// <summary>Takes the loaded calibration over; false when it belongs to another rate or block length.</summary>
        public bool TryRestore(CalibrationState state, SamplingRate rate)
        {
            return _record.TryRestore(state, rate.RateHz, rate.BlockMs);
        }

        /// <summary>Deletes what is saved; false when some of it is still there.</summary>
        public bool Erase()
        {
            return _store.Erase();
        }

        /// <summary>Saves; false when the flash did not take it, and the last saved one still stands.</summary>
        public bool Save(CalibrationState state, SamplingRate rate)
        {
            _record.Capture(state, rate.RateHz, rate.BlockMs);
            return _store.Save(CalibrationRecord.Version, _record.Encode(_store.Copy, TwoCopyRecord.PayloadOffset));
        }
    }
}
