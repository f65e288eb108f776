namespace GluteSense.Protocol
{
    /// <summary>Live features of one block, 20 bytes (PROTOCOL.md section 3.1). −1 stands for "unavailable".</summary>
    public sealed class LivePacket
    {
        /// <summary>Length in bytes.</summary>
        public const int Length = 20;

        /// <summary>Flag: the wearer is being cued.</summary>
        public const int FlagCue = 1;

        /// <summary>Flag: the left share is raw (no reference on that side).</summary>
        public const int FlagLeftShareRaw = 2;

        /// <summary>Flag: the right share is raw.</summary>
        public const int FlagRightShareRaw = 4;

        /// <summary>Flag: ticks of this block were missed.</summary>
        public const int FlagMissedTicks = 8;

        /// <summary>Flag: the cue knows its reference set.</summary>
        public const int FlagCueReady = 16;

        private const int Flags5Bit = 31;

        /// <summary>Number of this packet on its characteristic, 0..65535, wrapping.</summary>
        public int Sequence;

        /// <summary>First tick of the block since the mode began, in ms.</summary>
        public int StartMs;

        /// <summary>rms per channel in 1/16 count, rest included.</summary>
        public readonly int[] RmsQ4 = new int[4];

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
            LittleEndian.WriteMeasured(buffer, 6, RmsQ4[0]);
            LittleEndian.WriteMeasured(buffer, 8, RmsQ4[1]);
            LittleEndian.WriteMeasured(buffer, 10, RmsQ4[2]);
            LittleEndian.WriteMeasured(buffer, 12, RmsQ4[3]);
            LittleEndian.WriteMeasured(buffer, 14, SharePermille[0]);
            LittleEndian.WriteMeasured(buffer, 16, SharePermille[1]);
            buffer[18] = (byte)SampleCount;
            buffer[19] = (byte)Flags;
            return Length;
        }

        /// <summary>Reads a packet; false when length or content can not be one.</summary>
        public bool TryDecode(byte[] data, int length)
        {
            if (length != Length || data[18] > 128 || data[19] > Flags5Bit)
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
