using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

/// <summary>The packet codec reads and writes the header; the data stands beside it.</summary>
internal sealed class LogCodec : Codec
{
    public override int MaxLength => GattTable.MaxPayloadBytes;

    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        LogPacket packet = new();
        bool accepted = packet.TryDecode(data, data.Length);
        fields = accepted ? Fields(packet, data) : [];
        encodedAgain = accepted ? Bytes(packet, data.AsSpan(LogPacket.HeaderLength)) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        byte[] data = Hex(fields, "data");
        LogPacket packet = new() { Run = Number(fields, "run"), Offset = Number(fields, "offset"), DataLength = data.Length };
        return Bytes(packet, data);
    }

    private static byte[] Bytes(LogPacket packet, ReadOnlySpan<byte> data)
    {
        byte[] buffer = Filled(GattTable.MaxPayloadBytes);
        data.CopyTo(buffer.AsSpan(LogPacket.HeaderLength));
        return Bytes(packet.Encode, buffer);
    }

    private static JsonObject Fields(LogPacket packet, byte[] data) => new()
    {
        ["run"] = packet.Run,
        ["offset"] = packet.Offset,
        ["data"] = Convert.ToHexString(data, LogPacket.HeaderLength, packet.DataLength),
    };
}
