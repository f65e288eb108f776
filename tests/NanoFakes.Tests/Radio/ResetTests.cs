using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.NanoFakes.Tests.Radio;

/// <summary>The radio's part in a restart of the chip.</summary>
[TestClass]
public sealed class ResetTests
{
    [TestMethod]
    public void The_central_sees_the_loss_and_finds_nothing()
    {
        using var bench = new RadioBench(new RadioOptions { ConnectionIntervalUs = 200_000 });
        bench.ConnectAndSubscribe();
        bench.Finish(bench.Radio.ExchangeMtu());
        bench.Notify(1);
        CentralRequest request = bench.Radio.Read(RadioBench.Info);

        bench.Radio.Reset();

        Assert.IsFalse(bench.Radio.IsConnected);
        Assert.AreEqual(23, bench.Radio.Mtu);
        Assert.IsFalse(bench.Radio.IsAdvertising);
        Assert.IsFalse(bench.Radio.TryConnect());
        Assert.IsNull(bench.Radio.Scan());
        Assert.IsEmpty(bench.Radio.Characteristics);
        Assert.AreEqual(CentralRequest.UnlikelyError, request.Error);
        bench.RunFor(1_000_000);
        Assert.IsEmpty(bench.TakeAll());
    }

    [TestMethod]
    public void The_host_gets_control_when_the_link_is_lost_by_it()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        bench.RunFor(50_000);
        long resetUs = bench.Chip.NowUs + 105_000;
        bench.Chip.At(resetUs, bench.Radio.Reset);

        bench.Chip.RunUntil(resetUs + 1_000_000);

        Assert.AreEqual(resetUs, bench.Chip.NowUs);
    }

    [TestMethod]
    public void What_had_arrived_stays_with_the_central()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        bench.Notify(1);
        bench.RunFor(100_000);

        bench.Radio.Reset();

        Assert.HasCount(1, bench.TakeAll());
    }

    [TestMethod]
    public void Managed_code_finds_a_fresh_server_with_ids_from_the_beginning()
    {
        using var bench = new RadioBench(beforeAdvertising: _ => BluetoothLEServer.Instance.DeviceName = "Before");
        bench.ConnectAndSubscribe();
        bench.Finish(bench.Radio.ExchangeMtu());
        bench.RunFor(20_000);
        bench.Radio.Reset();
        GattLocalCharacteristic? first = null;
        bench.Run(() =>
        {
            BluetoothLEServer server = BluetoothLEServer.Instance;
            Assert.AreEqual("nanoFramework", server.DeviceName);
            Assert.AreEqual(0, server.Session.MaxMtuSize);
            Assert.IsEmpty(server.Services);
            GattServiceProvider provider = GattServiceProvider.Create(RadioBench.Service).ServiceProvider;
            first = provider.Service.CreateCharacteristic(RadioBench.Info, new()).Characteristic;
            provider.StartAdvertising();
        });

        // After the two of the automatic Device Information.
        Assert.AreEqual(3, first!.Id);
        Assert.IsTrue(bench.Radio.TryConnect());
        Assert.AreEqual(23, bench.Radio.Mtu);
        Assert.HasCount(3, bench.Radio.Characteristics);
    }

    [TestMethod]
    public void A_broken_stack_a_failed_connection_and_the_bonds_are_forgotten()
    {
        using var bench = new RadioBench(new RadioOptions { CentralKeepsBond = true });
        bench.Radio.TryConnect();
        bench.Finish(bench.Radio.Pair());
        bench.OnWrite = args =>
        {
            GattWriteRequest request = args.GetRequest();
            request.Respond();
            request.Respond();
        };
        bench.Finish(bench.Radio.Write(RadioBench.Control, [1]));
        bench.Radio.Disconnect();
        bench.RunFor(50_000);
        Assert.IsTrue(bench.Radio.FailToConnect());
        Assert.IsTrue(bench.Radio.IsBroken);

        bench.Radio.Reset();
        bench.Run(() => GattServiceProvider.Create(RadioBench.Service).ServiceProvider.StartAdvertising());

        Assert.IsFalse(bench.Radio.IsBroken);
        Assert.IsTrue(bench.Radio.TryConnect());
        Assert.AreEqual(CentralRequest.KeyMissing, bench.Finish(bench.Radio.Pair()).Error);
    }
}
