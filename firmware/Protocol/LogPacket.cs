namespace GluteSense.Protocol
{
    /// <summary>A piece of a run's log, 6 bytes and its data (PROTOCOL.md section 3.10). Without data it tells the end: its offset is the log's length.</summary>
    public sealed class LogPacket
    {
        /// <summary>Bytes before the data.</summary>
        public const int HeaderLength = 6;

        /// <summary>Number of the run, 0..65535.</summary>
        public int Run;

        /// <summary>Place of the first data byte in the log, not negative; offset + data length is below 2³¹ too.</summary>
        public int Offset;

        /// <summary>Bytes of data behind the header.</summary>
        public int DataLength;

        /// <summary>True when there is no data: everything was sent.</summary>
        public bool IsEnd
        {
            get { return DataLength == 0; }
        }

        /// <summary>Writes the header; the data stands behind it already. Returns the packet's length.</summary>
        public int Encode(byte[] buffer)
        {
            LittleEndian.WriteU16(buffer, 0, Run);
            LittleEndian.WriteI32(buffer, 2, Offset);
            return HeaderLength + DataLength;
        }

        /// <summary>Reads a packet; false when it can not be one.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length < HeaderLength || length > GattTable.MaxPayloadBytes)
            {
                return false;
            }

            Run = LittleEndian.ReadU16(data, 0);
            Offset = LittleEndian.ReadI32(data, 2);
            DataLength = length - HeaderLength;
            return Offset >= 0 && Offset <= int.MaxValue - DataLength;
        }
    }
}
