using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Radio;

[TestClass]
public sealed class StackRestartTests
{
    [TestMethod]
    public void Stopping_drops_the_central_and_ends_its_subscriptions_and_session_by_events()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();

        bench.Run(() => BluetoothLEServer.Instance.Stop());

        Assert.IsFalse(bench.Radio.IsConnected);
        Assert.IsFalse(bench.Radio.IsAdvertising);
        Assert.IsFalse(bench.Radio.TryConnect());
        Assert.IsNull(bench.Radio.Scan());
        CollectionAssert.AreEqual(new (object?, int)[] { (null, 1), (null, 0) }, bench.ClientsChanged);
        CollectionAssert.AreEqual(new[] { GattSessionStatus.Active, GattSessionStatus.Closed }, bench.SessionStatuses);
    }

    [TestMethod]
    public void A_restart_brings_the_same_objects_on_the_air_again()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        bench.Finish(bench.Radio.ExchangeMtu());

        bench.RestartStack();

        Assert.IsTrue(bench.Radio.IsAdvertising);
        CollectionAssert.Contains(bench.Radio.Scan().ServiceUuids.ToArray(), RadioBench.Service);
        Assert.AreEqual(247, bench.Session.MaxMtuSize);
        bench.ConnectAndSubscribe();
        Assert.AreEqual(23, bench.Radio.Mtu);
        bench.Notify(9);
        Assert.AreEqual(0, bench.Finish(bench.Radio.Write(RadioBench.Control, [5])).Error);
        bench.RunFor(100_000);
        CollectionAssert.AreEqual(new byte[] { 9 }, bench.TakeAll().Single().Payload);
        CollectionAssert.AreEqual(new byte[] { 5 }, bench.Written.Single());
    }

    [TestMethod]
    public void Stop_and_start_take_the_assumed_200_ms()
    {
        using var bench = new RadioBench();
        long costUs = 0;
        bench.Run(() =>
        {
            long beginUs = bench.Chip.NowUs;
            BluetoothLEServer.Instance.Stop();
            bench.Provider.StartAdvertising();
            costUs = bench.Chip.NowUs - beginUs;
        });

        Assert.AreEqual((VirtualRadio.StackStopNs + VirtualRadio.StackStartNs) / 1000, costUs, 200L);
        Assert.AreEqual(200_000L, costUs, 200L);
    }

    [TestMethod]
    public void Starting_what_runs_and_stopping_what_does_not_do_nothing()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        long costUs = 0;
        bench.Run(() =>
        {
            long beginUs = bench.Chip.NowUs;
            BluetoothLEServer.Instance.Start();
            costUs = bench.Chip.NowUs - beginUs;
        });
        Assert.IsTrue(bench.Radio.IsConnected);
        Assert.IsLessThan(100L, costUs);

        bench.Run(() =>
        {
            BluetoothLEServer.Instance.Stop();
            long beginUs = bench.Chip.NowUs;
            BluetoothLEServer.Instance.Stop();
            costUs = bench.Chip.NowUs - beginUs;
        });
        Assert.IsLessThan(100L, costUs);
    }

    [TestMethod]
    public void A_central_that_does_not_acknowledge_costs_2_s_and_leaves_its_subscription_to_the_next_one()
    {
        using var bench = new RadioBench(new RadioOptions { AcknowledgesTermination = false });
        bench.ConnectAndSubscribe();
        long beginUs = bench.Chip.NowUs;

        bench.RestartStack();

        Assert.IsGreaterThan(2_200_000L, bench.Chip.NowUs - beginUs);
        CollectionAssert.AreEqual(new[] { GattSessionStatus.Active }, bench.SessionStatuses);
        Assert.HasCount(1, bench.DataCharacteristic.SubscribedClients);
        bench.Radio.TryConnect();
        bench.Notify(1);
        bench.RunFor(100_000);
        Assert.HasCount(1, bench.TakeAll());
        int before = bench.ClientsChanged.Count;
        bench.Finish(bench.Radio.Subscribe(RadioBench.Data));
        bench.RunFor(20_000);
        Assert.AreEqual((null, 1), bench.ClientsChanged[^1]);
        Assert.HasCount(before + 1, bench.ClientsChanged);
    }

    [TestMethod]
    public void Queued_notifications_do_not_survive()
    {
        using var bench = new RadioBench(new RadioOptions { ConnectionIntervalUs = 500_000 });
        bench.ConnectAndSubscribe();
        bench.Notify(1);

        bench.RestartStack();
        bench.ConnectAndSubscribe();
        bench.RunFor(2_000_000);

        Assert.IsEmpty(bench.TakeAll());
    }

    [TestMethod]
    public void A_notification_while_the_stack_is_stopped_works_on_freed_memory()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        bench.Run(() =>
        {
            GattSubscribedClient client = bench.DataCharacteristic.SubscribedClients[0];
            BluetoothLEServer.Instance.Stop();
            Assert.ThrowsExactly<NotSupportedException>(() => bench.DataCharacteristic.NotifyValue(new Buffer([1]), client));
        });
    }

    [TestMethod]
    public void Stopping_while_a_request_waits_for_managed_code_takes_the_rest_of_its_2_s()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        bench.OnWrite = _ => { };
        CentralRequest write = bench.Radio.Write(RadioBench.Control, [1]);
        bench.RunFor(500_000);
        long beginUs = bench.Chip.NowUs;

        bench.Run(() => BluetoothLEServer.Instance.Stop());

        Assert.AreEqual(CentralRequest.UnlikelyError, write.Error);
        Assert.IsInRange(1_500_000L, 1_700_000L, bench.Chip.NowUs - beginUs);
    }

    [TestMethod]
    public void A_restart_in_a_handler_is_outlived_by_the_next_write_whose_answer_breaks_the_new_stack()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        bench.OnWrite = args =>
        {
            args.GetRequest().Respond();
            bench.OnWrite = null;
            Thread.Sleep(200);
            BluetoothLEServer.Instance.Stop();
            bench.Provider.StartAdvertising();
        };
        bench.Finish(bench.Radio.Write(RadioBench.Control, [1]));

        CentralRequest second = bench.Finish(bench.Radio.Write(RadioBench.Control, [2]));
        bench.RunFor(500_000);

        Assert.AreEqual(CentralRequest.UnlikelyError, second.Error);
        Assert.IsEmpty(bench.Written.Single());
        Assert.IsTrue(bench.Radio.IsBroken);
    }

    [TestMethod]
    public void A_restart_in_another_thread_lets_a_waiting_write_pass_between_stop_and_start_without_harm()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        bench.Chip.PostEvent(() => Thread.Sleep(300));
        bench.RunFor(20_000);
        CentralRequest write = bench.Radio.Write(RadioBench.Control, [1]);
        bench.RunFor(100_000);

        bench.RestartStack();
        bench.RunFor(100_000);

        Assert.AreEqual(CentralRequest.UnlikelyError, write.Error);
        Assert.IsEmpty(bench.Written.Single());
        Assert.AreEqual(1, bench.Radio.LateAnswers);
        Assert.IsFalse(bench.Radio.IsBroken);
        bench.Radio.TryConnect();
        Assert.AreEqual(0, bench.Finish(bench.Radio.Write(RadioBench.Control, [2])).Error);
    }

    [TestMethod]
    public void A_restart_mends_a_leaked_mutex_for_1_s()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        bench.OnWrite = args =>
        {
            GattWriteRequest request = args.GetRequest();
            request.Respond();
            request.Respond();
        };
        bench.Finish(bench.Radio.Write(RadioBench.Control, [1]));
        bench.RunFor(20_000);
        Assert.IsTrue(bench.Radio.IsBroken);
        bench.OnWrite = null;
        long beginUs = bench.Chip.NowUs;

        bench.RestartStack();

        Assert.IsInRange(1_200_000L, 1_250_000L, bench.Chip.NowUs - beginUs);
        Assert.IsFalse(bench.Radio.IsBroken);
        bench.Radio.TryConnect();
        Assert.AreEqual(0, bench.Finish(bench.Radio.Write(RadioBench.Control, [2])).Error);
    }

    [TestMethod]
    public void A_restart_that_fails_leaves_the_status_at_started()
    {
        using var bench = new RadioBench();
        bench.Radio.Options = new RadioOptions { Starts = false };

        bench.RestartStack();

        Assert.AreEqual(GattServiceProviderAdvertisementStatus.Started, bench.Provider.AdvertisementStatus);
        Assert.IsFalse(bench.Radio.IsAdvertising);
        bench.Radio.Options = new RadioOptions();
        bench.RestartStack();
        Assert.IsTrue(bench.Radio.IsAdvertising);
    }

    [TestMethod]
    public void A_stack_that_never_starts_stays_created_and_silent()
    {
        using var bench = new RadioBench(new RadioOptions { Starts = false });

        Assert.AreEqual(GattServiceProviderAdvertisementStatus.Created, bench.Provider.AdvertisementStatus);
        Assert.IsFalse(bench.Radio.IsAdvertising);
    }
}
