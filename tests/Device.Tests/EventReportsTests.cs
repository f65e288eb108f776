using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class EventReportsTests
{
    [TestMethod]
    public void A_segment_arrives_as_it_was_measured()
    {
        var segment = new Segment
        {
            Side = 1, IsStride = true, StartMs = 61_500, DurationMs = 700, PeakGluteMs = 150, PeakHamstringMs = 250,
            GluteRmsQ4 = 1603, HamstringRmsQ4 = Measured.Unavailable, LogRatioQ12 = Measured.UnavailableLogRatio, ExcludedBlocks = 4,
        };
        byte[] bytes = One(events => events.QueueSegment(segment));
        var packet = new SegmentPacket();
        Assert.IsTrue(packet.TryDecode(bytes, bytes.Length));
        Assert.AreEqual(1, packet.Side);
        Assert.IsTrue(packet.IsStride);
        Assert.AreEqual(61_500, packet.StartMs);
        Assert.AreEqual(700, packet.DurationMs);
        Assert.AreEqual(150, packet.PeakGluteMs);
        Assert.AreEqual(250, packet.PeakHamstringMs);
        Assert.AreEqual(1603, packet.GluteRmsQ4);
        Assert.AreEqual(-1, packet.HamstringRmsQ4);
        Assert.AreEqual(int.MinValue, packet.LogRatioQ12);
        Assert.AreEqual(4, packet.ExcludedBlocks);
    }

    [TestMethod]
    [DataRow(DeviceMode.Exercise, 3)]
    [DataRow(DeviceMode.Run, 0)]
    public void A_mode_event_names_the_exercise_of_an_exercise_only(DeviceMode mode, int exercise)
    {
        var status = new DeviceStatus { Mode = mode, Exercise = 3, IsSetCued = true };
        byte[] bytes = One(events => events.QueueMode(status, true, 1234, 500));
        var packet = new ModePacket();
        Assert.IsTrue(packet.TryDecode(bytes, bytes.Length));
        Assert.AreEqual(mode, packet.Mode);
        Assert.IsTrue(packet.Began);
        Assert.AreEqual(exercise, packet.Exercise);
        Assert.IsTrue(packet.IsCued);
        Assert.AreEqual(1234, packet.ElapsedMs);
        Assert.AreEqual(500, packet.RateHz);
    }

    [TestMethod]
    public void A_calibration_event_tells_what_is_known_of_the_channel()
    {
        byte[] bytes = One((events, parts) =>
        {
            parts.Wearer.Calibration.SetRest(2, 5000);
            parts.Wearer.Calibration.AddTrial(2, 1600, ReferenceKind.Submaximal, 0);
            parts.Wearer.Quality.Set(2, ChannelQuality.NoisyAtRest, true);
            events.QueueCalibration(2, 1600);
        });
        var packet = new CalibrationPacket();
        Assert.IsTrue(packet.TryDecode(bytes, bytes.Length));
        Assert.AreEqual(2, packet.Channel);
        Assert.AreEqual(5000, packet.RestVarianceQ8);
        Assert.AreEqual(-1, packet.ReferenceRmsQ4, "One trial is no reference.");
        Assert.AreEqual(1600, packet.TrialRmsQ4);
        Assert.AreEqual((int)ReferenceKind.Submaximal, packet.Kind);
        Assert.AreEqual(1, packet.Trials);
        Assert.AreEqual(-1, packet.TrialCvPercent);
        Assert.AreEqual(ChannelQuality.NoisyAtRest, packet.Quality);
    }

    [TestMethod]
    public void Refusals_are_counted_and_acceptances_are_not() => OnChip.Run(() =>
    {
        EventReports events = new Parts().Events;
        events.QueueAnswer(6, 1, CommandResult.Accepted, DeviceMode.Run);
        events.QueueAnswer(6, 2, CommandResult.WrongMode, DeviceMode.Run);
        events.QueueAnswer(6, 3, CommandResult.Busy, DeviceMode.Run);
        Assert.AreEqual(2, events.RefusedCommands);
    });

    [TestMethod]
    public void What_finds_no_place_in_the_queue_leaves_a_gap_in_the_numbers()
    {
        using FirmwareBench bench = Listening();
        bench.Do(() =>
        {
            // Sixteen wait; the seventeenth and eighteenth are lost.
            for (int tag = 0; tag < 18; tag++)
            {
                bench.Parts.Events.QueueAnswer(1, tag, CommandResult.Accepted, DeviceMode.Idle);
            }

            SendAll(bench.Parts.Events);
            bench.Parts.Events.QueueAnswer(1, 18, CommandResult.Accepted, DeviceMode.Idle);
            SendAll(bench.Parts.Events);
        });
        List<byte[]> packets = bench.Take(GattTable.Events);
        int[] tags = [.. Enumerable.Range(0, 16), 18];
        CollectionAssert.AreEqual(tags, packets.Select(packet => (int)packet[5]).ToArray());
        CollectionAssert.AreEqual(tags, packets.Select(packet => packet[2] | (packet[3] << 8)).ToArray());
    }

    [TestMethod]
    public void What_the_stack_does_not_take_stays_first_and_blocks()
    {
        using FirmwareBench bench = Listening(new RadioOptions { ConnectionIntervalUs = 200_000, QueueLength = 1 });
        EventReports events = bench.Parts.Events;
        bench.Do(() =>
        {
            events.QueueAnswer(1, 1, CommandResult.Accepted, DeviceMode.Idle);
            events.QueueAnswer(1, 2, CommandResult.Accepted, DeviceMode.Idle);
            events.SendOldest();
            Assert.IsFalse(events.IsBlocked);
            events.SendOldest();
            Assert.IsTrue(events.IsBlocked);
            Assert.IsFalse(events.IsEmpty);
        });
        bench.Wait(400);
        Assert.IsTrue(bench.Ask(events.SendOldest));
        Assert.IsFalse(events.IsBlocked);
        Assert.IsTrue(events.IsEmpty);
        Assert.IsFalse(bench.Ask(events.SendOldest), "Nothing is left.");
        bench.Wait(400);
        CollectionAssert.AreEqual(new byte[] { 1, 2 }, bench.Take(GattTable.Events).Select(packet => packet[5]).ToArray());
    }

    [TestMethod]
    public void Without_a_listener_events_are_dropped_and_nothing_is_blocked()
    {
        using FirmwareBench bench = Listening(new RadioOptions { ConnectionIntervalUs = 200_000, QueueLength = 1 });
        EventReports events = bench.Parts.Events;
        bench.Do(() =>
        {
            for (int tag = 0; tag < 3; tag++)
            {
                events.QueueAnswer(1, tag, CommandResult.Accepted, DeviceMode.Idle);
            }

            events.SendOldest();
            events.SendOldest();
            Assert.IsTrue(events.IsBlocked);
        });
        bench.Chip.Radio.Disconnect();
        bench.Wait(50);
        bench.Do(() => events.SendOldest());
        Assert.IsTrue(events.IsEmpty);
        Assert.IsFalse(events.IsBlocked);
    }

    private static void SendAll(EventReports events)
    {
        while (!events.IsEmpty)
        {
            events.SendOldest();
        }
    }

    private static byte[] One(Action<EventReports> queue) => One((events, _) => queue(events));

    /// <summary>The one event that is queued, as the central gets it.</summary>
    private static byte[] One(Action<EventReports, Parts> queue)
    {
        using FirmwareBench bench = Listening();
        bench.Do(() =>
        {
            queue(bench.Parts.Events, bench.Parts);
            bench.Parts.Events.SendOldest();
        });
        List<byte[]> packets = bench.Take(GattTable.Events);
        Assert.HasCount(1, packets);
        return packets[0];
    }

    private static FirmwareBench Listening(RadioOptions? radio = null)
    {
        var bench = new FirmwareBench(radio: radio);
        bench.Connect();
        bench.Own(OwnerProof.Key);
        bench.Subscribe(GattTable.Events);
        return bench;
    }
}
