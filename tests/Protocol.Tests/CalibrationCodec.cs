using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

internal sealed class CalibrationCodec : Codec
{
    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        CalibrationPacket packet = new();
        bool accepted = packet.TryDecode(data, data.Length);
        fields = accepted ? Fields(packet) : [];
        encodedAgain = accepted ? Bytes(packet.Encode) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        CalibrationPacket packet = new()
        {
            Sequence = Number(fields, "sequence"),
            Channel = Number(fields, "channel"),
            RestVarianceQ8 = Number(fields, "restVarianceQ8"),
            ReferenceRmsQ4 = Number(fields, "referenceRmsQ4"),
            TrialRmsQ4 = Number(fields, "trialRmsQ4"),
            Kind = Number(fields, "kind"),
            Trials = Number(fields, "trials"),
            Position = Number(fields, "position"),
            Quality = Number(fields, "quality"),
            TrialCvPercent = Number(fields, "trialCvPercent"),
        };
        return Bytes(packet.Encode);
    }

    private static JsonObject Fields(CalibrationPacket packet) => new()
    {
        ["sequence"] = packet.Sequence,
        ["channel"] = packet.Channel,
        ["restVarianceQ8"] = Known(packet.RestVarianceQ8),
        ["referenceRmsQ4"] = Known(packet.ReferenceRmsQ4),
        ["trialRmsQ4"] = Known(packet.TrialRmsQ4),
        ["kind"] = packet.Kind,
        ["trials"] = packet.Trials,
        ["position"] = packet.Position,
        ["quality"] = packet.Quality,
        ["trialCvPercent"] = Known(packet.TrialCvPercent),
    };
}
