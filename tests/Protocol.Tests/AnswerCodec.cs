using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

internal sealed class AnswerCodec : Codec
{
    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        AnswerPacket packet = new();
        bool accepted = packet.TryDecode(data, data.Length);
        fields = accepted ? Fields(packet) : [];
        encodedAgain = accepted ? Bytes(packet.Encode) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        AnswerPacket packet = new()
        {
            Sequence = Number(fields, "sequence"),
            Opcode = Number(fields, "opcode"),
            Tag = Number(fields, "tag"),
            Result = (CommandResult)Number(fields, "result"),
            Mode = (DeviceMode)Number(fields, "mode"),
        };
        return Bytes(packet.Encode);
    }

    private static JsonObject Fields(AnswerPacket packet) => new()
    {
        ["sequence"] = packet.Sequence,
        ["opcode"] = packet.Opcode,
        ["tag"] = packet.Tag,
        ["result"] = (int)packet.Result,
        ["mode"] = (int)packet.Mode,
    };
}
