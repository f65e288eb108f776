using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.Simulator.Tests.Device;

/// <summary>What can be said of packets without the host's session log.</summary>
internal static class Packets
{
    /// <summary>Live features, events and status that did not arrive, by their sequence numbers (PROTOCOL.md section 1).</summary>
    public static int Lost(IEnumerable<ReceivedPacket> packets) =>
        packets.GroupBy(packet => packet.Characteristic)
            .Where(group => group.Key is GattTable.Live or GattTable.Events or GattTable.Status)
            .Sum(group => LostOf([.. group.Select(Number)]));

    /// <summary>True for a packet that the codec of its kind reads.</summary>
    public static bool IsWellFormed(ReceivedPacket packet)
    {
        byte[] bytes = packet.Payload;
        return packet.Characteristic switch
        {
            GattTable.Live => new LivePacket().TryDecode(bytes, bytes.Length),
            GattTable.Status => new StatusPacket().TryDecode(bytes, bytes.Length),
            GattTable.Events => (EventKind)bytes[0] switch
            {
                EventKind.Segment => new SegmentPacket().TryDecode(bytes, bytes.Length),
                EventKind.Mode => new ModePacket().TryDecode(bytes, bytes.Length),
                EventKind.Calibration => new CalibrationPacket().TryDecode(bytes, bytes.Length),
                EventKind.Answer => new AnswerPacket().TryDecode(bytes, bytes.Length),
                EventKind.Health => new HealthPacket().TryDecode(bytes, bytes.Length),
                EventKind.Verdict => new VerdictPacket().TryDecode(bytes, bytes.Length),
                EventKind.Quality => new QualityPacket().TryDecode(bytes, bytes.Length),
                EventKind.Run => new RunPacket().TryDecode(bytes, bytes.Length),
                _ => false,
            },
            _ => false,
        };
    }

    private static int LostOf(int[] numbers) => numbers.Zip(numbers.Skip(1), (from, to) => ((to - from) & 0xFFFF) - 1).Sum();

    private static int Number(ReceivedPacket packet)
    {
        int offset = packet.Characteristic == GattTable.Live ? 0 : 2;
        return packet.Payload[offset] | (packet.Payload[offset + 1] << 8);
    }
}
