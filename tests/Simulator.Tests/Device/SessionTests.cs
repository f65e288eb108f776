using GluteSense.NanoFakes;
using GluteSense.Host.Coaching;
using GluteSense.Host.Links;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;
using GluteSense.Simulator.Device;
using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Device;

[TestClass]
public sealed class SessionTests
{
    // A reference takes three trials that agree.
    private const int Trials = 3;

    private static readonly SessionPlan Plan = new(SessionMode.Run, 500, TimeSpan.FromSeconds(6), Calibrates: true) 
    {
        Protocol = ReferenceProtocol.Submaximal.WithoutSets() with { Quiet = TimeSpan.FromSeconds(4), MostTrials = Trials },
    };

    [TestMethod]
    public void A_planned_session_goes_to_its_end_and_leaves_the_device_idle()
    {
        var session = new Session(1);

        Assert.IsTrue(session.Run(Plan, CancellationToken.None));

        DeviceMode[] expected =
            [DeviceMode.CalibrateQuiet, .. Enumerable.Repeat(DeviceMode.CalibrateReference, 2 * Trials), DeviceMode.Run];
        CollectionAssert.AreEqual(expected, session.Log.Modes.Select(mode => mode.Mode).ToArray());
        Assert.IsTrue(session.Log.Modes.All(mode => !mode.IsOpen));
        Assert.IsTrue(session.Log.Modes[^1].TryGetLengthMs(out int lengthMs));
        Assert.IsInRange(6_000, 6_300, lengthMs);
        Assert.AreEqual(0, Packets.Lost(session.Received));
        Assert.IsTrue(session.Received.All(Packets.IsWellFormed));
        for (int channel = 0; channel < 4; channel++)
        {
            Assert.IsTrue(session.Log.TryGetCalibration(channel, out ChannelCalibration calibration));
            Assert.IsTrue(calibration.TryGetReferenceRmsQ4(out _));
        }
    }

    [TestMethod]
    public void The_runners_reference_fits_into_two_minutes_and_finds_its_twelve_bridges()
    {
        var session = new Session(1);

        Assert.IsTrue(session.Run(Plan with { Protocol = ReferenceProtocol.Submaximal }, CancellationToken.None));

        ModeSpan[] sets = [.. session.Log.Modes.Where(mode => mode.Mode == DeviceMode.Exercise)];
        Assert.HasCount(2, sets);
        for (int side = 0; side < 2; side++)
        {
            Assert.AreEqual(12, sets.Sum(set => session.Log.SegmentsOf(set).Count(segment => segment.Side == side)), $"side {side}");
        }

        // From the first packet of the calibration to the last of the second set; a repeated trial takes six seconds.
        int repeated = session.Log.Modes.Count(mode => mode.Mode == DeviceMode.CalibrateReference) - 2 * Trials;
        TimeSpan length = session.Begins[^1] - session.Begins[1];
        Assert.IsLessThanOrEqualTo(120.0 + 2 + 6 * repeated, length.TotalSeconds, "Two seconds for eleven commands and their answers.");
    }

    [TestMethod]
    public void A_clinicians_reference_is_taken_in_all_its_positions()
    {
        var session = new Session(1);

        Assert.IsTrue(session.Run(Plan with { Protocol = ReferenceProtocol.Mvic }, CancellationToken.None));

        Assert.IsTrue(session.Log.Modes.Count(mode => mode.Mode == DeviceMode.CalibrateReference) >= 5 * Trials);
        for (int channel = 0; channel < 4; channel++)
        {
            Assert.IsTrue(session.Log.TryGetCalibration(channel, out ChannelCalibration calibration));
            Assert.IsTrue(calibration.TryGetReferenceRmsQ4(out _));
            Assert.AreEqual(Calibration.ReferenceKind.Mvic, calibration.Kind);
        }
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_packets_byte_by_byte_at_the_same_times()
    {
        var first = new Session(1);
        var second = new Session(1);
        first.Run(Plan, CancellationToken.None);
        second.Run(Plan, CancellationToken.None);

        Assert.IsGreaterThan(200, first.Received.Count);
        CollectionAssert.AreEqual(first.Trace(), second.Trace());
    }

    [TestMethod]
    public void Another_seed_gives_other_features()
    {
        var first = new Session(1);
        var second = new Session(2);
        first.Run(Plan, CancellationToken.None);
        second.Run(Plan, CancellationToken.None);

        string[] firstLive = [.. first.Trace().Where(line => line.Contains(" 0010 "))];
        string[] secondLive = [.. second.Trace().Where(line => line.Contains(" 0010 "))];
        Assert.IsGreaterThan(100, firstLive.Length);
        Assert.IsGreaterThan(100, firstLive.Zip(secondLive).Count(pair => pair.First != pair.Second));
    }

    [TestMethod]
    public void Cancelling_during_the_measurement_stops_the_device_and_keeps_what_was_measured()
    {
        using var cancellation = new CancellationTokenSource();
        var session = new Session(1);
        session.OnUpdate = log =>
        {
            if (log.TryGetMeasurement(out ModeSpan run) && log.LiveOf(run).Count() == 40)
            {
                cancellation.Cancel();
            }
        };

        Assert.IsFalse(session.Run(Plan, cancellation.Token));

        Assert.IsTrue(session.Log.TryGetMeasurement(out ModeSpan measurement));
        Assert.IsFalse(measurement.IsOpen);
        Assert.IsTrue(measurement.TryGetLengthMs(out int lengthMs));
        Assert.IsInRange(2_000, 2_500, lengthMs);
        Assert.IsTrue(measurement.TryGetFinalStatus(out DeviceStatus status));
        Assert.AreEqual(lengthMs, status.Ticks * 2);
        Assert.AreEqual(status.Ticks, session.Log.LiveOf(measurement).Sum(row => row.SampleCount));
        Assert.AreEqual(DeviceMode.Idle, session.Log.Answers[^1].Mode);
    }

    [TestMethod]
    public void Cancelling_before_the_measurement_throws()
    {
        using var cancellation = new CancellationTokenSource();
        var session = new Session(1);
        session.OnUpdate = log =>
        {
            if (log.Modes.Count == 1)
            {
                cancellation.Cancel();
            }
        };

        Assert.ThrowsExactly<OperationCanceledException>(() => session.Run(Plan, cancellation.Token));
    }

    [TestMethod]
    public void A_radio_that_does_not_start_is_blinked_by_the_LED_for_ever_and_no_restart_is_tried()
    {
        using var bench = new DeviceBench(new VirtualWearableOptions { Radio = new RadioOptions { Starts = false } });

        Assert.ThrowsExactly<LinkException>(bench.Connect);

        // Fault 1: 300 ms on, 200 ms off, 100 ms on; every 2 s. Ten seconds of waiting are five cycles, the first one already going on.
        PinChange[] changes = [.. bench.Wearable.Chip.Pins.OutputChanges.Where(change => change.GpioNumber == Board.LedPin)];
        long[] lengthsMs = [.. changes.Zip(changes.Skip(1), (from, to) => (to.TimeUs - from.TimeUs + 25_000) / 50_000 * 50)];
        long[] cycles = [.. lengthsMs.SkipWhile(length => length != 1400).Skip(1).Take(12)];
        CollectionAssert.AreEqual(new long[] { 300, 200, 100, 1400, 300, 200, 100, 1400, 300, 200, 100, 1400 }, cycles);
    }

    [TestMethod]
    public void A_device_that_still_measures_is_stopped_and_the_session_goes_on()
    {
        using var bench = new DeviceBench();
        bench.Connect();
        bench.Send(ControlOpcode.StartRun);
        bench.Link.Dispose();
        bench.Wearable.Chip.RunUntil(bench.Wearable.Chip.NowUs + 100_000);
        var wearer = new VirtualWearer(
            bench.Wearable.Electrodes, BodyParameters.Nominal, new BodySignals(RunActivity.Run(BodyParameters.Nominal, 1)), 1);
        var log = new SessionLog();
        var conductor = new SessionConductor(new OwnersLink(bench.Link, bench.Owner, []), wearer, log, null, new View(_ => { }));

        Assert.IsTrue(conductor.Run(Plan, CancellationToken.None));

        Assert.IsTrue(log.TryGetMeasurement(out ModeSpan measurement));
        Assert.IsTrue(measurement.TryGetLengthMs(out int lengthMs));
        Assert.IsGreaterThanOrEqualTo((int)Plan.Duration.TotalMilliseconds, lengthMs);
    }

    private sealed class Session(ulong seed)
    {
        public SessionLog Log { get; } = new();

        public List<ReceivedPacket> Received { get; } = [];

        public Action<SessionLog> OnUpdate { get; set; } = _ => { };

        /// <summary>When each phase began, by the link's clock.</summary>
        public List<TimeSpan> Begins { get; } = [];

        public string[] Trace() =>
            [.. Received.Select(packet => $"{packet.LinkTime.Ticks} {packet.Characteristic:X4} {Convert.ToHexString(packet.Payload)}")];

        public bool Run(SessionPlan plan, CancellationToken cancellationToken)
        {
            using var wearable = new VirtualWearable(new VirtualWearableOptions { Seed = seed });
            var run = new BodySignals(RunActivity.Run(BodyParameters.Nominal, seed));
            var wearer = new VirtualWearer(wearable.Electrodes, BodyParameters.Nominal, run, seed);
            var link = new OwnersLink(wearable.Link, new Owner(wearable), Received);
            bool complete = new SessionConductor(link, wearer, Log, null, new View(OnUpdate, () => Begins.Add(wearable.Link.Now))).Run(plan, cancellationToken);
            Assert.AreEqual(0, wearable.Chip.RestartCount);
            return complete;
        }
    }

    private sealed class View(Action<SessionLog> onUpdate, Action? onPhase = null) : ISessionView
    {
        public void BeginPhase(string title, TimeSpan? length) => onPhase?.Invoke();

        public void Advise(CoachNote note)
        {
        }

        public void Update(SessionLog log, TimeSpan elapsed) => onUpdate(log);
    }

    /// <summary>A link that proves ownership when it connects, and keeps what came over it.</summary>
    private sealed class OwnersLink(ILink inner, Owner owner, List<ReceivedPacket> packets) : ILink
    {
        public string Description => inner.Description;

        public TimeSpan Now => inner.Now;

        public int Mtu => inner.Mtu;

        public bool IsConnected => inner.IsConnected;

        public void Connect(CancellationToken cancellationToken)
        {
            inner.Connect(cancellationToken);
            owner.Authorise(inner);
        }

        public void Subscribe(int characteristic, CancellationToken cancellationToken) => inner.Subscribe(characteristic, cancellationToken);

        public byte[] Read(int characteristic, CancellationToken cancellationToken) => inner.Read(characteristic, cancellationToken);

        public void Write(int characteristic, ReadOnlySpan<byte> value, CancellationToken cancellationToken) =>
            inner.Write(characteristic, value, cancellationToken);

        public bool TryReceive(TimeSpan timeout, out ReceivedPacket? packet, CancellationToken cancellationToken)
        {
            bool received = inner.TryReceive(timeout, out packet, cancellationToken);
            if (received)
            {
                packets.Add(packet!);
            }

            return received;
        }

        public void Dispose() => inner.Dispose();
    }
}
