using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

internal sealed class HealthCodec : Codec
{
    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        HealthPacket packet = new();
        bool accepted = packet.TryDecode(data, data.Length);
        fields = accepted ? Fields(packet) : [];
        encodedAgain = accepted ? Bytes(packet.Encode) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        HealthPacket packet = new()
        {
            Sequence = Number(fields, "sequence"),
            CuePlan = Number(fields, "cuePlan"),
            IsCadenceOn = Flag(fields, "isCadenceOn"),
            BatteryMillivolts = Number(fields, "batteryMillivolts"),
            BatteryPercent = Number(fields, "batteryPercent"),
            Gaps = Number(fields, "gaps"),
            GapMs = Number(fields, "gapMs"),
            TickUs = Number(fields, "tickUs"),
            ExcludedBlocks = Number(fields, "excludedBlocks"),
            Cues = Number(fields, "cues"),
            WithheldCues = Number(fields, "withheldCues"),
            FailedProofs = Number(fields, "failedProofs"),
            Sheds = Number(fields, "sheds"),
        };
        return Bytes(packet.Encode);
    }

    private static JsonObject Fields(HealthPacket packet) => new()
    {
        ["sequence"] = packet.Sequence,
        ["cuePlan"] = packet.CuePlan,
        ["isCadenceOn"] = packet.IsCadenceOn,
        ["batteryMillivolts"] = Known(packet.BatteryMillivolts),
        ["batteryPercent"] = Known(packet.BatteryPercent),
        ["gaps"] = packet.Gaps,
        ["gapMs"] = packet.GapMs,
        ["tickUs"] = packet.TickUs,
        ["excludedBlocks"] = packet.ExcludedBlocks,
        ["cues"] = packet.Cues,
        ["withheldCues"] = packet.WithheldCues,
        ["failedProofs"] = packet.FailedProofs,
        ["sheds"] = packet.Sheds,
    };
}
