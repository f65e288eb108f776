using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Radio;

[TestClass]
public sealed class RequestTests
{
    [TestMethod]
    public void A_write_comes_to_the_handler_as_it_was_and_is_answered()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();

        CentralRequest full = bench.Finish(bench.Radio.Write(RadioBench.Control, [5, 6, 7]));
        CentralRequest empty = bench.Finish(bench.Radio.Write(RadioBench.Control, []));

        Assert.AreEqual(0, full.Error);
        Assert.AreEqual(0, empty.Error);
        Assert.HasCount(2, bench.Written);
        CollectionAssert.AreEqual(new byte[] { 5, 6, 7 }, bench.Written[0]);
        Assert.IsEmpty(bench.Written[1]);
        Assert.IsFalse(bench.Radio.IsBroken);
    }

    [TestMethod]
    public void The_session_of_a_write_is_null()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        GattSession? session = bench.Session;
        bench.OnWrite = args =>
        {
            session = args.Session;
            args.GetRequest().Respond();
        };

        bench.Finish(bench.Radio.Write(RadioBench.Control, [1]));

        Assert.IsNull(session);
    }

    [TestMethod]
    public void A_request_crosses_at_a_connection_event()
    {
        using var bench = new RadioBench(new RadioOptions { ConnectionIntervalUs = 500_000 });
        long anchorUs = bench.Chip.NowUs;
        bench.Radio.TryConnect();
        CentralRequest request = bench.Radio.ExchangeMtu();

        bench.RunFor(499_999);
        Assert.IsFalse(request.IsComplete);
        bench.Chip.RunUntil(anchorUs + 500_000);

        Assert.IsTrue(request.IsComplete);
    }

    [TestMethod]
    public void One_request_is_under_way_at_a_time()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        CentralRequest first = bench.Radio.Read(RadioBench.Info);

        CentralRequest second = bench.Radio.Read(RadioBench.Info);

        Assert.IsTrue(second.IsComplete);
        Assert.AreEqual(CentralRequest.UnlikelyError, second.Error);
        Assert.AreEqual(0, bench.Finish(first).Error);
    }

    [TestMethod]
    public void An_encrypted_write_and_read_need_a_pairing_of_this_connection()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();

        Assert.AreEqual(CentralRequest.InsufficientAuthentication, bench.Finish(bench.Radio.Write(RadioBench.Protected, [1])).Error);
        Assert.AreEqual(CentralRequest.InsufficientAuthentication, bench.Finish(bench.Radio.Read(RadioBench.Protected)).Error);
        bench.Finish(bench.Radio.Pair());
        Assert.AreEqual(0, bench.Finish(bench.Radio.Write(RadioBench.Protected, [1])).Error);
        CollectionAssert.AreEqual(new byte[] { 9 }, bench.Finish(bench.Radio.Read(RadioBench.Protected)).Value);
        bench.Radio.Disconnect();
        bench.RunFor(50_000);
        bench.Radio.TryConnect();

        Assert.AreEqual(CentralRequest.InsufficientAuthentication, bench.Finish(bench.Radio.Write(RadioBench.Protected, [1])).Error);
    }

    [TestMethod]
    public void A_static_value_is_read()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();

        CentralRequest read = bench.Finish(bench.Radio.Read(RadioBench.Info));

        Assert.AreEqual(0, read.Error);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, read.Value);
    }

    [TestMethod]
    public void What_the_properties_do_not_allow_is_refused()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();

        Assert.AreEqual(CentralRequest.ReadNotPermitted, bench.Finish(bench.Radio.Read(RadioBench.Data)).Error);
        Assert.AreEqual(CentralRequest.WriteNotPermitted, bench.Finish(bench.Radio.Write(RadioBench.Info, [1])).Error);
        Assert.AreEqual(CentralRequest.InvalidHandle, bench.Finish(bench.Radio.Read(Guid.NewGuid())).Error);
    }

    [TestMethod]
    public void Without_a_connection_requests_fail_at_once()
    {
        using var bench = new RadioBench();

        CentralRequest request = bench.Radio.Read(RadioBench.Info);

        Assert.IsTrue(request.IsComplete);
        Assert.AreEqual(CentralRequest.UnlikelyError, request.Error);
    }

    [TestMethod]
    public void A_write_nobody_answers_fails_after_2_s_with_unlikely_error()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        bench.OnWrite = _ => { };
        long beginUs = bench.Chip.NowUs;

        CentralRequest request = bench.Finish(bench.Radio.Write(RadioBench.Control, [1]));

        Assert.AreEqual(CentralRequest.UnlikelyError, request.Error);
        Assert.IsInRange(2_000_000L, 2_050_000L, bench.Chip.NowUs - beginUs);
        Assert.IsFalse(bench.Radio.IsBroken);
    }

    [TestMethod]
    public void A_read_without_a_value_fails_at_once_and_breaks_nothing()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        long beginUs = bench.Chip.NowUs;

        CentralRequest request = bench.Finish(bench.Radio.Read(RadioBench.Empty));

        Assert.AreEqual(CentralRequest.UnlikelyError, request.Error);
        Assert.IsLessThan(100_000L, bench.Chip.NowUs - beginUs);
        Assert.IsFalse(bench.Radio.IsBroken);
    }

    [TestMethod]
    public void An_error_answer_to_a_write_in_time_reaches_the_central_and_does_no_harm()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        bench.OnWrite = args => args.GetRequest().RespondWithProtocolError(0x80);

        Assert.AreEqual(0x80, bench.Finish(bench.Radio.Write(RadioBench.Control, [1])).Error);
        Assert.AreEqual(0x80, bench.Finish(bench.Radio.Write(RadioBench.Control, [2])).Error);

        Assert.IsFalse(bench.Radio.IsBroken);
    }

    [TestMethod]
    public void A_write_without_a_handler_gets_the_librarys_error_answer()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();

        Assert.AreEqual(CentralRequest.UnlikelyError, bench.Finish(bench.Radio.Write(RadioBench.Empty, [1])).Error);

        Assert.IsFalse(bench.Radio.IsBroken);
    }

    [TestMethod]
    public void An_answer_in_time_to_a_central_that_has_gone_does_no_harm()
    {
        using var bench = new RadioBench();
        bench.ConnectAndSubscribe();
        bench.OnWrite = args =>
        {
            GattWriteRequest request = args.GetRequest();
            Thread.Sleep(100);
            request.Respond();
        };
        CentralRequest write = bench.Radio.Write(RadioBench.Control, [1]);
        bench.RunFor(60_000);
        Assert.IsFalse(write.IsComplete);

        bench.Radio.Disconnect();
        Assert.AreEqual(CentralRequest.UnlikelyError, write.Error);
        bench.RunFor(500_000);

        Assert.IsFalse(bench.Radio.IsBroken);
        bench.OnWrite = null;
        bench.Radio.TryConnect();
        Assert.AreEqual(0, bench.Finish(bench.Radio.Write(RadioBench.Control, [2])).Error);
    }

    [TestMethod]
    public void A_request_that_had_not_crossed_when_the_link_was_lost_never_reaches_the_device()
    {
        using var bench = new RadioBench(new RadioOptions { ConnectionIntervalUs = 300_000 });
        bench.Radio.TryConnect();
        CentralRequest write = bench.Radio.Write(RadioBench.Control, [1]);

        bench.Radio.Disconnect();
        bench.RunFor(1_000_000);

        Assert.AreEqual(CentralRequest.UnlikelyError, write.Error);
        Assert.IsEmpty(bench.Written);
    }
}
