using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

internal sealed class InfoCodec : Codec
{
    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        InfoPacket packet = new();
        bool accepted = packet.TryDecode(data, data.Length);
        fields = accepted ? Fields(packet) : [];
        encodedAgain = accepted ? Bytes(packet.Encode) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        InfoPacket packet = new()
        {
            FirmwareMajor = Number(fields, "firmwareMajor"),
            FirmwareMinor = Number(fields, "firmwareMinor"),
            FirmwarePatch = Number(fields, "firmwarePatch"),
            NanovoltsPerCount = Number(fields, "nanovoltsPerCount"),
            FrontEndGain = Number(fields, "frontEndGain"),
            Board = Number(fields, "board"),
        };
        return Bytes(packet.Encode);
    }

    private static JsonObject Fields(InfoPacket packet) => new()
    {
        ["firmwareMajor"] = packet.FirmwareMajor,
        ["firmwareMinor"] = packet.FirmwareMinor,
        ["firmwarePatch"] = packet.FirmwarePatch,
        ["nanovoltsPerCount"] = packet.NanovoltsPerCount,
        ["frontEndGain"] = packet.FrontEndGain,
        ["board"] = packet.Board,
    };
}
