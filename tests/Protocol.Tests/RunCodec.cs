using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

internal sealed class RunCodec : Codec
{
    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        RunPacket packet = new();
        bool accepted = packet.TryDecode(data, data.Length);
        fields = accepted ? Fields(packet) : [];
        encodedAgain = accepted ? Bytes(packet.Encode) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        RunPacket packet = new()
        {
            Sequence = Number(fields, "sequence"),
            Run = Number(fields, "run"),
            Index = Number(fields, "index"),
            Count = Number(fields, "count"),
            LogBytes = Number(fields, "logBytes"),
        };
        return Bytes(packet.Encode);
    }

    private static JsonObject Fields(RunPacket packet) => new()
    {
        ["sequence"] = packet.Sequence,
        ["run"] = packet.Run,
        ["index"] = packet.Index,
        ["count"] = packet.Count,
        ["logBytes"] = packet.LogBytes,
    };
}
