using GluteSense.Calibration;
using GluteSense.Host.Results;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Results;

/// <summary>What version 2 of the protocol brought into the result: health, faults, cues, trials, blocks left out.</summary>
[TestClass]
public sealed class SessionResultCareTests
{
    private const double Tolerance = 1e-9;

    [TestMethod]
    public void Health_at_the_end_of_the_measurement_and_every_fault_during_it_are_told()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise, isCued: true);
        session.Status(DeviceMode.Exercise, faults: DeviceFaults.RateNotHeld);
        session.Health(new HealthPacket { BatteryMillivolts = 3300, BatteryPercent = 9, Cues = 1 });
        session.Status(DeviceMode.Exercise, ticks: 1000, faults: DeviceFaults.BatteryLow);
        session.End(DeviceMode.Exercise, 2000);
        session.Health(new HealthPacket
        {
            BatteryMillivolts = 3300, BatteryPercent = 8, CuePlan = 2, Cues = 3, WithheldCues = 2, Gaps = 4, GapMs = 250, ExcludedBlocks = 18,
        });
        session.Health(new HealthPacket { BatteryMillivolts = 3300, BatteryPercent = 7 });

        SessionResult result = session.Build(SessionMode.Bridge);

        CollectionAssert.AreEqual(new[] { "batteryLow", "rateNotHeld" }, result.Device.Faults!.ToArray());
        Assert.AreEqual(
            new DeviceResult(500, 500, 1000, 0, 50) { Gaps = 4, GapMs = 250, ExcludedBlocks = 18, BatteryPercent = 8 },
            result.Device with { Faults = null });
        Assert.AreEqual(new CueResult(true, "fading", 3, 2), result.Cue);
    }

    [TestMethod]
    public void The_trials_behind_a_reference_are_told()
    {
        TestSession session = new();
        session.Calibrate(0, 100, 800, ReferenceKind.Mvic);
        session.Calibrate(1, 100);
        session.Begin(DeviceMode.Exercise);
        session.Segment(0, 0, 1000, 400, 400);

        SideResult left = session.Build(SessionMode.Bridge).Sides.Left;

        Assert.AreEqual(3, left.Glute.ReferenceTrials);
        Assert.AreEqual(5, left.Glute.ReferenceCvPercent);
        Assert.AreEqual(0, left.Hamstring.ReferenceTrials);
        Assert.IsNull(left.Hamstring.ReferenceCvPercent);
    }

    [TestMethod]
    public void Excluded_blocks_do_not_count_where_there_are_no_segments()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Live(0, [160, 160, 160, 160]);
        session.Live(50, [9999, 160, 160, 160], flags: LivePacket.FlagExcluded);

        Assert.AreEqual(10, session.Build(SessionMode.Bridge).Sides.Left.Glute.Rms!.Value, Tolerance);
    }
}
