namespace GluteSense.Protocol
{
    /// <summary>One rep or stride of one side, 20 bytes (PROTOCOL.md section 3.2). −1 stands for "unavailable".</summary>
    public class SegmentPacket
    {
        /// <summary>Length in bytes.</summary>
        public const int Length = 20;

        /// <summary>In-memory mark of an unavailable log ratio.</summary>
        public const int UnavailableLogRatio = int.MinValue;

        /// <summary>Largest count of excluded blocks on the wire; it stands for that many or more.</summary>
        public const int MaxExcludedBlocks = 63;

        private const int WireUnavailableLogRatio = -32768;
        private const int LargestLogRatio = 32767;

        /// <summary>Number of this packet on its characteristic, 0..65535, wrapping.</summary>
        public int Sequence;

        /// <summary>Side, 0 left, 1 right.</summary>
        public int Side;

        /// <summary>True for a stride, false for a rep.</summary>
        public bool IsStride;

        /// <summary>Start since the mode began, in ms.</summary>
        public int StartMs;

        /// <summary>Length in ms, at most 65534.</summary>
        public int DurationMs;

        /// <summary>Glute peak after the start, in ms.</summary>
        public int PeakGluteMs;

        /// <summary>Hamstring peak after the start, in ms.</summary>
        public int PeakHamstringMs;

        /// <summary>Glute rms over the segment in 1/16 count, rest removed.</summary>
        public int GluteRmsQ4;

        /// <summary>Hamstring rms over the segment in 1/16 count, rest removed.</summary>
        public int HamstringRmsQ4;

        /// <summary>ln(G/H) in 1/4096, or <see cref="UnavailableLogRatio"/>; the wire holds ±7.9998.</summary>
        public int LogRatioQ12;

        /// <summary>Blocks of the segment that were left out of it (motor, flash gap, no samples); 63 stands for that many or more.</summary>
        public int ExcludedBlocks;

        /// <summary>Writes the packet into at least 20 bytes.</summary>
        public int Encode(byte[] buffer)
        {
            buffer[0] = (byte)EventKind.Segment;
            int excluded = ExcludedBlocks > MaxExcludedBlocks ? MaxExcludedBlocks : ExcludedBlocks;
            buffer[1] = (byte)(Side | (IsStride ? 2 : 0) | (excluded << 2));
            int sequence = Sequence;
            buffer[2] = (byte)sequence;
            buffer[3] = (byte)(sequence >> 8);
            LittleEndian.WriteI32(buffer, 4, StartMs);
            LittleEndian.WriteMeasured(buffer, 8, DurationMs);
            LittleEndian.WriteMeasured(buffer, 10, PeakGluteMs);
            LittleEndian.WriteMeasured(buffer, 12, PeakHamstringMs);
            LittleEndian.WriteMeasured(buffer, 14, GluteRmsQ4);
            LittleEndian.WriteMeasured(buffer, 16, HamstringRmsQ4);
            WriteLogRatio(buffer, 18, LogRatioQ12);
            return Length;
        }

        /// <summary>Reads a packet; false when length or content can not be one.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length != Length || data[0] != (byte)EventKind.Segment)
            {
                return false;
            }

            Side = data[1] & 1;
            IsStride = (data[1] & 2) != 0;
            ExcludedBlocks = data[1] >> 2;
            Sequence = LittleEndian.ReadU16(data, 2);
            StartMs = LittleEndian.ReadI32(data, 4);
            DurationMs = LittleEndian.ReadMeasured(data, 8);
            PeakGluteMs = LittleEndian.ReadMeasured(data, 10);
            PeakHamstringMs = LittleEndian.ReadMeasured(data, 12);
            GluteRmsQ4 = LittleEndian.ReadMeasured(data, 14);
            HamstringRmsQ4 = LittleEndian.ReadMeasured(data, 16);
            LogRatioQ12 = ReadLogRatio(data, 18);
            return StartMs >= 0 && DurationMs >= 0;
        }

        /// <summary>Writes a log ratio in 1/4096, or <see cref="UnavailableLogRatio"/>, as two bytes.</summary>
        public static void WriteLogRatio(byte[] buffer, int offset, int logRatioQ12)
        {
            int wire = logRatioQ12 == UnavailableLogRatio ? WireUnavailableLogRatio
                : logRatioQ12 > LargestLogRatio ? LargestLogRatio
                : logRatioQ12 < -LargestLogRatio ? -LargestLogRatio : logRatioQ12;
            buffer[offset] = (byte)wire;
            buffer[offset + 1] = (byte)(wire >> 8);
        }

        /// <summary>Reads what <see cref="WriteLogRatio"/> wrote.</summary>
        public static int ReadLogRatio(byte[] data, int offset)
        {
            int wire = LittleEndian.ReadI16(data, offset);
            return wire == WireUnavailableLogRatio ? UnavailableLogRatio : wire;
        }
    }
}
