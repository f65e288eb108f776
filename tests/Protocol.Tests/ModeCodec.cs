using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

internal sealed class ModeCodec : Codec
{
    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        ModePacket packet = new();
        bool accepted = packet.TryDecode(data, data.Length);
        fields = accepted ? Fields(packet) : [];
        encodedAgain = accepted ? Bytes(packet.Encode) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        ModePacket packet = new()
        {
            Sequence = Number(fields, "sequence"),
            Mode = (DeviceMode)Number(fields, "mode"),
            Began = Flag(fields, "began"),
            Exercise = Number(fields, "exercise"),
            ElapsedMs = Number(fields, "elapsedMs"),
            RateHz = Number(fields, "rateHz"),
            IsCued = Flag(fields, "isCued"),
            Options = Number(fields, "options"),
        };
        return Bytes(packet.Encode);
    }

    private static JsonObject Fields(ModePacket packet) => new()
    {
        ["sequence"] = packet.Sequence,
        ["mode"] = (int)packet.Mode,
        ["began"] = packet.Began,
        ["exercise"] = packet.Exercise,
        ["elapsedMs"] = packet.ElapsedMs,
        ["rateHz"] = packet.RateHz,
        ["isCued"] = packet.IsCued,
        ["options"] = packet.Options,
    };
}
