using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Calibration
{
    /// <summary>Baseline and trials with the rate and block length they belong to, payload of a Storage.TwoCopyRecord.</summary>
    /// <remarks>
    /// Payload version 1, 53 bytes: u16 rate in Hz, u8 block length in ms, u8 kind of the trials, then i32 × 4 rest variance (1/256 count², −1
    /// unknown), then u16 × 4 × 3 trial rms (1/16 count, oldest first, 0 no trial), then u16 × 4 reference of the other position (0 none) and u8 position of
    /// the trials, bit k for channel k; before 0.3 it ended with the trials. It only ever grows at its end. What a shorter payload
    /// lacks, or holds in a value that can not be, is unknown.
    /// </remarks>
    public sealed class CalibrationRecord
    {
        /// <summary>Version written with the payload.</summary>
        public const int Version = 1;

        /// <summary>Bytes of the payload.</summary>
        public const int Length = PositionOffset + 1;

        private const int RestOffset = 4;
        private const int TrialOffset = RestOffset + 4 * MuscleChannels.Count;

        private const int KeptOffset = TrialOffset + 2 * MuscleChannels.Count * TrialSet.Needed;
        private const int PositionOffset = KeptOffset + 2 * MuscleChannels.Count;
        private const int FirstKept = MuscleChannels.Count * TrialSet.Needed;

        private readonly int[] _restVarianceQ8 = new int[MuscleChannels.Count];

        // The trials, and after them what other positions gave.
        private readonly short[] _trialRmsQ4 = new short[FirstKept + MuscleChannels.Count];
        private int _positions;
        private ReferenceKind _kind;

        /// <summary>Sampling rate of the calibration in Hz; 0 while the record is empty.</summary>
        public int RateHz { get; private set; }

        /// <summary>Block length of the calibration in ms; 0 while the record is empty.</summary>
        public int BlockMs { get; private set; }

        /// <summary>Takes what a state knows.</summary>
        public void Capture(CalibrationState state, int rateHz, int blockMs)
        {
            RateHz = rateHz;
            BlockMs = blockMs;
            _kind = state.TrialKind;
            _positions = 0;
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                // At most (4095/2)²·256 < 2³¹.
                _restVarianceQ8[channel] = state.HasRest(channel) ? (int)state.RestVarianceQ8(channel) : Measured.Unavailable;
                for (int trial = 0; trial < TrialSet.Needed; trial++)
                {
                    _trialRmsQ4[channel * TrialSet.Needed + trial] =
                        (short)(trial < state.TrialCount(channel) ? state.TrialRmsQ4(channel, trial) : 0);
                }

                int keptRmsQ4 = state.KeptRmsQ4(channel);
                _trialRmsQ4[FirstKept + channel] = (short)(keptRmsQ4 > 0 ? keptRmsQ4 : 0);
                _positions |= state.TrialPosition(channel) << channel;
            }
        }

        /// <summary>Writes the payload and gives its length.</summary>
        public int Encode(byte[] buffer, int offset)
        {
            LittleEndian.WriteU16(buffer, offset, RateHz);
            buffer[offset + 2] = (byte)BlockMs;
            buffer[offset + 3] = (byte)_kind;
            for (int channel = 0; channel < _restVarianceQ8.Length; channel++)
            {
                LittleEndian.WriteI32(buffer, offset + RestOffset + 4 * channel, _restVarianceQ8[channel]);
            }

            for (int trial = 0; trial < _trialRmsQ4.Length; trial++)
            {
                LittleEndian.WriteU16(buffer, offset + TrialOffset + 2 * trial, _trialRmsQ4[trial]);
            }

            buffer[offset + PositionOffset] = (byte)_positions;
            return Length;
        }

        /// <summary>Reads a payload of any length; false when it does not even tell rate and block length.</summary>
        public bool TryDecode(byte[] buffer, int offset, int length)
        {
            RateHz = length >= RestOffset ? LittleEndian.ReadU16(buffer, offset) : 0;
            BlockMs = length >= RestOffset ? buffer[offset + 2] : 0;
            _kind = length >= RestOffset && buffer[offset + 3] <= (int)ReferenceKind.Mvic ? (ReferenceKind)buffer[offset + 3] : ReferenceKind.None;
            for (int channel = 0; channel < _restVarianceQ8.Length; channel++)
            {
                int place = RestOffset + 4 * channel;
                _restVarianceQ8[channel] = length >= place + 4 ? LittleEndian.ReadI32(buffer, offset + place) : Measured.Unavailable;
            }

            for (int trial = 0; trial < _trialRmsQ4.Length; trial++)
            {
                int place = TrialOffset + 2 * trial;
                int rmsQ4 = length >= place + 2 ? LittleEndian.ReadU16(buffer, offset + place) : 0;
                _trialRmsQ4[trial] = (short)(rmsQ4 > TrialSet.MaxRmsQ4 ? 0 : rmsQ4);
            }

            _positions = length > PositionOffset ? buffer[offset + PositionOffset] & 15 : 0;
            return RateHz > 0 && BlockMs > 0;
        }

        /// <summary>
        /// Puts the record in place of what the state knows; false, and the state stays, when it was taken at another rate or block length: its
        /// values do not hold for these.
        /// </summary>
        public bool TryRestore(CalibrationState state, int rateHz, int blockMs)
        {
            if (RateHz == 0 || rateHz != RateHz || blockMs != BlockMs)
            {
                return false;
            }

            state.Clear();
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                if (_restVarianceQ8[channel] >= 0)
                {
                    state.SetRest(channel, _restVarianceQ8[channel]);
                    RestoreTrials(state, channel);
                }
            }

            return true;
        }

        /// <summary>Trials count against the rest they were taken with, so a channel without rest has none.</summary>
        private void RestoreTrials(CalibrationState state, int channel)
        {
            int keptRmsQ4 = _kind == ReferenceKind.None ? 0 : _trialRmsQ4[FirstKept + channel];
            int position = (_positions >> channel) & 1;
            state.RestorePosition(channel, _kind, keptRmsQ4 > 0 ? keptRmsQ4 : Measured.Unavailable, position);
            int first = channel * TrialSet.Needed;
            for (int trial = first; trial < first + TrialSet.Needed; trial++)
            {
                if (_kind != ReferenceKind.None && _trialRmsQ4[trial] > 0)
                {
                    state.AddTrial(channel, _trialRmsQ4[trial], _kind, position);
                }
            }
        }
    }
}
