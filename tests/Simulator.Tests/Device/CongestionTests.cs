using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Device;

/// <summary>A central that takes 5 packets a second where the device makes 21 and more.</summary>
[TestClass]
public sealed class CongestionTests
{
    private static readonly RadioOptions Narrow = new() { ConnectionIntervalUs = 200_000, PacketsPerEvent = 1, QueueLength = 8 };

    [TestMethod]
    [DataRow(60)]
    [DataRow(100)]
    [DataRow(150)]
    public void A_link_too_narrow_for_the_features_still_carries_events_and_answers(int intervalMs)
    {
        using var bench = new DeviceBench();
        bench.Connect();
        bench.CalibrateQuiet();
        bench.Wearable.Electrodes.Perform(new BodySignals(RunActivity.Run(BodyParameters.Nominal, 9)));
        bench.Send(ControlOpcode.StartRun);
        bench.Wearable.Chip.Radio.Options = new() { ConnectionIntervalUs = intervalMs * 1000, PacketsPerEvent = 1 };
        bench.Receive(50);
        bench.Send(ControlOpcode.Stop);

        // Up to 36 packets wait in the radio and 16 events behind them.
        bench.Receive(52 * intervalMs / 1000.0);
        Assert.IsFalse(bench.Log.Modes[^1].IsOpen);

        // 168 steps a minute are 70 strides of a side in 50 s; the first and the last may be cut.
        foreach (int side in new[] { 0, 1 })
        {
            Assert.AreEqual(70, bench.Log.Segments.Count(segment => segment.Side == side), 2);
        }
    }

    [TestMethod]
    public void A_full_radio_queue_loses_features_counted_on_both_sides_and_no_event()
    {
        using DeviceBench wide = Bridges(new RadioOptions(), out ModeSpan wideSpan);
        using DeviceBench narrow = Bridges(Narrow, out ModeSpan narrowSpan);

        // What the numbers show to be missing is what the narrow link did not deliver.
        Assert.AreEqual(0, wide.LostPackets);
        Assert.IsGreaterThan(100, narrow.LostPackets);
        Assert.IsTrue(narrowSpan.TryGetLengthMs(out int lengthMs));
        int blocks = lengthMs / 50;
        int liveLost = blocks - narrow.Log.LiveOf(narrowSpan).Count();

        // One status a second, and one at the end of each of the two modes.
        ReceivedPacket[] statuses = [.. narrow.Packets.Where(packet => packet.Characteristic == GattTable.Status)];
        double seconds = (statuses[^1].LinkTime - statuses[0].LinkTime).TotalSeconds;
        int statusLost = (int)Math.Round(seconds) + 1 + 2 - statuses.Length;
        Assert.AreEqual(liveLost + statusLost, narrow.LostPackets, 3);

        // The device saw every one of them fail.
        Assert.AreEqual(0, LatestStatus(wide).FailedNotifications);
        Assert.AreEqual(255, LatestStatus(narrow).FailedNotifications);

        // Segments come later, but they come, the same ones.
        SegmentRow[] expected = [.. wide.Log.SegmentsOf(wideSpan)];
        SegmentRow[] actual = [.. narrow.Log.Segments];
        Assert.IsGreaterThanOrEqualTo(8, expected.Length);
        CollectionAssert.AreEqual(
            expected.Select(row => (row.Side, row.StartMs, row.DurationMs)).ToArray(),
            actual.Select(row => (row.Side, row.StartMs, row.DurationMs)).ToArray());
        AssertNoEventIsMissing(wide);
        AssertNoEventIsMissing(narrow);
    }

    [TestMethod]
    public void A_phone_that_takes_one_packet_every_40_ms_loses_nothing()
    {
        using DeviceBench bench = Bridges(new RadioOptions { ConnectionIntervalUs = 40_000, PacketsPerEvent = 1 }, out _);

        Assert.AreEqual(0, bench.LostPackets);
        Assert.AreEqual(0, LatestStatus(bench).FailedNotifications);
    }

    private static DeviceBench Bridges(RadioOptions duringMeasurement, out ModeSpan span)
    {
        var bench = new DeviceBench();
        bench.Connect();
        bench.CalibrateQuiet();
        var exercise = ExerciseParameters.Bridge with { Repetitions = 5 };
        bench.Wearable.Electrodes.Perform(new BodySignals(ExerciseActivities.Bridge(BodyParameters.Nominal, 9, exercise)));
        bench.Send(ControlOpcode.StartExercise);
        bench.Wearable.Chip.Radio.Options = duringMeasurement;
        bench.Receive(22);
        span = bench.Stop();
        bench.Receive(15);
        return bench;
    }

    private static DeviceStatus LatestStatus(DeviceBench bench)
    {
        Assert.IsTrue(bench.Log.TryGetStatus(out DeviceStatus status));
        return status;
    }

    private static void AssertNoEventIsMissing(DeviceBench bench)
    {
        int[] numbers =
        [
            .. bench.Packets.Where(packet => packet.Characteristic == GattTable.Events)
                .Select(packet => packet.Payload[2] | (packet.Payload[3] << 8)),
        ];
        CollectionAssert.AreEqual(Enumerable.Range(numbers[0], numbers.Length).ToArray(), numbers);
    }
}
