using GluteSense.NanoFakes;
using GluteSense.Protocol;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class LogSenderTests
{
    private const int Run = 7;
    private static readonly byte[] Log = [.. Enumerable.Range(0, 3000).Select(number => (byte)(number * 7 / 3))];

    [TestMethod]
    [DataRow(true, 194)]
    [DataRow(false, 14)]
    public void A_log_arrives_whole_in_packets_as_long_as_the_link_allows_and_ends_with_its_length(bool exchangesMtu, int dataBytes)
    {
        using FirmwareBench bench = Owned(exchangesMtu);
        Assert.IsTrue(bench.Ask(() => bench.Parts.Logs.Sender.TryBegin(Run, 0)));
        Send(bench);

        List<byte[]> packets = bench.Take(GattTable.Log);
        AssertWhole(packets, 0, Log);
        Assert.HasCount((Log.Length + dataBytes - 1) / dataBytes + 1, packets);
        Assert.AreEqual(6 + dataBytes, packets[0].Length);
        Assert.IsFalse(bench.Parts.Logs.Sender.IsSending);
    }

    [TestMethod]
    public void What_the_stack_refused_is_sent_again_and_nothing_is_missing_or_doubled()
    {
        using FirmwareBench bench = Owned(true, new RadioOptions { ConnectionIntervalUs = 100_000, PacketsPerEvent = 1, QueueLength = 2 });
        bench.Do(() => bench.Parts.Logs.Sender.TryBegin(Run, 0));
        Send(bench);

        AssertWhole(bench.Take(GattTable.Log), 0, Log);
        Assert.IsGreaterThan(3, bench.Parts.Server.Log.Failed);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(1999)]
    [DataRow(3000)]
    public void A_central_goes_on_from_the_place_it_names(int offset)
    {
        using FirmwareBench bench = Owned(true);
        Assert.IsTrue(bench.Ask(() => bench.Parts.Logs.Sender.TryBegin(Run, offset)));
        Send(bench);

        AssertWhole(bench.Take(GattTable.Log), offset, Log[offset..]);
    }

    [TestMethod]
    public void There_is_nothing_beyond_the_end_and_nothing_of_a_run_that_is_not_there()
    {
        using FirmwareBench bench = Owned(true);
        Assert.IsFalse(bench.Ask(() => bench.Parts.Logs.Sender.TryBegin(Run, Log.Length + 1)));
        Assert.IsFalse(bench.Ask(() => bench.Parts.Logs.Sender.TryBegin(Run + 1, 0)));
        Assert.IsFalse(bench.Parts.Logs.Sender.IsSending);
        Assert.IsTrue(bench.Ask(() => bench.Parts.Runs.Delete(Run)), "No handle was left open.");
    }

    [TestMethod]
    public void Sending_ends_with_the_link_and_another_central_gets_no_byte()
    {
        using FirmwareBench bench = Owned(true);
        bench.Do(() =>
        {
            bench.Parts.Logs.Sender.TryBegin(Run, 0);
            bench.Parts.Logs.Sender.SendNext();
        });
        bench.Chip.Radio.Disconnect();
        bench.Wait(50);
        bench.Connect();
        bench.Subscribe(GattTable.Log);
        bench.Take(GattTable.Log);
        Send(bench);

        Assert.IsEmpty(bench.Take(GattTable.Log));
        Assert.IsFalse(bench.Parts.Logs.Sender.IsSending);
    }

    private static FirmwareBench Owned(bool exchangesMtu, RadioOptions? radio = null)
    {
        var flash = new VirtualFlash();
        flash.Put(@"I:\run7.log", Log);
        var bench = new FirmwareBench(flash, radio);
        bench.Connect(exchangesMtu);
        bench.Own(OwnerProof.Key);
        bench.Subscribe(GattTable.Log);
        return bench;
    }

    private static void Send(FirmwareBench bench) => bench.Do(() =>
    {
        for (int pass = 0; pass < 5000 && bench.Parts.Logs.Sender.IsSending; pass++)
        {
            bench.Parts.Logs.Sender.SendNext();
            Thread.Sleep(10);
        }
    });

    private static void AssertWhole(List<byte[]> packets, int offset, byte[] log)
    {
        var received = new List<byte>();
        foreach (byte[] packet in packets)
        {
            Assert.AreEqual(Run, packet[0] | (packet[1] << 8));
            Assert.AreEqual(offset + received.Count, BitConverter.ToInt32(packet, 2));
            received.AddRange(packet[6..]);
        }

        CollectionAssert.AreEqual(log, received);
        Assert.HasCount(6, packets[^1], "The end has no data.");
    }
}
