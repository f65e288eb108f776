using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Sessions;

/// <summary>What the device says of itself: health, faults, blocks it leaves out.</summary>
[TestClass]
public sealed class SessionLogHealthTests
{
    private static readonly int[] SomeRms = [100, 200, 300, -1];

    [TestMethod]
    public void Health_belongs_to_the_mode_it_arrived_in_or_that_has_just_ended()
    {
        TestSession session = new();
        session.Health(new HealthPacket { BatteryMillivolts = 4000, BatteryPercent = 90 });
        session.Begin(DeviceMode.Run, isCued: true);
        session.Health(new HealthPacket { BatteryMillivolts = 3900, BatteryPercent = 80, Cues = 1 });
        session.End(DeviceMode.Run, 20_000);
        session.Health(new HealthPacket { BatteryMillivolts = 3900, BatteryPercent = 79, Cues = 2, WithheldCues = 3, Gaps = 4, GapMs = 210, ExcludedBlocks = 12 });
        session.Health(new HealthPacket { BatteryMillivolts = -1, BatteryPercent = -1 });

        ModeSpan run = session.Log.Modes.Single();
        Assert.AreEqual(true, run.IsCued);
        Assert.IsTrue(run.TryGetFinalHealth(out DeviceHealth health));
        Assert.IsTrue(health.TryGetBatteryPercent(out int percent));
        Assert.AreEqual(79, percent);
        Assert.AreEqual((2, 3, 4, 210, 12), (health.Cues, health.WithheldCues, health.Gaps, health.GapMs, health.ExcludedBlocks));
        Assert.IsTrue(session.Log.TryGetHealth(out DeviceHealth latest));
        Assert.IsFalse(latest.TryGetBatteryPercent(out _));
        Assert.IsFalse(latest.TryGetBatteryMillivolts(out _));
        Assert.AreEqual(0, session.Log.LostPackets + session.Log.MalformedPackets);
    }

    [TestMethod]
    public void Faults_add_up_over_a_mode()
    {
        TestSession session = new();
        session.Status(DeviceMode.Idle, faults: DeviceFaults.Button);
        session.Begin(DeviceMode.Run);
        session.Status(DeviceMode.Run, ticks: 500, faults: DeviceFaults.RateNotHeld);
        session.Status(DeviceMode.Run, ticks: 1000);
        session.End(DeviceMode.Run, 2000);
        session.Status(DeviceMode.Run, ticks: 1000, faults: DeviceFaults.LogFull);

        Assert.AreEqual(DeviceFaults.RateNotHeld | DeviceFaults.LogFull, session.Log.Modes.Single().Faults);
    }

    [TestMethod]
    public void A_run_in_the_devices_log_is_a_known_event()
    {
        TestSession session = new();
        byte[] run = new byte[RunPacket.Length];
        new RunPacket { Count = 1, Run = 3, LogBytes = 500 }.Encode(run);
        session.Send(GattTable.Events, run);

        Assert.AreEqual(0, session.Log.MalformedPackets);
    }

    [TestMethod]
    public void Excluded_blocks_are_told_by_rows_and_segments()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Live(0, SomeRms, flags: LivePacket.FlagExcluded);
        session.Live(50, SomeRms);
        session.Segment(0, 0, 900, 160, 80, excludedBlocks: 6);

        CollectionAssert.AreEqual(new[] { true, false }, session.Log.Live.Select(row => row.IsExcluded).ToArray());
        Assert.AreEqual(6, session.Log.Segments.Single().ExcludedBlocks);
    }
}
