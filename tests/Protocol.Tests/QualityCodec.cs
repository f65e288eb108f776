using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

internal sealed class QualityCodec : Codec
{
    private const int Channels = 4;

    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        QualityPacket packet = new();
        bool accepted = packet.TryDecode(data, data.Length);
        fields = accepted ? Fields(packet) : [];
        encodedAgain = accepted ? Bytes(packet.Encode) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        QualityPacket packet = new() { Sequence = Number(fields, "sequence"), LineHz = Number(fields, "lineHz") };
        int[] mains = Four(fields, "mainsPermille");
        int[] motion = Four(fields, "motionPermille");
        int[] reference = Four(fields, "referenceDecibels");
        int[] flags = Four(fields, "flags");
        for (int channel = 0; channel < Channels; channel++)
        {
            packet.Set(channel, mains[channel], motion[channel], reference[channel], flags[channel]);
        }

        return Bytes(packet.Encode);
    }

    private static int[] Four(JsonObject fields, string name)
    {
        int[] values = new int[Channels];
        Fill(values, fields[name]);
        return values;
    }

    private static JsonObject Fields(QualityPacket packet) => new()
    {
        ["sequence"] = packet.Sequence,
        ["lineHz"] = packet.LineHz,
        ["mainsPermille"] = Array(Each(packet.MainsPermille)),
        ["motionPermille"] = Array(Each(packet.MotionPermille)),
        ["referenceDecibels"] = Array(Each(packet.ReferenceDecibels)),
        ["flags"] = Array(Each(packet.Flags)),
    };

    private static int[] Each(Func<int, int> ofChannel) => [.. Enumerable.Range(0, Channels).Select(ofChannel)];
}
