using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

/// <summary>The packet codec reads and writes the header and reads the codes; packing them is the sampling loop's work, done here by the byte table.</summary>
internal sealed class RawCodec : Codec
{
    private const int Channels = 4;

    public override int MaxLength => GattTable.MaxPayloadBytes;

    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        RawPacket packet = new();
        bool accepted = packet.TryDecode(data, data.Length);
        int[][] codes = accepted ? Codes(packet, data) : [];
        fields = accepted ? Fields(packet, codes) : [];
        encodedAgain = accepted ? Bytes(packet, codes) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        int[][] codes = [.. fields["codes"]!.AsArray().Select(tick => tick!.AsArray().Select(code => code!.GetValue<int>()).ToArray())];
        RawPacket packet = new() { Sequence = Number(fields, "sequence"), FirstTick = Number(fields, "firstTick"), TickCount = codes.Length };
        return Bytes(packet, codes);
    }

    private static int[][] Codes(RawPacket packet, byte[] data) =>
        [.. Enumerable.Range(0, packet.TickCount).Select(tick => Enumerable.Range(0, Channels).Select(channel => RawPacket.Code(data, tick, channel)).ToArray())];

    private static byte[] Bytes(RawPacket packet, int[][] codes)
    {
        byte[] buffer = Filled(GattTable.MaxPayloadBytes);
        for (int tick = 0; tick < codes.Length; tick++)
        {
            long bits = codes[tick].Reverse().Aggregate(0L, (above, code) => (above << 12) + code);
            for (int index = 0; index < RawPacket.BytesPerTick; index++)
            {
                buffer[RawPacket.HeaderLength + tick * RawPacket.BytesPerTick + index] = (byte)(bits >> (8 * index));
            }
        }

        return Bytes(packet.Encode, buffer);
    }

    private static JsonObject Fields(RawPacket packet, int[][] codes) => new()
    {
        ["sequence"] = packet.Sequence,
        ["firstTick"] = packet.FirstTick,
        ["codes"] = new JsonArray([.. codes.Select(tick => Array(tick))]),
    };
}
