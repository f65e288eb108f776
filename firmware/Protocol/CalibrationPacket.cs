namespace GluteSense.Protocol
{
    /// <summary>What the device knows of one channel after a calibration step, 16 bytes (PROTOCOL.md section 3.4). −1 stands for "unavailable".</summary>
    public sealed class CalibrationPacket
    {
        /// <summary>Length in bytes.</summary>
        public const int Length = 16;

        /// <summary>Number of this packet on its characteristic, 0..65535, wrapping.</summary>
        public int Sequence;

        /// <summary>Channel, 0..3.</summary>
        public int Channel;

        /// <summary>Rest variance in 1/256 count².</summary>
        public int RestVarianceQ8;

        /// <summary>Reference rms in 1/16 count, rest removed.</summary>
        public int ReferenceRmsQ4;

        /// <summary>rms of the trial just taken in 1/16 count; unavailable after a quiet calibration or a refused trial.</summary>
        public int TrialRmsQ4;

        /// <summary>Kind of the reference, 0..3 (Calibration.ReferenceKind).</summary>
        public int Kind;

        /// <summary>Trials that stand, 0..3; a reference needs three that agree.</summary>
        public int Trials;

        /// <summary>Coefficient of variation of the three trials in %, 0..254, −1 with fewer; above 12 the reference is not accepted yet.</summary>
        public int TrialCvPercent;

        /// <summary>Position of the body the trials that stand were taken in, 0 or 1.</summary>
        public int Position;

        /// <summary>Quality flags of the channel, 7 bits (Signal.ChannelQuality).</summary>
        public int Quality;

        /// <summary>Writes the packet into at least 16 bytes.</summary>
        public int Encode(byte[] buffer)
        {
            buffer[0] = (byte)EventKind.Calibration;
            buffer[1] = (byte)Channel;
            LittleEndian.WriteU16(buffer, 2, Sequence);
            LittleEndian.WriteI32(buffer, 4, RestVarianceQ8);
            LittleEndian.WriteMeasured(buffer, 8, ReferenceRmsQ4);
            LittleEndian.WriteMeasured(buffer, 10, TrialRmsQ4);
            buffer[12] = (byte)Kind;
            buffer[13] = (byte)(Trials | (Position << 2));
            buffer[14] = (byte)Quality;
            buffer[15] = (byte)TrialCvPercent;
            return Length;
        }

        /// <summary>Reads a packet; false when length or content can not be one.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length != Length || data[0] != (byte)EventKind.Calibration || data[1] > 3 || data[12] > 3 || data[13] > 7 || data[14] > 127)
            {
                return false;
            }

            Channel = data[1];
            Sequence = LittleEndian.ReadU16(data, 2);
            RestVarianceQ8 = LittleEndian.ReadI32(data, 4);
            ReferenceRmsQ4 = LittleEndian.ReadMeasured(data, 8);
            TrialRmsQ4 = LittleEndian.ReadMeasured(data, 10);
            Kind = data[12];
            Trials = data[13] & 3;
            Position = data[13] >> 2;
            Quality = data[14];
            TrialCvPercent = data[15] == 255 ? -1 : data[15];
            return RestVarianceQ8 >= -1;
        }
    }
}
