using GluteSense.NanoFakes;
using GluteSense.Protocol;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class GattNotifierTests
{
    [TestMethod]
    public void The_owner_who_subscribed_gets_the_bytes_and_no_more_than_were_said()
    {
        using FirmwareBench bench = Owned();
        GattNotifier notifier = bench.Parts.Server.Status;
        Assert.IsFalse(notifier.HasSubscriber);
        bench.Subscribe(GattTable.Status);
        Assert.IsTrue(notifier.HasSubscriber);
        bench.Do(() =>
        {
            for (int index = 0; index < notifier.Payload.Length; index++)
            {
                notifier.Payload[index] = (byte)(index + 1);
            }

            Assert.IsTrue(notifier.Send(3));
            Assert.IsTrue(notifier.Send(5));
        });
        List<byte[]> packets = bench.Take(GattTable.Status);
        Assert.HasCount(2, packets);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, packets[0]);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3, 4, 5 }, packets[1]);
    }

    [TestMethod]
    public void Who_has_not_proved_ownership_hears_nothing_where_a_gate_stands_and_what_is_open_all_the_same()
    {
        Guid open = new("00002a19-0000-1000-8000-00805f9b34fb");
        using var bench = new FirmwareBench();
        bench.Connect();
        bench.Subscribe(GattTable.Status);
        Assert.AreEqual(0, bench.Finish(bench.Chip.Radio.Subscribe(open)).Error);
        bench.Wait(30);
        Assert.IsFalse(bench.Ask(() => bench.Parts.Server.Status.Send(1)));
        bench.Do(() => bench.Parts.Server.Standard.SetBattery(50));
        bench.Wait(100);
        Assert.IsTrue(bench.Chip.Radio.TryTakeNotification(out CentralNotification? heard));
        Assert.AreEqual(open, heard.Characteristic);
        Assert.IsFalse(bench.Chip.Radio.TryTakeNotification(out _));
        Assert.AreEqual(0, bench.Parts.Server.Status.Failed, "What nobody may hear has not failed.");
    }

    [TestMethod]
    public void What_the_stack_does_not_take_is_counted()
    {
        using FirmwareBench bench = Owned(new RadioOptions { ConnectionIntervalUs = 100_000, QueueLength = 2 });
        bench.Subscribe(GattTable.Status);
        bench.Do(() =>
        {
            Assert.IsTrue(bench.Parts.Server.Status.Send(1));
            Assert.IsTrue(bench.Parts.Server.Status.Send(1));
            Assert.IsFalse(bench.Parts.Server.Status.Send(1));
            Assert.AreEqual(1, bench.Parts.Server.Status.Failed);
        });
        Assert.HasCount(2, bench.Take(GattTable.Status));
    }

    [TestMethod]
    public void Nobody_listens_after_unsubscribing_disconnecting_or_being_forgotten()
    {
        using FirmwareBench bench = Owned();
        GattNotifier notifier = bench.Parts.Server.Status;
        bench.Subscribe(GattTable.Status);
        bench.Finish(bench.Chip.Radio.Unsubscribe(GattTable.Uuid(GattTable.Status)));
        bench.Wait(30);
        Assert.IsFalse(notifier.HasSubscriber);

        bench.Subscribe(GattTable.Status);
        bench.Do(notifier.Forget);
        Assert.IsFalse(notifier.HasSubscriber);
        Assert.IsFalse(bench.Ask(() => notifier.Send(1)));

        bench.Chip.Radio.Disconnect();
        bench.Wait(50);
        bench.Connect();
        bench.Prove(OwnerProof.Key);
        Assert.IsFalse(notifier.HasSubscriber);
        bench.Subscribe(GattTable.Status);
        Assert.IsTrue(bench.Ask(() => notifier.Send(1)));
    }

    private static FirmwareBench Owned(RadioOptions? radio = null)
    {
        var bench = new FirmwareBench(radio: radio);
        bench.Connect();
        bench.Own(OwnerProof.Key);
        return bench;
    }
}
