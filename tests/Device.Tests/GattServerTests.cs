using GluteSense.NanoFakes;
using GluteSense.Protocol;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class GattServerTests
{
    private static readonly int[] Notifying = [GattTable.Live, GattTable.Events, GattTable.Raw, GattTable.Status, GattTable.Log];

    [TestMethod]
    public void A_stranger_gets_no_notification_no_facts_and_no_command_through()
    {
        using var bench = new FirmwareBench();
        bench.Connect();
        bench.Subscribe(Notifying);
        GattServer server = bench.Parts.Server;
        bench.Do(() =>
        {
            foreach (GattNotifier notifier in new[] { server.Live, server.Events, server.Raw, server.Status, server.Log })
            {
                Assert.IsFalse(notifier.HasSubscriber);
                Assert.IsFalse(notifier.Send(8));
            }
        });
        bench.Write(GattTable.Control, 6, 1);
        bench.Wait(50);

        Assert.IsNull(server.Commands.Oldest);
        Assert.AreEqual(1, server.StrangersWrites);
        Assert.AreEqual(0x08, bench.Finish(bench.Chip.Radio.Read(GattTable.Uuid(GattTable.Info))).Error, "Insufficient authorization.");
        Assert.AreEqual(0, server.FailedNotifications, "What nobody may hear has not failed.");
        bench.Wait(200);
        Assert.IsFalse(bench.Chip.Radio.TryTakeNotification(out _));
    }

    [TestMethod]
    public void On_a_link_that_is_not_encrypted_control_info_and_owner_are_refused_by_the_stack()
    {
        using var bench = new FirmwareBench();
        Assert.IsTrue(bench.Chip.Radio.TryConnect());
        Assert.AreEqual(0x05, bench.Finish(bench.Chip.Radio.Read(GattTable.Uuid(GattTable.Info))).Error);
        Assert.AreEqual(0x05, bench.Finish(bench.Chip.Radio.Read(GattTable.Uuid(GattTable.Owner))).Error);
        Assert.AreEqual(0x05, bench.Finish(bench.Chip.Radio.Write(GattTable.Uuid(GattTable.Control), [6, 1])).Error);
        Assert.AreEqual(0x05, bench.Finish(bench.Chip.Radio.Write(GattTable.Uuid(GattTable.Owner), [2])).Error);
        Assert.AreEqual(0, bench.Parts.Server.StrangersWrites);
    }

    [TestMethod]
    public void The_owner_reads_the_facts_of_the_board_and_his_writes_wait_for_the_loop()
    {
        using var bench = new FirmwareBench();
        bench.Connect();
        bench.Own(OwnerProof.Key);

        // PROTOCOL.md section 4: firmware 0.2.0, 805 664 nV a count, gain 1000, board 1.
        Assert.AreEqual("03000200204B0C00E803010000000000", Convert.ToHexString(bench.Read(GattTable.Info)));
        bench.Write(GattTable.Control, 6, 1);
        bench.Write(GattTable.Control, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        bench.Wait(50);
        GattServer server = bench.Parts.Server;
        Assert.AreEqual(2, server.Commands.OldestLength);
        CollectionAssert.AreEqual(new byte[] { 6, 1 }, server.Commands.Oldest[..2]);
        bench.Do(server.Commands.RemoveOldest);
        Assert.AreEqual(10, server.Commands.OldestLength, "The true length, though only the beginning was kept.");
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }, server.Commands.Oldest);
    }

    [TestMethod]
    public void A_restart_of_the_stack_drops_the_central_and_the_device_can_be_found_and_owned_again()
    {
        using var bench = new FirmwareBench();
        bench.Connect();
        bench.Own(OwnerProof.Key);
        bench.Subscribe(GattTable.Status);
        Assert.IsTrue(bench.Parts.Server.Status.HasSubscriber);
        bench.Do(() =>
        {
            bench.Parts.Server.Restart();
            Assert.IsFalse(bench.Parts.Server.Session.IsConnected);
            Assert.IsFalse(bench.Parts.Server.Status.HasSubscriber);
            bench.Parts.Server.Owner.Gate.StackRestarts();
        });

        Assert.IsFalse(bench.Chip.Radio.IsConnected);
        Assert.IsTrue(bench.Chip.Radio.IsAdvertising);
        Assert.IsFalse(bench.Parts.Server.Owner.Gate.IsAuthorised);
        Assert.AreEqual(1, bench.Parts.Server.Restarts);
        bench.Connect();
        Assert.IsFalse(bench.Parts.Server.Status.HasSubscriber);
        bench.Subscribe(GattTable.Status);
        bench.Prove(OwnerProof.Key);
        Assert.IsTrue(bench.Ask(() => bench.Parts.Server.Status.Send(1)));
        Assert.HasCount(1, bench.Take(GattTable.Status));
        Assert.IsFalse(bench.Chip.Radio.IsBroken);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Name_and_services_are_advertised_the_cadence_service_only_when_it_is_on(bool cadenceOn)
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            var settings = new Settings(new FlashFiles());
            settings.Values.IsCadenceOn = cadenceOn;
            Assert.IsTrue(settings.Save());
        });
        using var bench = new FirmwareBench(flash);
        ScanResult scan = bench.Chip.Radio.Scan();
        Assert.AreEqual("GluteSense", scan.Name);
        Assert.Contains(GattTable.Uuid(GattTable.Service), scan.ServiceUuids);
        Assert.AreEqual(cadenceOn, scan.ServiceUuids.Contains(new Guid("00001814-0000-1000-8000-00805f9b34fb")));
        Assert.AreEqual(cadenceOn, bench.Parts.Server.IsCadenceOn);
    }

    [TestMethod]
    public void A_stack_that_does_not_start_is_a_fault()
    {
        DeviceFault fault = Assert.ThrowsExactly<DeviceFault>(() => OnChip.Run(NotStarting(), () => new GattServer(new Settings(new FlashFiles())).Start()));
        Assert.AreEqual(DeviceFault.Advertising, fault.Message);
    }

    private static VirtualChip NotStarting()
    {
        var chip = new VirtualChip(ChipProfile.Fast, new Codes());
        chip.Radio.Options = new RadioOptions { Starts = false };
        return chip;
    }
}
