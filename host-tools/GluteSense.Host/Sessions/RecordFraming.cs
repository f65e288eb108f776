using System.Buffers.Binary;

namespace GluteSense.Host.Sessions;

/// <summary>The bytes of a recording: a file header, then records, all little-endian (layout: <see cref="SessionRecorder"/>).</summary>
internal static class RecordFraming
{
    /// <summary>Longest payload: the longest value of a GATT characteristic. It also bounds what a damaged length can claim.</summary>
    public const int MaxPayloadBytes = 512;

    /// <summary>Header bytes that name the format, before the version.</summary>
    public const int MagicBytes = 6;

    /// <summary>Version of the layout, byte 6 of the header.</summary>
    public const byte Version = 1;

    private const int BodyOffset = 4;
    private const int TimeBytes = 8;
    private const int IdBytes = 2;
    private const int CrcBytes = 2;
    private const byte Sync0 = 0xA5;
    private const byte Sync1 = 0x5A;

    /// <summary>The file header.</summary>
    public static ReadOnlySpan<byte> Header => "GSREC\0\u0001\0"u8;

    /// <summary>A packet as one record.</summary>
    public static byte[] Encode(ReceivedPacket packet)
    {
        int bodyBytes = TimeBytes + IdBytes + packet.Payload.Length;
        byte[] record = new byte[BodyOffset + bodyBytes + CrcBytes];
        record[0] = Sync0;
        record[1] = Sync1;
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(2), (ushort)bodyBytes);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(BodyOffset), packet.LinkTime.Ticks);
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(BodyOffset + TimeBytes), (ushort)packet.Characteristic);
        packet.Payload.CopyTo(record, BodyOffset + TimeBytes + IdBytes);
        ushort crc = Crc16.Compute(record.AsSpan(2, 2 + bodyBytes));
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(BodyOffset + bodyBytes), crc);
        return record;
    }

    /// <summary>Reads the record that starts the data; false when none does, or it is cut or damaged.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> data, out ReceivedPacket packet, out int recordBytes)
    {
        packet = null!;
        recordBytes = 0;
        if (data.Length < BodyOffset || data[0] != Sync0 || data[1] != Sync1)
        {
            return false;
        }

        int bodyBytes = BinaryPrimitives.ReadUInt16LittleEndian(data[2..]);
        int payloadBytes = bodyBytes - TimeBytes - IdBytes;
        if (payloadBytes is < 0 or > MaxPayloadBytes || data.Length < BodyOffset + bodyBytes + CrcBytes)
        {
            return false;
        }

        if (Crc16.Compute(data.Slice(2, 2 + bodyBytes)) != BinaryPrimitives.ReadUInt16LittleEndian(data[(BodyOffset + bodyBytes)..]))
        {
            return false;
        }

        TimeSpan linkTime = new(BinaryPrimitives.ReadInt64LittleEndian(data[BodyOffset..]));
        int characteristic = BinaryPrimitives.ReadUInt16LittleEndian(data[(BodyOffset + TimeBytes)..]);
        packet = new ReceivedPacket(linkTime, characteristic, data.Slice(BodyOffset + TimeBytes + IdBytes, payloadBytes).ToArray());
        recordBytes = BodyOffset + bodyBytes + CrcBytes;
        return true;
    }
}
