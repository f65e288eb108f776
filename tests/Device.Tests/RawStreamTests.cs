using GluteSense.NanoFakes;
using GluteSense.Protocol;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class RawStreamTests
{
    [TestMethod]
    [DataRow(100, 14)]
    [DataRow(190, 29)]
    [DataRow(191, 30)]
    [DataRow(247, 30)]
    public void A_packet_is_full_one_tick_before_the_end_that_the_MTU_sets(int mtu, int ticks)
    {
        using var bench = new FirmwareBench();
        var stream = new RawStream(bench.Parts.Server.Raw, bench.Parts.Modes.Measurement.Grid);
        stream.Begin(mtu);
        Assert.AreEqual(8 + 6 * (ticks - 1), stream.End);
        Assert.IsLessThanOrEqualTo(mtu - 3, 8 + 6 * ticks);
    }

    [TestMethod]
    public void What_was_collected_before_a_gap_goes_first_and_an_empty_packet_never()
    {
        using var bench = new FirmwareBench();
        bench.Connect();
        bench.Own(OwnerProof.Key);
        bench.Subscribe(GattTable.Raw);
        bench.Do(() =>
        {
            TickGrid grid = bench.Parts.Modes.Measurement.Grid;
            grid.Begin();
            ulong start = grid.StartUs;
            var stream = new RawStream(bench.Parts.Server.Raw, grid);
            stream.Begin(247);
            Assert.AreEqual(8, stream.Resume(start, start), "Nothing is there yet.");

            // Ticks 0 to 2, then a gap to tick 50.
            stream.Pause(8 + 3 * 6, start + 3 * 2000);
            Assert.AreEqual(8 + 3 * 6, stream.Resume(start + 3 * 2000, start), "Without a gap the packet goes on.");
            Assert.AreEqual(8, stream.Resume(start + 50 * 2000, start));
            stream.Pause(8 + 6, start + 51 * 2000);
            stream.Finish();
            stream.Finish();
        });

        List<byte[]> packets = bench.Take(GattTable.Raw);
        Assert.HasCount(2, packets);
        var packet = new RawPacket();
        Assert.IsTrue(packet.TryDecode(packets[0], packets[0].Length));
        Assert.AreEqual((0, 3), (packet.FirstTick, packet.TickCount));
        Assert.IsTrue(packet.TryDecode(packets[1], packets[1].Length));
        Assert.AreEqual((50, 1), (packet.FirstTick, packet.TickCount));
    }
}
