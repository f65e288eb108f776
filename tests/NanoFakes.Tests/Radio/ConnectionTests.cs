using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace GluteSense.NanoFakes.Tests.Radio;

[TestClass]
public sealed class ConnectionTests
{
    [TestMethod]
    public void One_central_at_a_time()
    {
        using var bench = new RadioBench();
        Assert.IsTrue(bench.Radio.IsAdvertising);

        Assert.IsTrue(bench.Radio.TryConnect());
        Assert.IsFalse(bench.Radio.IsAdvertising);
        Assert.IsFalse(bench.Radio.TryConnect());
        bench.Radio.Disconnect();

        Assert.IsTrue(bench.Radio.IsAdvertising);
        Assert.IsTrue(bench.Radio.TryConnect());
    }

    [TestMethod]
    public void Nobody_can_connect_before_the_firmware_advertises()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());

        Assert.IsFalse(chip.Radio.TryConnect());
    }

    [TestMethod]
    public void The_session_says_active_and_closed()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        bench.RunFor(50_000);
        bench.Radio.Disconnect();
        bench.RunFor(50_000);

        CollectionAssert.AreEqual(new[] { GattSessionStatus.Active, GattSessionStatus.Closed }, bench.SessionStatuses);
    }

    [TestMethod]
    public void The_session_knows_no_MTU_before_the_exchange_and_keeps_a_stale_one_after_the_disconnect()
    {
        using var bench = new RadioBench(new RadioOptions { CentralMtu = 185 });
        bench.Radio.TryConnect();
        bench.RunFor(50_000);
        Assert.AreEqual(0, bench.Session.MaxMtuSize);
        int raised = 0;
        bench.Session.MaxPduSizeChanged += (_, _) => raised++;

        bench.Finish(bench.Radio.ExchangeMtu());
        bench.RunFor(20_000);
        Assert.AreEqual(185, bench.Session.MaxMtuSize);
        Assert.AreEqual(1, raised);
        Assert.AreEqual(185, bench.Radio.Mtu);
        bench.Radio.Disconnect();
        bench.RunFor(50_000);
        bench.Radio.TryConnect();
        bench.RunFor(50_000);

        Assert.AreEqual(185, bench.Session.MaxMtuSize);
        Assert.AreEqual(23, bench.Radio.Mtu);
    }

    [TestMethod]
    public void Subscribing_and_the_disconnect_raise_SubscribedClientsChanged_with_null()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        bench.Radio.Disconnect();
        bench.RunFor(50_000);

        CollectionAssert.AreEqual(new (object?, int)[] { (null, 1), (null, 0) }, bench.ClientsChanged);
        Assert.IsEmpty(bench.DataCharacteristic.SubscribedClients);
    }

    [TestMethod]
    public void A_disconnect_without_a_subscription_raises_no_SubscribedClientsChanged()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        bench.RunFor(50_000);
        bench.Radio.Disconnect();
        bench.RunFor(50_000);

        Assert.IsEmpty(bench.ClientsChanged);
    }

    [TestMethod]
    public void A_subscribed_client_lies_about_its_size_and_knows_no_MTU()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        bench.Finish(bench.Radio.ExchangeMtu());
        bench.RunFor(20_000);

        GattSubscribedClient client = bench.DataCharacteristic.SubscribedClients.Single();
        Assert.AreEqual(1024, client.MaxNotificationSize);
        Assert.AreEqual(0, client.Session.MaxMtuSize);
    }

    [TestMethod]
    public void What_can_not_notify_can_not_be_subscribed_to()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();

        Assert.AreEqual(CentralRequest.RequestNotSupported, bench.Finish(bench.Radio.Subscribe(RadioBench.Control)).Error);
    }

    [TestMethod]
    public void Unsubscribing_raises_SubscribedClientsChanged_and_what_changes_nothing_does_not()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();

        bench.Finish(bench.Radio.Subscribe(RadioBench.Data));
        Assert.AreEqual(0, bench.Finish(bench.Radio.Unsubscribe(RadioBench.Data)).Error);
        bench.Finish(bench.Radio.Unsubscribe(RadioBench.Data));
        bench.RunFor(20_000);

        CollectionAssert.AreEqual(new (object?, int)[] { (null, 1), (null, 0) }, bench.ClientsChanged);
        Assert.AreEqual(CentralRequest.RequestNotSupported, bench.Finish(bench.Radio.Unsubscribe(RadioBench.Control)).Error);
    }

    [TestMethod]
    public void Subscriptions_end_before_the_session_does()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        int statusesWhenUnsubscribed = 0;
        bench.DataCharacteristic.SubscribedClientsChanged += (_, _) => statusesWhenUnsubscribed = bench.SessionStatuses.Count;

        bench.Radio.Disconnect();
        bench.RunFor(50_000);

        Assert.AreEqual(1, statusesWhenUnsubscribed);
        Assert.HasCount(2, bench.SessionStatuses);
    }

    [TestMethod]
    public void Sessions_and_clients_have_the_device_id_0_and_no_error()
    {
        using var bench = new RadioBench();
        GattSessionStatusChangedEventArgs? last = null;
        bench.Session.SessionStatusChanged += (_, args) => last = args;
        bench.ConnectAndSubscribe();

        Assert.AreEqual(0, bench.Session.DeviceId.Id);
        Assert.IsTrue(bench.Session.DeviceId.IsLowEnergyDevice);
        Assert.IsFalse(bench.Session.DeviceId.IsClassicDevice);
        Assert.AreEqual(0, bench.DataCharacteristic.SubscribedClients.Single().Session.DeviceId.Id);
        Assert.AreEqual(BluetoothError.Success, last!.Error);
        Assert.AreEqual(5, GattSession.FromDeviceId(BluetoothDeviceId.FromId(5)).DeviceId.Id);
    }

    [TestMethod]
    public void A_failed_connection_leaves_the_device_invisible_until_the_stack_restarts()
    {
        using var bench = new RadioBench();

        Assert.IsTrue(bench.Radio.FailToConnect());
        bench.RunFor(60_000_000);
        Assert.IsFalse(bench.Radio.IsAdvertising);
        Assert.IsNull(bench.Radio.Scan());
        Assert.IsFalse(bench.Radio.TryConnect());
        Assert.IsFalse(bench.Radio.FailToConnect());
        Assert.IsEmpty(bench.SessionStatuses);
        Assert.AreEqual(GattServiceProviderAdvertisementStatus.Started, bench.Provider.AdvertisementStatus);
        bench.RestartStack();

        Assert.IsTrue(bench.Radio.TryConnect());
        Assert.IsFalse(bench.Radio.FailToConnect());
    }

    [TestMethod]
    public void A_disconnect_can_be_set_for_a_time_and_cuts_a_train_of_notifications_there()
    {
        using var bench = new RadioBench(new RadioOptions { ConnectionIntervalUs = 20_000, PacketsPerEvent = 1 });
        long anchorUs = bench.Chip.NowUs;
        bench.ConnectAndSubscribe();
        bench.Run(() =>
        {
            for (byte number = 0; number < 20; number++)
            {
                bench.DataCharacteristic.NotifyValue(new Buffer([number]), bench.DataCharacteristic.SubscribedClients[0]);
            }
        });
        bench.TakeAll();
        long nextEventUs = anchorUs + (((bench.Chip.NowUs - anchorUs) / 20_000) + 1) * 20_000;
        long cutUs = nextEventUs + 2 * 20_000 + 5_003;

        bench.Radio.DisconnectAt(cutUs);
        while (bench.Radio.IsConnected)
        {
            bench.Chip.RunUntil(cutUs + 1_000_000);
        }

        Assert.AreEqual(cutUs, bench.Chip.NowUs);
        bench.RunFor(500_000);
        CollectionAssert.AreEqual(
            new[] { nextEventUs, nextEventUs + 20_000, nextEventUs + 40_000 }, bench.TakeAll().Select(got => got.TimeUs).ToArray());
        Assert.AreEqual(GattSessionStatus.Closed, bench.SessionStatuses[^1]);
    }

    [TestMethod]
    public void Stopping_the_advertisement_and_a_second_start_are_not_modelled_and_say_so()
    {
        using var bench = new RadioBench();
        bench.Run(() =>
        {
            Assert.ThrowsExactly<NotSupportedException>(bench.Provider.StopAdvertising);
            Assert.ThrowsExactly<NotSupportedException>(bench.Provider.StartAdvertising);
            Assert.ThrowsExactly<NotSupportedException>(() => bench.Provider.StartAdvertising(
                new GattServiceProviderAdvertisingParameters { IsConnectable = false, IsDiscoverable = true }));
        });
    }
}
