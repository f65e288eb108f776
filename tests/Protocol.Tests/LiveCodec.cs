using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

internal sealed class LiveCodec : Codec
{
    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        LivePacket packet = new();
        bool accepted = packet.TryDecode(data, data.Length);
        fields = accepted ? Fields(packet) : [];
        encodedAgain = accepted ? Bytes(packet.Encode) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        LivePacket packet = new()
        {
            Sequence = Number(fields, "sequence"),
            StartMs = Number(fields, "startMs"),
            SampleCount = Number(fields, "sampleCount"),
            Flags = Number(fields, "flags"),
        };
        Fill(packet.RmsQ4, fields["rmsQ4"]);
        Fill(packet.SharePermille, fields["sharePermille"]);
        return Bytes(packet.Encode);
    }

    private static JsonObject Fields(LivePacket packet) => new()
    {
        ["sequence"] = packet.Sequence,
        ["startMs"] = packet.StartMs,
        ["rmsQ4"] = Array(packet.RmsQ4),
        ["sharePermille"] = Array(packet.SharePermille),
        ["sampleCount"] = packet.SampleCount,
        ["flags"] = packet.Flags,
    };
}
