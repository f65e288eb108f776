using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

internal sealed class StatusCodec : Codec
{
    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        StatusPacket packet = new();
        bool accepted = packet.TryDecode(data, data.Length);
        fields = accepted ? Fields(packet) : [];
        encodedAgain = accepted ? Bytes(packet.Encode) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        StatusPacket packet = new()
        {
            Sequence = Number(fields, "sequence"),
            Mode = (DeviceMode)Number(fields, "mode"),
            RateHz = Number(fields, "rateHz"),
            AchievedRateDeciHz = Number(fields, "achievedRateDeciHz"),
            Ticks = Number(fields, "ticks"),
            MissedTicks = Number(fields, "missedTicks"),
            BlockMs = Number(fields, "blockMs"),
            FailedNotifications = Number(fields, "failedNotifications"),
            RefusedCommands = Number(fields, "refusedCommands"),
            Faults = Number(fields, "faults"),
            Quality = Number(fields, "quality"),
        };
        return Bytes(packet.Encode);
    }

    private static JsonObject Fields(StatusPacket packet) => new()
    {
        ["sequence"] = packet.Sequence,
        ["mode"] = (int)packet.Mode,
        ["rateHz"] = packet.RateHz,
        ["achievedRateDeciHz"] = packet.AchievedRateDeciHz,
        ["ticks"] = packet.Ticks,
        ["missedTicks"] = packet.MissedTicks,
        ["blockMs"] = packet.BlockMs,
        ["failedNotifications"] = packet.FailedNotifications,
        ["refusedCommands"] = packet.RefusedCommands,
        ["faults"] = packet.Faults,
        ["quality"] = packet.Quality,
    };
}
