namespace GluteSense.Protocol
{
    /// <summary>One run in the log, 16 bytes, as answer to ListRuns (PROTOCOL.md section 3.8).</summary>
    public sealed class RunPacket
    {
        /// <summary>Length in bytes.</summary>
        public const int Length = 16;

        /// <summary>Number of this packet on its characteristic, 0..65535, wrapping.</summary>
        public int Sequence;

        /// <summary>Place in the list, 0..254; equal to <see cref="Count"/> in the one packet of an empty list.</summary>
        public int Index;

        /// <summary>Runs in the list, 0..255.</summary>
        public int Count;

        /// <summary>Number of the run, 0..65535; 0 in the packet of an empty list.</summary>
        public int Run;

        /// <summary>Length of its log in bytes, not negative; 0 in the packet of an empty list.</summary>
        public int LogBytes;

        /// <summary>Writes the packet into at least 16 bytes.</summary>
        public int Encode(byte[] buffer)
        {
            buffer[0] = (byte)EventKind.Run;
            buffer[1] = 0;
            LittleEndian.WriteU16(buffer, 2, Sequence);
            LittleEndian.WriteU16(buffer, 4, Run);
            buffer[6] = (byte)Index;
            buffer[7] = (byte)Count;
            LittleEndian.WriteI32(buffer, 8, LogBytes);
            LittleEndian.WriteI32(buffer, 12, 0);
            return Length;
        }

        /// <summary>Reads a packet; false when length or content can not be one.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length != Length || data[0] != (byte)EventKind.Run || data[1] != 0 || LittleEndian.ReadI32(data, 12) != 0
                || (data[6] >= data[7] && data[7] != 0) || (data[7] == 0 && data[6] != 0))
            {
                return false;
            }

            Sequence = LittleEndian.ReadU16(data, 2);
            Run = LittleEndian.ReadU16(data, 4);
            Index = data[6];
            Count = data[7];
            LogBytes = LittleEndian.ReadI32(data, 8);
            return LogBytes >= 0 && (Count > 0 || (Run == 0 && LogBytes == 0));
        }
    }
}
