using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Storage
{
    /// <summary>What has to be known to understand the log of a run; stands in its first chunk.</summary>
    /// <remarks>
    /// 44 bytes: u8 length of these facts, u8 × 3 firmware version, u8 board, u8 block length in ms, u16 rate in Hz, i32 nV per count, u16 gain, u8
    /// reference kind, u8 cue plan, i32 seconds since 1970 UTC at the start (0 unknown), u16 × 4 reference rms (1/16 count, FFFF none),
    /// i32 × 4 rest variance (1/256 count², −1 unknown). They only ever grow at their end: a reader takes the part it knows.
    /// </remarks>
    public sealed class RunLogFacts
    {
        /// <summary>Bytes of the facts.</summary>
        public const int Length = RestOffset + 4 * MuscleChannels.Count;

        private const int ReferenceOffset = 20;
        private const int RestOffset = ReferenceOffset + 2 * MuscleChannels.Count;

        /// <summary>Firmware version, major.</summary>
        public int FirmwareMajor;

        /// <summary>Firmware version, minor.</summary>
        public int FirmwareMinor;

        /// <summary>Firmware version, patch.</summary>
        public int FirmwarePatch;

        /// <summary>Board, as in the info packet.</summary>
        public int Board;

        /// <summary>Block length in ms.</summary>
        public int BlockMs;

        /// <summary>Sampling rate in Hz.</summary>
        public int RateHz;

        /// <summary>Volts at the ADC pin per count, in nV.</summary>
        public int NanovoltsPerCount;

        /// <summary>Gain of the analog front end, electrode to pin.</summary>
        public int FrontEndGain;

        /// <summary>Kind of the references, 0..3 (Calibration.ReferenceKind).</summary>
        public int ReferenceKind;

        /// <summary>Cue plan, 0 off, 1 always, 2 fading (Feedback.CuePlan).</summary>
        public int CuePlan;

        /// <summary>Start of the run in seconds since 1970 UTC; 0 while the device does not know the time.</summary>
        public int EpochSeconds;

        /// <summary>Reference rms of each channel in 1/16 count; <see cref="Measured.Unavailable"/> without one.</summary>
        public readonly int[] ReferenceRmsQ4 = new int[MuscleChannels.Count];

        /// <summary>Rest variance of each channel in 1/256 count²; <see cref="Measured.Unavailable"/> while unknown (then none was removed).</summary>
        public readonly int[] RestVarianceQ8 = new int[MuscleChannels.Count];

        /// <summary>Writes the facts and gives the offset behind them.</summary>
        public int Encode(byte[] buffer, int offset)
        {
            buffer[offset] = Length;
            buffer[offset + 1] = (byte)FirmwareMajor;
            buffer[offset + 2] = (byte)FirmwareMinor;
            buffer[offset + 3] = (byte)FirmwarePatch;
            buffer[offset + 4] = (byte)Board;
            buffer[offset + 5] = (byte)BlockMs;
            LittleEndian.WriteU16(buffer, offset + 6, RateHz);
            LittleEndian.WriteI32(buffer, offset + 8, NanovoltsPerCount);
            LittleEndian.WriteU16(buffer, offset + 12, FrontEndGain);
            buffer[offset + 14] = (byte)ReferenceKind;
            buffer[offset + 15] = (byte)CuePlan;
            LittleEndian.WriteI32(buffer, offset + 16, EpochSeconds);
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                LittleEndian.WriteMeasured(buffer, offset + ReferenceOffset + 2 * channel, ReferenceRmsQ4[channel]);
                LittleEndian.WriteI32(buffer, offset + RestOffset + 4 * channel, RestVarianceQ8[channel]);
            }

            return offset + Length;
        }

        /// <summary>Reads the facts and gives the offset behind them, or −1 when they do not fit before <paramref name="end"/> or lack something.</summary>
        public int Decode(byte[] buffer, int offset, int end)
        {
            if (offset >= end || buffer[offset] < Length || end - offset < buffer[offset])
            {
                return -1;
            }

            FirmwareMajor = buffer[offset + 1];
            FirmwareMinor = buffer[offset + 2];
            FirmwarePatch = buffer[offset + 3];
            Board = buffer[offset + 4];
            BlockMs = buffer[offset + 5];
            RateHz = LittleEndian.ReadU16(buffer, offset + 6);
            NanovoltsPerCount = LittleEndian.ReadI32(buffer, offset + 8);
            FrontEndGain = LittleEndian.ReadU16(buffer, offset + 12);
            ReferenceKind = buffer[offset + 14];
            CuePlan = buffer[offset + 15];
            EpochSeconds = LittleEndian.ReadI32(buffer, offset + 16);
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                ReferenceRmsQ4[channel] = LittleEndian.ReadMeasured(buffer, offset + ReferenceOffset + 2 * channel);
                RestVarianceQ8[channel] = LittleEndian.ReadI32(buffer, offset + RestOffset + 4 * channel);
            }

            return offset + buffer[offset];
        }
    }
}
