namespace GluteSense.Host.Sessions;

/// <summary>CRC-16/CCITT with start value 0xFFFF: polynomial x¹⁶ + x¹² + x⁵ + 1, highest bit first; "123456789" gives 0x29B1.</summary>
public static class Crc16
{
    private const ushort Polynomial = 0x1021;

    /// <summary>The check value of some bytes.</summary>
    public static ushort Compute(ReadOnlySpan<byte> data)
    {
        int crc = 0xFFFF;
        foreach (byte value in data)
        {
            crc ^= value << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ Polynomial : crc << 1;
            }
        }

        return (ushort)crc;
    }
}
