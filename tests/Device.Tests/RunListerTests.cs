using GluteSense.NanoFakes;
using GluteSense.Protocol;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class RunListerTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(20)]
    public void Each_run_is_told_once_with_its_length_and_no_run_is_told_too(int count)
    {
        var flash = new VirtualFlash();
        for (int run = 0; run < count; run++)
        {
            flash.Put($@"I:\run{run * 3}.log", new byte[run + 1]);
        }

        using var bench = new FirmwareBench(flash);
        bench.Connect();
        bench.Own(OwnerProof.Key);
        bench.Subscribe(GattTable.Events);
        bench.Do(() =>
        {
            RunLister lister = bench.Parts.Logs.Lister;
            lister.Begin();
            for (int pass = 0; pass < 100 && (lister.IsListing || !bench.Parts.Events.IsEmpty); pass++)
            {
                lister.Advance();
                bench.Parts.Events.SendOldest();
                Thread.Sleep(10);
            }

            Assert.IsFalse(lister.IsListing);
        });

        var packet = new RunPacket();
        var told = new Dictionary<int, int>();
        List<byte[]> packets = bench.Take(GattTable.Events);
        for (int index = 0; index < packets.Count; index++)
        {
            Assert.IsTrue(packet.TryDecode(packets[index], packets[index].Length));
            Assert.AreEqual(count, packet.Count);
            Assert.AreEqual(index, packet.Index);
            told[packet.Run] = packet.LogBytes;
        }

        Assert.HasCount(Math.Max(1, count), packets);
        CollectionAssert.AreEquivalent(
            count == 0 ? [(0, 0)] : Enumerable.Range(0, count).Select(run => (run * 3, run + 1)).ToArray(),
            told.Select(pair => (pair.Key, pair.Value)).ToArray());
    }
}
