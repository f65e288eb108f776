namespace GluteSense.Protocol
{
    /// <summary>
    /// Consecutive raw samples of all four channels (PROTOCOL.md section 3.9): a header of 8 bytes, then 6 bytes a tick with four codes of
    /// 12 bits. A missed tick ends a packet, so that the samples of one packet have no gap.
    /// </summary>
    public sealed class RawPacket
    {
        /// <summary>Bytes before the samples.</summary>
        public const int HeaderLength = 8;

        /// <summary>Bytes of one tick.</summary>
        public const int BytesPerTick = 6;

        /// <summary>Most ticks of a packet: 8 + 30 · 6 = 188 bytes, one buffer of the stack.</summary>
        public const int MaxTicks = 30;

        /// <summary>Number of this packet on its characteristic, 0..65535, wrapping.</summary>
        public int Sequence;

        /// <summary>Number of the first tick since the mode began, missed ones counted; not negative, and first + count is below 2³¹ too.</summary>
        public int FirstTick;

        /// <summary>Ticks in the packet, 1..30.</summary>
        public int TickCount;

        /// <summary>Most ticks that fit an ATT MTU; 0 when it is too small for one.</summary>
        public static int TicksFor(int mtu)
        {
            int ticks = (mtu - 3 - HeaderLength) / BytesPerTick;
            return ticks > MaxTicks ? MaxTicks : ticks < 0 ? 0 : ticks;
        }

        /// <summary>
        /// Writes the header; the samples stand behind it already: bits 0-11 channel 0, 12-23 channel 1, 24-35 channel 2, 36-47 channel 3,
        /// little-endian. Returns the packet's length.
        /// </summary>
        public int Encode(byte[] buffer)
        {
            LittleEndian.WriteU16(buffer, 0, Sequence);
            LittleEndian.WriteI32(buffer, 2, FirstTick);
            buffer[6] = (byte)TickCount;
            buffer[7] = 0;
            return HeaderLength + TickCount * BytesPerTick;
        }

        /// <summary>Reads the header; false when length or content can not be one.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length < HeaderLength + BytesPerTick || data[6] == 0 || data[6] > MaxTicks || data[7] != 0
                || length != HeaderLength + data[6] * BytesPerTick)
            {
                return false;
            }

            Sequence = LittleEndian.ReadU16(data, 0);
            FirstTick = LittleEndian.ReadI32(data, 2);
            TickCount = data[6];
            return FirstTick >= 0 && FirstTick <= int.MaxValue - TickCount;
        }

        /// <summary>The code of a channel at a tick of a packet that was read, 0..4095.</summary>
        public static int Code(byte[] data, int tick, int channel)
        {
            int offset = HeaderLength + tick * BytesPerTick + (channel >> 1) * 3;
            return (channel & 1) == 0
                ? data[offset] | ((data[offset + 1] & 15) << 8)
                : (data[offset + 1] >> 4) | (data[offset + 2] << 4);
        }
    }
}
