using System.Buffers.Binary;
using GluteSense.Host.Links;
using GluteSense.Host.Sessions;
using GluteSense.Host.Tests.Device;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Sessions;

/// <summary>Links that break, programs that stop, packets that are spoilt: the log still arrives whole and once.</summary>
[TestClass]
public sealed class LogSyncInterruptionTests
{
    [TestMethod]
    public void A_link_cut_at_any_crossing_costs_nothing()
    {
        int crossings = Crossings();
        Assert.IsGreaterThan(40, crossings);
        for (int cut = 0; cut < crossings; cut++)
        {
            using SyncBench bench = new((3, RunLogs.Random(3, 45, 1)), (4, RunLogs.Random(4, 25, 2)));
            bench.Link.IsCut = crossing => crossing == cut;

            IReadOnlyList<SyncedRun> runs = bench.Sync(deletes: true);

            bench.AssertStored(3, 4);
            Assert.IsTrue(runs.All(run => run.IsDeleted), $"cut at {cut}");
            Assert.IsEmpty(bench.Wearable.Log.Runs, $"cut at {cut}");
            Assert.AreEqual(2, Directory.GetFiles(bench.Folder).Length, $"cut at {cut}");
        }
    }

    [TestMethod]
    public void A_program_that_stops_at_any_crossing_goes_on_with_the_next_sync()
    {
        // A cancellation at the last crossing comes too late to stop anything.
        int crossings = Crossings() - 1;
        for (int stop = 0; stop < crossings; stop++)
        {
            using SyncBench bench = new((3, RunLogs.Random(3, 45, 1)), (4, RunLogs.Random(4, 25, 2)));
            using CancellationTokenSource cancellation = new();
            bench.Link.IsCut = crossing =>
            {
                if (crossing == stop)
                {
                    cancellation.Cancel();
                }

                return false;
            };

            Assert.ThrowsExactly<OperationCanceledException>(() => bench.Sync(deletes: true, cancellation.Token), $"stopped at {stop}");
            bench.Link.IsCut = _ => false;
            bench.Link.Break();
            bench.Sync(deletes: true);

            bench.AssertStored(3, 4);
            Assert.IsEmpty(bench.Wearable.Log.Runs, $"stopped at {stop}");
            Assert.AreEqual(2, Directory.GetFiles(bench.Folder).Length, $"stopped at {stop}");
        }
    }

    [TestMethod]
    public void A_link_that_breaks_again_and_again_still_brings_the_whole_log_and_no_byte_twice()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 120, 1)));
        int sincePiece = 0;
        int received = 0;
        bench.Link.Deliver = packet =>
        {
            if (packet.Characteristic == GattTable.Log)
            {
                received += packet.Payload.Length - LogPacket.HeaderLength;
                sincePiece = 1;
            }

            return [packet.Payload];
        };

        // Every connection breaks at the crossing after its first piece.
        bench.Link.IsCut = _ => sincePiece++ == 1;

        bench.Sync();

        bench.AssertStored(3);
        int length = bench.Originals[3].Length;
        Assert.IsGreaterThan(length / bench.Wearable.Log.PieceBytes - 2, bench.Link.Connections);
        Assert.IsLessThan(length + bench.Wearable.Log.PieceBytes, received, "Every piece should cross once.");
    }

    [TestMethod]
    [DataRow("lost")]
    [DataRow("doubled")]
    [DataRow("damaged")]
    [DataRow("damaged head")]
    [DataRow("cut short")]
    public void Any_single_packet_of_list_or_log_may_be_spoilt(string how)
    {
        int packets = Packets();
        Assert.IsGreaterThan(20, packets);
        for (int spoilt = 0; spoilt < packets; spoilt++)
        {
            using SyncBench bench = new((3, RunLogs.Random(3, 45, 1)), (4, RunLogs.Random(4, 25, 2)));
            int number = 0;
            bench.Link.Deliver = packet => IsListOrLog(packet) && number++ == spoilt ? Spoil(packet.Payload, how) : [packet.Payload];

            IReadOnlyList<SyncedRun> runs = bench.Sync(deletes: true);

            bench.AssertStored(3, 4);
            Assert.HasCount(2, runs);
            Assert.IsTrue(runs.All(run => run is { IsDeleted: true, Check.IsSound: true }), $"{how} {spoilt}");
            Assert.AreEqual(2, Directory.GetFiles(bench.Folder).Length, $"{how} {spoilt}");
        }
    }

    [TestMethod]
    public void A_lost_piece_is_asked_for_once_whatever_is_still_under_way()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 65, 1)));
        bool isLost = false;
        bench.Link.Deliver = packet =>
        {
            bool loses = !isLost && packet.Characteristic == GattTable.Log && Offset(packet) == 120;
            isLost |= loses;
            return loses ? [] : [packet.Payload];
        };

        bench.Sync();

        bench.AssertStored(3);
        CollectionAssert.AreEqual(new[] { 0, 120 }, bench.Wearable.Log.Offsets);
    }

    [TestMethod]
    public void Pieces_of_another_run_do_not_count()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 65, 1)));
        bench.Link.Deliver = packet =>
        {
            byte[] foreign = (byte[])packet.Payload.Clone();
            foreign[0] ^= 1;
            foreign[^1] ^= 1;
            return packet.Characteristic == GattTable.Log ? [foreign, packet.Payload] : [packet.Payload];
        };

        bench.Sync();

        bench.AssertStored(3);
        CollectionAssert.AreEqual(new[] { 0 }, bench.Wearable.Log.Offsets);
    }

    [TestMethod]
    public void Answers_may_be_lost()
    {
        for (int lost = 0; lost < 8; lost++)
        {
            using SyncBench bench = new((3, RunLogs.Random(3, 45, 1)));
            int number = 0;
            bench.Link.Deliver = packet => IsAnswer(packet) && number++ == lost ? [] : [packet.Payload];

            Assert.IsTrue(bench.Sync(deletes: true).Single().IsDeleted, $"answer {lost}");
            bench.AssertStored(3);
        }
    }

    [TestMethod]
    public void A_link_that_never_comes_back_ends_the_sync_and_keeps_what_came()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 65, 1)));
        int last = Crossings() / 2;
        bench.Link.IsCut = crossing => crossing >= last;

        Assert.ThrowsExactly<LinkException>(() => bench.Sync());

        byte[] part = File.ReadAllBytes(bench.Part(3));
        Assert.IsGreaterThan(0, part.Length);
        CollectionAssert.AreEqual(bench.Originals[3][..part.Length], part);
    }

    [TestMethod]
    public void A_stream_that_stands_still_ends_the_sync_with_what_to_do()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 65, 1)));
        bench.Link.Deliver = packet => packet.Characteristic == GattTable.Log && Offset(packet) >= 240 ? [] : [packet.Payload];

        SessionException error = Assert.ThrowsExactly<SessionException>(() => bench.Sync());

        Assert.Contains("240 of", error.Message);
        Assert.Contains("sync again", error.Message);
        Assert.AreEqual(240, new FileInfo(bench.Part(3)).Length);
    }

    private static int Crossings()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 45, 1)), (4, RunLogs.Random(4, 25, 2)));
        bench.Sync(deletes: true);
        return bench.Link.Crossings;
    }

    private static int Packets()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 45, 1)), (4, RunLogs.Random(4, 25, 2)));
        int packets = 0;
        bench.Link.Deliver = packet =>
        {
            packets += IsListOrLog(packet) ? 1 : 0;
            return [packet.Payload];
        };
        bench.Sync(deletes: true);
        return packets;
    }

    private static bool IsListOrLog(ReceivedPacket packet) =>
        packet.Characteristic == GattTable.Log || (packet.Characteristic == GattTable.Events && packet.Payload[0] == (int)EventKind.Run);

    private static int Offset(ReceivedPacket packet) => BinaryPrimitives.ReadInt32LittleEndian(packet.Payload.AsSpan(2));

    private static bool IsAnswer(ReceivedPacket packet) =>
        packet.Characteristic == GattTable.Events && packet.Payload[0] == (int)EventKind.Answer;

    private static IEnumerable<byte[]> Spoil(byte[] payload, string how)
    {
        byte[] changed = (byte[])payload.Clone();
        switch (how)
        {
            case "lost":
                return [];
            case "doubled":
                return [payload, payload];
            case "damaged":
                changed[^1] ^= 0x40;
                return [changed];
            case "damaged head":
                changed[2] ^= 0x21;
                return [changed];
            default:
                return [payload[..^1]];
        }
    }
}
