using GluteSense.NanoFakes;
using GluteSense.Protocol;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class RunLogAccessTests
{
    [TestMethod]
    public void List_and_sync_go_on_step_by_step_until_both_are_done()
    {
        var flash = new VirtualFlash();
        flash.Put(@"I:\run7.log", new byte[500]);
        using var bench = new FirmwareBench(flash);
        bench.Connect();
        bench.Own(OwnerProof.Key);
        bench.Subscribe(GattTable.Events, GattTable.Log);
        RunLogAccess logs = bench.Parts.Logs;
        bench.Do(() =>
        {
            Assert.IsFalse(logs.IsBusy);
            logs.Lister.Begin();
            Assert.IsTrue(logs.IsBusy);
            logs.Advance();
            Assert.IsFalse(logs.IsBusy, "One run is listed in one step.");
            Assert.IsTrue(logs.Sender.TryBegin(7, 0));
            for (int step = 0; step < 100 && logs.IsBusy; step++)
            {
                logs.Advance();
                Thread.Sleep(10);
            }

            Assert.IsFalse(logs.IsBusy);
            bench.Parts.Events.SendOldest();
        });
        List<byte[]> heard = bench.Take(GattTable.Log);
        Assert.AreEqual(500, heard.Sum(packet => packet.Length - 6));
    }

    [TestMethod]
    public void Each_part_has_the_same_store() => OnChip.Run(() =>
    {
        var parts = new Parts();
        Assert.AreSame(parts.Runs, parts.Logs.Store);
    });
}
