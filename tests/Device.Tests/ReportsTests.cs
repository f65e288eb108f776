using GluteSense.Protocol;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class ReportsTests
{
    [TestMethod]
    public void What_the_clock_asks_for_goes_before_an_event_and_a_call_sends_one_thing()
    {
        using var bench = new FirmwareBench();
        bench.Connect();
        bench.Own(OwnerProof.Key);
        bench.Subscribe(GattTable.Events);
        var waiting = new List<bool>();
        var did = new List<bool>();
        bench.Do(() =>
        {
            Reports reports = bench.Parts.Reports;
            reports.Events.QueueAnswer(1, 1, CommandResult.Accepted, DeviceMode.Idle);
            reports.Events.QueueAnswer(1, 2, CommandResult.Accepted, DeviceMode.Idle);
            for (int call = 0; call < 6; call++)
            {
                did.Add(reports.SendDueOrEvent(bench.Parts.Modes.Measurement));
                waiting.Add(!reports.Events.IsEmpty);
            }
        });

        // Status is filled, notified, battery read; then the two events, one a call.
        CollectionAssert.AreEqual(new[] { true, true, true, true, false, false }, waiting);
        CollectionAssert.AreEqual(new[] { true, true, true, true, true, false }, did);
        CollectionAssert.AreEqual(new byte[] { 1, 2 }, bench.Take(GattTable.Events).Select(packet => packet[5]).ToArray());
    }
}
