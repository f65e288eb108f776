namespace GluteSense.Protocol
{
    /// <summary>Little-endian integers in byte arrays; the vendor's DataWriter allocates per field, this does not.</summary>
    internal static class LittleEndian
    {
        /// <summary>Wire mark of an unavailable 16-bit value.</summary>
        public const int UnavailableU16 = 0xFFFF;

        /// <summary>Largest 16-bit value that is not the mark.</summary>
        public const int MaxU16 = 0xFFFE;

        public static void WriteU16(byte[] buffer, int offset, int value)
        {
            buffer[offset] = (byte)value;
            buffer[offset + 1] = (byte)(value >> 8);
        }

        /// <summary>Writes 0..65534, larger values as 65534, negative ones as the unavailable mark.</summary>
        public static void WriteMeasured(byte[] buffer, int offset, int value)
        {
            // Not through WriteU16: a call costs as much here as the rest.
            int wire = value < 0 ? UnavailableU16 : value > MaxU16 ? MaxU16 : value;
            buffer[offset] = (byte)wire;
            buffer[offset + 1] = (byte)(wire >> 8);
        }

        public static void WriteI32(byte[] buffer, int offset, int value)
        {
            buffer[offset] = (byte)value;
            buffer[offset + 1] = (byte)(value >> 8);
            buffer[offset + 2] = (byte)(value >> 16);
            buffer[offset + 3] = (byte)(value >> 24);
        }

        public static int ReadU16(byte[] buffer, int offset)
        {
            return buffer[offset] | (buffer[offset + 1] << 8);
        }

        public static int ReadI16(byte[] buffer, int offset)
        {
            return (short)ReadU16(buffer, offset);
        }

        /// <summary>Reads 0..65534, or −1 for the unavailable mark.</summary>
        public static int ReadMeasured(byte[] buffer, int offset)
        {
            int value = ReadU16(buffer, offset);
            return value == UnavailableU16 ? -1 : value;
        }

        public static int ReadI32(byte[] buffer, int offset)
        {
            return ReadU16(buffer, offset) | (ReadU16(buffer, offset + 2) << 16);
        }
    }
}
