using System.Text.Json.Nodes;
using GluteSense.Ownership;

namespace GluteSense.Protocol.Tests;

internal sealed class OwnerWriteCodec : Codec
{
    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        OwnerWrite write = new();
        bool accepted = write.TryDecode(data, data.Length);
        fields = accepted ? Fields(write) : [];
        encodedAgain = accepted ? Bytes(write.Encode) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        OwnerWrite write = new() { Opcode = (OwnerOpcode)Number(fields, "opcode") };
        Hex(fields, "value").CopyTo(write.Value, 0);
        return Bytes(write.Encode);
    }

    private static JsonObject Fields(OwnerWrite write) => new()
    {
        ["opcode"] = (int)write.Opcode,
        ["value"] = Convert.ToHexString(write.Value),
    };
}
