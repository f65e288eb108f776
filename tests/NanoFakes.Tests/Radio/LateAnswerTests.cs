using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Radio;

[TestClass]
public sealed class LateAnswerTests
{
    [TestMethod]
    public void A_late_answer_to_a_write_is_counted_and_does_no_harm_while_no_other_request_came()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        bench.OnWrite = RespondAfter(2_100);

        Assert.AreEqual(CentralRequest.UnlikelyError, bench.Finish(bench.Radio.Write(RadioBench.Control, [1])).Error);
        Assert.AreEqual(0, bench.Radio.LateAnswers);
        bench.RunFor(200_000);

        Assert.AreEqual(1, bench.Radio.LateAnswers);
        Assert.IsFalse(bench.Radio.IsBroken);
        bench.OnWrite = null;
        Assert.AreEqual(0, bench.Finish(bench.Radio.Write(RadioBench.Control, [2])).Error);
    }

    [TestMethod]
    public void A_late_answer_to_a_write_after_another_request_breaks_all_later_requests()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        bench.OnWrite = RespondAfter(2_300);
        bench.Finish(bench.Radio.Write(RadioBench.Control, [1]));

        CentralRequest second = bench.Finish(bench.Radio.Write(RadioBench.Control, [2]));

        Assert.AreEqual(CentralRequest.UnlikelyError, second.Error);
        AssertBroken(bench);
    }

    [TestMethod]
    public void A_second_answer_to_a_write_breaks_all_later_requests()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        bench.OnWrite = args =>
        {
            GattWriteRequest request = args.GetRequest();
            request.Respond();
            request.Respond();
        };

        Assert.AreEqual(0, bench.Finish(bench.Radio.Write(RadioBench.Control, [1])).Error);
        bench.RunFor(20_000);

        Assert.AreEqual(1, bench.Radio.LateAnswers);
        AssertBroken(bench);
    }

    [TestMethod]
    public void Each_further_answer_costs_1_s_once_the_mutex_is_gone()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        var costs = new List<long>();
        bench.OnWrite = args =>
        {
            GattWriteRequest request = args.GetRequest();
            for (int answer = 0; answer < 3; answer++)
            {
                long beginUs = bench.Chip.NowUs;
                request.Respond();
                costs.Add(bench.Chip.NowUs - beginUs);
            }
        };

        bench.Finish(bench.Radio.Write(RadioBench.Control, [1]));
        bench.RunFor(2_000_000);

        Assert.IsLessThan(1_000L, costs[1]);
        Assert.IsInRange(1_000_000L, 1_001_000L, costs[2]);
    }

    [TestMethod]
    public void The_bytes_of_a_write_are_given_out_once_only_before_the_answer()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        var lengths = new List<uint>();
        bench.OnWrite = args =>
        {
            GattWriteRequest request = args.GetRequest();
            lengths.Add(request.Value.Length);
            request.Respond();
            lengths.Add(args.GetRequest().Value.Length);
        };

        bench.Finish(bench.Radio.Write(RadioBench.Control, [1, 2]));
        bench.RunFor(20_000);

        CollectionAssert.AreEqual(new uint[] { 2, 0 }, lengths);
    }

    [TestMethod]
    public void A_write_that_waited_behind_a_busy_handler_for_2_s_works_on_lost_memory()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        bench.Chip.PostEvent(() => Thread.Sleep(2_500));
        CentralRequest write = bench.Finish(bench.Radio.Write(RadioBench.Control, [1]));
        Assert.AreEqual(CentralRequest.UnlikelyError, write.Error);

        var fault = Assert.ThrowsExactly<ChipFaultException>(() => bench.RunFor(1_000_000));

        Assert.IsInstanceOfType<NotSupportedException>(fault.InnerException);
        Assert.IsTrue(bench.Radio.IsBroken);
    }

    [TestMethod]
    public void A_read_answered_late_with_a_value_works_on_lost_memory()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        bench.OnRead = args =>
        {
            Thread.Sleep(2_100);
            Assert.ThrowsExactly<NotSupportedException>(() => args.GetRequest().RespondWithValue(new Buffer([1])));
        };

        Assert.AreEqual(CentralRequest.UnlikelyError, bench.Finish(bench.Radio.Read(RadioBench.Asked)).Error);
        bench.RunFor(200_000);

        Assert.AreEqual(1, bench.Radio.LateAnswers);
        Assert.IsTrue(bench.Radio.IsBroken);
    }

    [TestMethod]
    public void A_read_answered_late_after_another_request_or_with_an_error_is_ignored()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        int reads = 0;
        bench.OnRead = args =>
        {
            reads++;
            Thread.Sleep(2_300);
            if (reads == 1)
            {
                args.GetRequest().RespondWithValue(new Buffer([1]));
            }
            else
            {
                args.GetRequest().RespondWithProtocolError(GattProtocolError.UnlikelyError);
            }
        };
        bench.Finish(bench.Radio.Read(RadioBench.Asked));
        bench.Finish(bench.Radio.Read(RadioBench.Asked));
        bench.RunFor(1_000_000);

        Assert.AreEqual(2, reads);
        Assert.AreEqual(2, bench.Radio.LateAnswers);
        Assert.IsFalse(bench.Radio.IsBroken);
        Assert.AreEqual(0, bench.Finish(bench.Radio.Read(RadioBench.Info)).Error);
    }

    [TestMethod]
    public void Each_request_has_2_s_of_its_own()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        bench.Finish(bench.Radio.Write(RadioBench.Control, [1]));
        bench.RunFor(1_800_000);
        bench.OnWrite = RespondAfter(500);

        Assert.AreEqual(0, bench.Finish(bench.Radio.Write(RadioBench.Control, [2])).Error);
    }

    [TestMethod]
    public void The_device_learns_of_a_disconnect_only_when_the_request_before_it_is_over()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        bench.OnWrite = _ => { };
        long beginUs = bench.Chip.NowUs;
        bench.Radio.Write(RadioBench.Control, [1]);
        bench.RunFor(100_000);

        bench.Radio.Disconnect();
        bench.RunFor(1_700_000);
        Assert.IsFalse(bench.Radio.IsConnected);
        Assert.IsFalse(bench.Radio.IsAdvertising);
        Assert.HasCount(1, bench.SessionStatuses);
        bench.RunFor(400_000);

        Assert.IsTrue(bench.Radio.IsAdvertising);
        Assert.HasCount(2, bench.SessionStatuses);
        Assert.IsGreaterThan(2_000_000L, bench.Chip.NowUs - beginUs);
    }

    private static Action<GattWriteRequestedEventArgs> RespondAfter(int milliseconds) => args =>
    {
        GattWriteRequest request = args.GetRequest();
        Thread.Sleep(milliseconds);
        request.Respond();
    };

    /// <summary>Requests fail after 1 s; notifications, which need no mutex, still go out.</summary>
    private static void AssertBroken(RadioBench bench)
    {
        Assert.IsTrue(bench.Radio.IsBroken);
        bench.OnWrite = null;
        long beginUs = bench.Chip.NowUs;
        Assert.AreEqual(CentralRequest.UnlikelyError, bench.Finish(bench.Radio.Read(RadioBench.Info)).Error);
        Assert.IsInRange(1_000_000L, 1_050_000L, bench.Chip.NowUs - beginUs);
        Assert.AreEqual(GattCommunicationStatus.Success, bench.Notify(1).Status);
        bench.RunFor(50_000);
        Assert.HasCount(1, bench.TakeAll());
    }
}
