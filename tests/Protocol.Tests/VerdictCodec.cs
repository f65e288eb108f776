using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

internal sealed class VerdictCodec : Codec
{
    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        VerdictPacket packet = new();
        bool accepted = packet.TryDecode(data, data.Length);
        fields = accepted ? Fields(packet) : [];
        encodedAgain = accepted ? Bytes(packet.Encode) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        VerdictPacket packet = new()
        {
            Sequence = Number(fields, "sequence"),
            Options = (Number(fields, "side") == 1 ? VerdictPacket.RightSide : 0)
                | (Flag(fields, "isRun") ? VerdictPacket.OfRun : 0)
                | (Flag(fields, "isScreening") ? VerdictPacket.OfScreening : 0),
            Value = (VerdictValue)Number(fields, "value"),
            Reason = (WithheldReason)Number(fields, "reason"),
            ReferenceCount = Number(fields, "referenceCount"),
            Count = Number(fields, "count"),
            DifferenceQ12 = LogRatio(fields, "differenceQ12"),
            LowerQ12 = LogRatio(fields, "lowerQ12"),
            UpperQ12 = LogRatio(fields, "upperQ12"),
            ReferenceMeanQ12 = LogRatio(fields, "referenceMeanQ12"),
            ReferenceDeviationQ12 = Number(fields, "referenceDeviationQ12"),
            NormalisationQ12 = LogRatio(fields, "normalisationQ12"),
        };
        return Bytes(packet.Encode);
    }

    private static JsonObject Fields(VerdictPacket packet) => new()
    {
        ["sequence"] = packet.Sequence,
        ["side"] = packet.Options & VerdictPacket.RightSide,
        ["isRun"] = (packet.Options & VerdictPacket.OfRun) != 0,
        ["isScreening"] = (packet.Options & VerdictPacket.OfScreening) != 0,
        ["value"] = (int)packet.Value,
        ["reason"] = (int)packet.Reason,
        ["referenceCount"] = packet.ReferenceCount,
        ["count"] = packet.Count,
        ["differenceQ12"] = KnownLogRatio(packet.DifferenceQ12),
        ["lowerQ12"] = KnownLogRatio(packet.LowerQ12),
        ["upperQ12"] = KnownLogRatio(packet.UpperQ12),
        ["referenceMeanQ12"] = KnownLogRatio(packet.ReferenceMeanQ12),
        ["referenceDeviationQ12"] = Known(packet.ReferenceDeviationQ12),
        ["normalisationQ12"] = KnownLogRatio(packet.NormalisationQ12),
    };
}
