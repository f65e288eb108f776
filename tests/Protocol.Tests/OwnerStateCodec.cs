using System.Text.Json.Nodes;
using GluteSense.Ownership;

namespace GluteSense.Protocol.Tests;

internal sealed class OwnerStateCodec : Codec
{
    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        OwnerStatePacket packet = new();
        bool accepted = packet.TryDecode(data, data.Length);
        fields = accepted ? Fields(packet) : [];
        encodedAgain = accepted ? Bytes(packet.Encode) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        OwnerStatePacket packet = new()
        {
            HasOwner = Flag(fields, "hasOwner"),
            IsWindowOpen = Flag(fields, "isWindowOpen"),
            IsAuthorised = Flag(fields, "isAuthorised"),
            FailedAttempts = Number(fields, "failedAttempts"),
        };
        Hex(fields, "nonce").CopyTo(packet.Nonce, 0);
        return Bytes(packet.Encode);
    }

    private static JsonObject Fields(OwnerStatePacket packet) => new()
    {
        ["hasOwner"] = packet.HasOwner,
        ["isWindowOpen"] = packet.IsWindowOpen,
        ["isAuthorised"] = packet.IsAuthorised,
        ["failedAttempts"] = packet.FailedAttempts,
        ["nonce"] = Convert.ToHexString(packet.Nonce),
    };
}
