using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

internal sealed class SegmentCodec : Codec
{
    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        SegmentPacket packet = new();
        bool accepted = packet.TryDecode(data, data.Length);
        fields = accepted ? Fields(packet) : [];
        encodedAgain = accepted ? Bytes(packet.Encode) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        SegmentPacket packet = new()
        {
            Sequence = Number(fields, "sequence"),
            Side = Number(fields, "side"),
            IsStride = Flag(fields, "isStride"),
            StartMs = Number(fields, "startMs"),
            DurationMs = Number(fields, "durationMs"),
            PeakGluteMs = Number(fields, "peakGluteMs"),
            PeakHamstringMs = Number(fields, "peakHamstringMs"),
            GluteRmsQ4 = Number(fields, "gluteRmsQ4"),
            HamstringRmsQ4 = Number(fields, "hamstringRmsQ4"),
            LogRatioQ12 = LogRatio(fields, "logRatioQ12"),
            ExcludedBlocks = Number(fields, "excludedBlocks"),
        };
        return Bytes(packet.Encode);
    }

    private static JsonObject Fields(SegmentPacket packet) => new()
    {
        ["sequence"] = packet.Sequence,
        ["side"] = packet.Side,
        ["isStride"] = packet.IsStride,
        ["startMs"] = packet.StartMs,
        ["durationMs"] = packet.DurationMs,
        ["peakGluteMs"] = Known(packet.PeakGluteMs),
        ["peakHamstringMs"] = Known(packet.PeakHamstringMs),
        ["gluteRmsQ4"] = Known(packet.GluteRmsQ4),
        ["hamstringRmsQ4"] = Known(packet.HamstringRmsQ4),
        ["logRatioQ12"] = KnownLogRatio(packet.LogRatioQ12),
        ["excludedBlocks"] = packet.ExcludedBlocks,
    };
}
