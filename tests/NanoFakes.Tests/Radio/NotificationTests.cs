using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace GluteSense.NanoFakes.Tests.Radio;

[TestClass]
public sealed class NotificationTests
{
    [TestMethod]
    public void Before_the_MTU_exchange_40_bytes_arrive_cut_to_20_and_the_result_says_40()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        byte[] payload = [.. Enumerable.Range(0, 40).Select(index => (byte)index)];

        GattClientNotificationResult result = bench.Notify(payload);
        bench.RunFor(100_000);

        Assert.AreEqual(GattCommunicationStatus.Success, result.Status);
        Assert.AreEqual(40, result.BytesSent);
        CollectionAssert.AreEqual(payload[..20], bench.TakeAll().Single().Payload);
    }

    [TestMethod]
    [DataRow(247, 244)]
    [DataRow(512, 253)]
    [DataRow(23, 20)]
    public void After_the_exchange_the_smaller_MTU_less_3_arrives(int centralMtu, int expectedBytes)
    {
        using var bench = new RadioBench(new RadioOptions { CentralMtu = centralMtu });
        bench.ConnectAndSubscribe();
        bench.Finish(bench.Radio.ExchangeMtu());

        bench.Notify(new byte[300]);
        bench.RunFor(100_000);

        Assert.AreEqual(expectedBytes, bench.TakeAll().Single().Payload.Length);
    }

    [TestMethod]
    public void The_bytes_of_the_moment_are_sent_and_no_more_than_the_buffer_says()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        byte[] bytes = [1, 2, 3, 4];
        bench.Run(() =>
        {
            var buffer = new Buffer(bytes) { Length = 3 };
            bench.DataCharacteristic.NotifyValue(buffer, bench.DataCharacteristic.SubscribedClients[0]);
            bytes[0] = 99;
        });
        bench.RunFor(100_000);

        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, bench.TakeAll().Single().Payload);
    }

    [TestMethod]
    public void Thirty_six_notifications_queue_silently_and_the_next_gives_error_6()
    {
        using var bench = new RadioBench(new RadioOptions { ConnectionIntervalUs = 4_000_000 });
        bench.ConnectAndSubscribe();
        var results = new List<GattClientNotificationResult>();
        bench.Run(() =>
        {
            for (int number = 0; number < 38; number++)
            {
                results.Add(bench.DataCharacteristic.NotifyValue(new Buffer([(byte)number]), bench.DataCharacteristic.SubscribedClients[0]));
            }
        });

        Assert.IsTrue(results.Take(36).All(result => result is { ProtocolError: 0, Status: GattCommunicationStatus.Success }));
        Assert.IsTrue(results.Skip(36).All(result => result is { ProtocolError: 6, Status: GattCommunicationStatus.Unreachable }));

        // 36 packets at 4 an event leave in 9 events; the refused ones never come.
        bench.RunFor(10 * 4_000_000);
        CollectionAssert.AreEqual(
            Enumerable.Range(0, 36).Select(number => (byte)number).ToArray(),
            bench.TakeAll().Select(notification => notification.Payload[0]).ToArray());
    }

    [TestMethod]
    public void After_a_disconnect_a_notification_to_the_old_client_gives_error_7()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        GattSubscribedClient client = bench.DataCharacteristic.SubscribedClients.Single();
        bench.Radio.Disconnect();
        GattClientNotificationResult? result = null;

        bench.Run(() => result = bench.DataCharacteristic.NotifyValue(new Buffer([1]), client));

        Assert.AreEqual(7, result!.ProtocolError);
        Assert.AreEqual(GattCommunicationStatus.Unreachable, result.Status);
    }

    [TestMethod]
    public void A_disconnect_takes_queued_notifications_with_it()
    {
        using var bench = new RadioBench(new RadioOptions { ConnectionIntervalUs = 200_000 });
        bench.ConnectAndSubscribe();
        bench.Notify(1);
        bench.Radio.Disconnect();
        bench.RunFor(300_000);

        bench.ConnectAndSubscribe();
        bench.RunFor(1_000_000);

        Assert.IsEmpty(bench.TakeAll());
    }

    [TestMethod]
    public void No_more_packets_than_fit_cross_at_an_event_and_only_at_events_and_in_order()
    {
        const int intervalUs = 45_000;
        using var bench = new RadioBench(new RadioOptions { ConnectionIntervalUs = intervalUs, PacketsPerEvent = 3 });
        long anchorUs = bench.Chip.NowUs;
        bench.ConnectAndSubscribe();
        bench.Run(() =>
        {
            for (int number = 0; number < 20; number++)
            {
                bench.DataCharacteristic.NotifyValue(new Buffer([(byte)number]), bench.DataCharacteristic.SubscribedClients[0]);

                // Busy across connection events, so that they come late to the running code.
                bench.Chip.ChargeNs(1_700_000);
            }
        });
        bench.RunFor(20 * intervalUs);

        List<CentralNotification> arrived = bench.TakeAll();
        CollectionAssert.AreEqual(Enumerable.Range(0, 20).Select(n => (byte)n).ToArray(), arrived.Select(n => n.Payload[0]).ToArray());
        Assert.IsTrue(arrived.All(notification => (notification.TimeUs - anchorUs) % intervalUs == 0));
        Assert.AreEqual(3, arrived.GroupBy(notification => notification.TimeUs).Max(group => group.Count()));

        // 20 packets were made within 38 ms: 3 an event, one event after the other.
        CollectionAssert.AreEqual(
            Enumerable.Repeat((long)intervalUs, 6).ToArray(),
            arrived.Select(n => n.TimeUs).Distinct().Zip(arrived.Select(n => n.TimeUs).Distinct().Skip(1), (a, b) => b - a).TakeLast(6).ToArray());
    }

    [TestMethod]
    public void Nothing_crosses_between_connection_events()
    {
        const int intervalUs = 300_000;
        using var bench = new RadioBench(new RadioOptions { ConnectionIntervalUs = intervalUs });
        long anchorUs = bench.Chip.NowUs;
        bench.ConnectAndSubscribe();
        bench.Notify(1);
        long eventUs = anchorUs + ((bench.Chip.NowUs - anchorUs) / intervalUs + 1) * intervalUs;

        bench.RunFor(eventUs - 1 - bench.Chip.NowUs);
        Assert.IsFalse(bench.Radio.TryTakeNotification(out _));
        bench.Chip.RunUntil(eventUs);

        Assert.IsTrue(bench.Radio.TryTakeNotification(out CentralNotification? notification));
        Assert.AreEqual(eventUs, notification!.TimeUs);
    }

    [TestMethod]
    public void Connection_events_of_a_lost_connection_carry_nothing_of_the_next()
    {
        const int intervalUs = 400_000;
        using var bench = new RadioBench(new RadioOptions { ConnectionIntervalUs = intervalUs });
        bench.ConnectAndSubscribe();
        bench.Notify(1);
        bench.Radio.Disconnect();
        bench.RunFor(30_000);
        bench.Radio.Options = new RadioOptions { ConnectionIntervalUs = 100_000 };
        long anchorUs = bench.Chip.NowUs;
        bench.ConnectAndSubscribe();

        for (int number = 0; number < 10; number++)
        {
            bench.Notify((byte)number);
            bench.RunFor(23_000);
        }

        bench.RunFor(200_000);
        List<CentralNotification> arrived = bench.TakeAll();
        Assert.HasCount(10, arrived);
        Assert.IsTrue(arrived.All(notification => (notification.TimeUs - anchorUs) % 100_000 == 0));
    }

    [TestMethod]
    public void Arrival_hands_back_to_the_host_at_the_connection_event()
    {
        using var bench = new RadioBench(new RadioOptions { ConnectionIntervalUs = 100_000 });
        bench.ConnectAndSubscribe();
        bench.Notify(1);

        bench.Chip.RunUntil(bench.Chip.NowUs + 1_000_000);

        Assert.AreEqual(bench.TakeAll().Single().TimeUs, bench.Chip.NowUs);
    }

    [TestMethod]
    public void A_notification_costs_19000_instructions()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        long costUs = 0;
        bench.Run(() =>
        {
            GattSubscribedClient client = bench.DataCharacteristic.SubscribedClients[0];
            long beginUs = bench.Chip.NowUs;
            bench.DataCharacteristic.NotifyValue(new Buffer([1]), client);
            costUs = bench.Chip.NowUs - beginUs;
        });

        Assert.AreEqual(19_000 * 7 / 1000, costUs, 1L);
    }

    [TestMethod]
    [DataRow(30_000, 4)]
    [DataRow(50_000, 4)]
    [DataRow(50_000, 1)]
    public void A_raw_stream_of_50_packets_of_188_bytes_in_3_s_passes_whole_at_MTU_247(int intervalUs, int packetsPerEvent)
    {
        const int periodUs = 60_000;
        using var bench = new RadioBench(
            new RadioOptions { CentralMtu = 247, ConnectionIntervalUs = intervalUs, PacketsPerEvent = packetsPerEvent });
        bench.ConnectAndSubscribe();
        bench.Finish(bench.Radio.ExchangeMtu());
        byte[][] sent = Stream(bench, 50, periodUs);
        bench.RunFor(100_000);

        List<CentralNotification> arrived = bench.TakeAll();
        Assert.HasCount(50, arrived);
        for (int number = 0; number < 50; number++)
        {
            CollectionAssert.AreEqual(sent[number], arrived[number].Payload);
        }

        Assert.IsLessThan(50 * periodUs + 2L * intervalUs, arrived[^1].TimeUs - arrived[0].TimeUs);
    }

    [TestMethod]
    public void A_raw_packet_longer_than_the_MTU_less_3_is_cut_and_counts_as_sent()
    {
        using var bench = new RadioBench(new RadioOptions { CentralMtu = 190 });
        bench.ConnectAndSubscribe();
        bench.Finish(bench.Radio.ExchangeMtu());

        byte[] sent = Stream(bench, 1, 60_000).Single();
        bench.RunFor(100_000);

        CollectionAssert.AreEqual(sent[..187], bench.TakeAll().Single().Payload);
    }

    /// <summary>Packets of 188 bytes at a period; each must be taken by the stack.</summary>
    private static byte[][] Stream(RadioBench bench, int packets, int periodUs)
    {
        byte[][] sent = new byte[packets][];
        bench.Run(() =>
        {
            GattSubscribedClient client = bench.DataCharacteristic.SubscribedClients[0];
            long beginUs = bench.Chip.NowUs;
            for (int number = 0; number < packets; number++)
            {
                sent[number] = [.. Enumerable.Range(number, 188).Select(value => (byte)value)];
                Assert.AreEqual(0, bench.DataCharacteristic.NotifyValue(new Buffer(sent[number]), client).ProtocolError);
                while (bench.Chip.NowUs < beginUs + (number + 1L) * periodUs)
                {
                    bench.Chip.ChargeNs(1_000_000);
                }
            }
        });
        return sent;
    }
}
