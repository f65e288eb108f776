using GluteSense.NanoFakes;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class CentralSessionTests
{
    [TestMethod]
    public void The_MTU_holds_for_the_connection_it_was_exchanged_in()
    {
        using var bench = new FirmwareBench();
        CentralSession session = bench.Parts.Server.Session;
        AssertLink(session, false, 23, 20);
        bench.Connect();
        AssertLink(session, true, 247, 200);
        bench.Chip.Radio.Disconnect();
        bench.Wait(50);
        AssertLink(session, false, 23, 20);
        bench.Connect(exchangesMtu: false);
        AssertLink(session, true, 23, 20);
    }

    [TestMethod]
    [DataRow(23, 20)]
    [DataRow(100, 97)]
    [DataRow(203, 200)]
    [DataRow(247, 200)]
    public void A_payload_is_as_long_as_link_and_buffers_allow(int mtu, int payloadBytes)
    {
        using var bench = new FirmwareBench(radio: new RadioOptions { ConnectionIntervalUs = 7_500, CentralMtu = mtu });
        bench.Connect();
        AssertLink(bench.Parts.Server.Session, true, mtu, payloadBytes);
    }

    [TestMethod]
    public void What_the_main_loop_dropped_is_over_until_the_next_central_comes()
    {
        using var bench = new FirmwareBench();
        CentralSession session = bench.Parts.Server.Session;
        bench.Connect();
        bench.Do(session.Drop);
        AssertLink(session, false, 23, 20);
        bench.Chip.Radio.Disconnect();
        bench.Wait(50);
        bench.Connect();
        AssertLink(session, true, 247, 200);
    }

    [TestMethod]
    public void Each_connection_is_another_session()
    {
        using var bench = new FirmwareBench();
        CentralSession session = bench.Parts.Server.Session;
        var seen = new HashSet<int>();
        for (int connection = 0; connection < 3; connection++)
        {
            bench.Connect();
            Assert.IsTrue(seen.Add(session.Mailbox.Current));
            bench.Chip.Radio.Disconnect();
            bench.Wait(50);
        }
    }

    private static void AssertLink(CentralSession session, bool isConnected, int mtu, int payloadBytes)
    {
        Assert.AreEqual(isConnected, session.IsConnected);
        Assert.AreEqual(mtu, session.Mtu);
        Assert.AreEqual(payloadBytes, session.PayloadBytes);
    }
}
