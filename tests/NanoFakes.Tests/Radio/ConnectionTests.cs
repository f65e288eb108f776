using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

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
    public void Stopping_and_restarting_the_advertisement_are_not_modelled_and_say_so()
    {
        using var bench = new RadioBench();
        bench.Run(() =>
        {
            Assert.ThrowsExactly<NotSupportedException>(bench.Provider.StopAdvertising);
            Assert.ThrowsExactly<NotSupportedException>(() => bench.Provider.StartAdvertising(
                new GattServiceProviderAdvertisingParameters { IsConnectable = true, IsDiscoverable = true }));
            Assert.ThrowsExactly<NotSupportedException>(() => bench.Provider.StartAdvertising(
                new GattServiceProviderAdvertisingParameters { IsConnectable = false, IsDiscoverable = true }));
        });
    }
}
