namespace GluteSense.Protocol
{
    /// <summary>Live features of one block, 20 bytes (PROTOCOL.md section 3.1). −1 stands for "unavailable".</summary>
    public sealed class LivePacket
    {
        /// <summary>Length in bytes.</summary>
        public const int Length = 20;

        /// <summary>Flag: the share is low by the wearer's own reference set; the motor says so if the cue plan lets it.</summary>
        public const int FlagCue = 1;

        /// <summary>Flag: the left share is raw (no reference on that side).</summary>
        public const int FlagLeftShareRaw = 2;

        /// <summary>Flag: the right share is raw.</summary>
        public const int FlagRightShareRaw = 4;

        /// <summary>Flag: ticks of this block were missed.</summary>
        public const int FlagMissedTicks = 8;

        /// <summary>Flag: the cue knows its reference set.</summary>
        public const int FlagCueReady = 16;

        /// <summary>Flag: the block is left out of segments (the motor buzzed, or the flash stopped everything).</summary>
        public const int FlagExcluded = 32;

        private const int AllFlags = 63;

        /// <summary>Number of this packet on its characteristic, 0..65535, wrapping.</summary>
        public int Sequence;

        /// <summary>First tick of the block since the mode began, in ms.</summary>
        public int StartMs;

        /// <summary>rms per channel in 1/16 count, rest included.</summary>
        public int[] RmsQ4 = new int[4];

        /// <summary>Share per side in ‰, rest removed.</summary>
        public readonly int[] SharePermille = new int[2];

        /// <summary>Samples the block really got, 0..128.</summary>
        public int SampleCount;

        /// <summary>Flag bits.</summary>
        public int Flags;

        /// <summary>Writes the packet into at least 20 bytes.</summary>
        public int Encode(byte[] buffer)
        {
            LittleEndian.WriteU16(buffer, 0, Sequence);
            LittleEndian.WriteI32(buffer, 2, StartMs);

            // Once a block, beside a notification: LittleEndian.WriteMeasured six times would cost 4000 instructions more, most of them for the calls.
            int value = RmsQ4[0];
            value = value < 0 ? LittleEndian.UnavailableU16 : value > LittleEndian.MaxU16 ? LittleEndian.MaxU16 : value;
            buffer[6] = (byte)value;
            buffer[7] = (byte)(value >> 8);
            value = RmsQ4[1];
            value = value < 0 ? LittleEndian.UnavailableU16 : value > LittleEndian.MaxU16 ? LittleEndian.MaxU16 : value;
            buffer[8] = (byte)value;
            buffer[9] = (byte)(value >> 8);
            value = RmsQ4[2];
            value = value < 0 ? LittleEndian.UnavailableU16 : value > LittleEndian.MaxU16 ? LittleEndian.MaxU16 : value;
            buffer[10] = (byte)value;
            buffer[11] = (byte)(value >> 8);
            value = RmsQ4[3];
            value = value < 0 ? LittleEndian.UnavailableU16 : value > LittleEndian.MaxU16 ? LittleEndian.MaxU16 : value;
            buffer[12] = (byte)value;
            buffer[13] = (byte)(value >> 8);
            value = SharePermille[0];
            value = value < 0 ? LittleEndian.UnavailableU16 : value > LittleEndian.MaxU16 ? LittleEndian.MaxU16 : value;
            buffer[14] = (byte)value;
            buffer[15] = (byte)(value >> 8);
            value = SharePermille[1];
            value = value < 0 ? LittleEndian.UnavailableU16 : value > LittleEndian.MaxU16 ? LittleEndian.MaxU16 : value;
            buffer[16] = (byte)value;
            buffer[17] = (byte)(value >> 8);
            buffer[18] = (byte)SampleCount;
            buffer[19] = (byte)Flags;
            return Length;
        }

        /// <summary>Reads a packet; false when length or content can not be one.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length != Length || data[18] > 128 || data[19] > AllFlags)
            {
                return false;
            }

            Sequence = LittleEndian.ReadU16(data, 0);
            StartMs = LittleEndian.ReadI32(data, 2);
            for (int channel = 0; channel < 4; channel++)
            {
                RmsQ4[channel] = LittleEndian.ReadMeasured(data, 6 + (channel << 1));
            }

            SharePermille[0] = LittleEndian.ReadMeasured(data, 14);
            SharePermille[1] = LittleEndian.ReadMeasured(data, 16);
            SampleCount = data[18];
            Flags = data[19];
            return StartMs >= 0 && SharePermille[0] <= 1000 && SharePermille[1] <= 1000;
        }
    }
}
