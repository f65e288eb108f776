using GluteSense.Detection;
using GluteSense.NanoFakes;
using GluteSense.Protocol;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class StatusReportTests
{
    // Later than any clock of these tests; the report compares with what it was told before.
    private const int StartMs = 1_000_000;

    private static readonly Guid RscMeasurement = new("00002a53-0000-1000-8000-00805f9b34fb");

    [TestMethod]
    public void Each_second_has_a_status_and_each_tenth_a_health_event()
    {
        using FirmwareBench bench = Listening();
        var status = new List<int>();
        var health = new List<int>();
        for (int second = 1; second <= 20; second++)
        {
            bench.Do(() =>
            {
                for (int ms = 0; ms < 1000; ms += 50)
                {
                    bench.Parts.Reports.Status.SendDue(bench.Parts.Modes.Measurement, StartMs + second * 1000 + ms);
                }

                if (!bench.Parts.Events.IsEmpty)
                {
                    health.Add(second);
                    bench.Parts.Events.SendOldest();
                }
            });
            status.Add(bench.Take(GattTable.Status).Count);
        }

        CollectionAssert.AreEqual(Enumerable.Repeat(1, 20).ToArray(), status);
        CollectionAssert.AreEqual(new[] { 10, 20 }, health);
    }

    [TestMethod]
    public void A_call_does_one_thing_fills_notifies_reads_the_battery_and_then_rests()
    {
        using FirmwareBench bench = Listening();
        StatusReport report = bench.Parts.Reports.Status;
        bool[] did = bench.Ask<bool[]>(() => [.. Enumerable.Range(0, 6).Select(_ => report.SendDue(bench.Parts.Modes.Measurement, StartMs))]);
        CollectionAssert.AreEqual(new[] { true, true, true, false, false, false }, did);
        Assert.AreEqual(3850, bench.Parts.Care.Battery.Millivolts, 5);
        Assert.HasCount(1, bench.Take(GattTable.Status));
        Assert.IsFalse(bench.Ask(() => report.SendDue(bench.Parts.Modes.Measurement, StartMs + 999)));
        Assert.IsTrue(bench.Ask(() => report.SendDue(bench.Parts.Modes.Measurement, StartMs + 1000)));
    }

    [TestMethod]
    public void What_was_filled_before_a_mode_ended_is_not_sent_after_its_end()
    {
        using FirmwareBench bench = Listening();
        StatusReport report = bench.Parts.Reports.Status;
        Measurement measurement = bench.Parts.Modes.Measurement;
        bench.Do(() =>
        {
            bench.Parts.Status.Mode = DeviceMode.Run;
            report.SendDue(measurement, StartMs);
            bench.Parts.Status.Mode = DeviceMode.Idle;
            report.Send(measurement);
            for (int call = 0; call < 5; call++)
            {
                report.SendDue(measurement, StartMs);
            }
        });
        StatusPacket packet = Packets(bench).Single();
        Assert.AreEqual(DeviceMode.Idle, packet.Mode);
    }

    [TestMethod]
    public void The_status_tells_rate_ticks_refusals_quality_and_faults()
    {
        using FirmwareBench bench = Listening();
        Parts parts = bench.Parts;
        bench.Do(() =>
        {
            // 24 of 25 ticks in 50 ms: 480 Hz.
            parts.Modes.Measurement.Monitor.Add(24, 1, 50_000);
            parts.Events.QueueAnswer(1, 1, CommandResult.Malformed, DeviceMode.Idle);
            parts.Reports.Status.SetSkippedFeatures(3);
            parts.Wearer.Quality.Set(3, GluteSense.Signal.ChannelQuality.NoisyAtRest, true);
            parts.Status.Set(DeviceFaults.Storage, true);
            parts.Reports.Status.Send(parts.Modes.Measurement);
            parts.Reports.Status.Send(parts.Modes.Measurement);
        });
        List<StatusPacket> packets = Packets(bench);
        Assert.AreEqual(1, packets[1].Sequence - packets[0].Sequence);
        StatusPacket packet = packets[0];
        Assert.AreEqual(500, packet.RateHz);
        Assert.AreEqual(50, packet.BlockMs);
        Assert.AreEqual(4800, packet.AchievedRateDeciHz);
        Assert.AreEqual(25, packet.Ticks);
        Assert.AreEqual(1, packet.MissedTicks);
        Assert.AreEqual(3, packet.FailedNotifications);
        Assert.AreEqual(1, packet.RefusedCommands);
        Assert.AreEqual(0x8000, packet.Quality, "Noisy at rest, of the fourth channel.");
        Assert.AreEqual(DeviceFaults.Storage, packet.Faults);
    }

    [TestMethod]
    public void Health_tells_battery_excluded_blocks_ticks_and_refused_proofs()
    {
        using FirmwareBench bench = Listening();
        bench.Write(GattTable.Owner, 9);
        bench.Wait(50);
        bench.Do(() =>
        {
            bench.Parts.Care.ReadBattery();
            bench.Parts.Modes.Measurement.ExcludedBlocks = 8;
            bench.Parts.Modes.Measurement.TickUs = 412;
            bench.Parts.Reports.Status.QueueHealth(bench.Parts.Modes.Measurement);
            bench.Parts.Events.SendOldest();
        });
        byte[] bytes = bench.Take(GattTable.Events).Single();
        var health = new HealthPacket();
        Assert.IsTrue(health.TryDecode(bytes, bytes.Length));
        Assert.AreEqual(3850, health.BatteryMillivolts, 5);
        Assert.AreEqual(8, health.ExcludedBlocks);
        Assert.AreEqual(412, health.TickUs);
        Assert.AreEqual(1, health.FailedProofs);
        Assert.AreEqual(1, health.CuePlan);
        Assert.IsFalse(health.IsCadenceOn);
    }

    [TestMethod]
    [DataRow(DeviceMode.Run, 86)]
    [DataRow(DeviceMode.Idle, 0)]
    public void A_watch_gets_the_strides_of_one_leg_while_running(DeviceMode mode, int stridesPerMinute)
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            var settings = new Settings(new FlashFiles());
            settings.Values.IsCadenceOn = true;
            settings.Save();
        });
        using var bench = new FirmwareBench(flash);
        bench.Connect();
        Assert.AreEqual(0, bench.Finish(bench.Chip.Radio.Subscribe(RscMeasurement)).Error);
        bench.Wait(30);
        bench.Do(() =>
        {
            StatusReport report = bench.Parts.Reports.Status;
            bench.Parts.Status.Mode = mode;
            report.Begin();
            for (int stride = 0; stride < 8; stride++)
            {
                // 0.7 s each, of both legs; a rep between them is none.
                report.CountStride(new Segment { Side = 0, IsStride = true, StartMs = stride * 700 });
                report.CountStride(new Segment { Side = 1, IsStride = true, StartMs = stride * 700 + 350 });
                report.CountStride(new Segment { Side = 0, IsStride = false, StartMs = stride * 700 + 10 });
            }

            for (int call = 0; call < 4; call++)
            {
                Assert.IsTrue(report.SendDue(bench.Parts.Modes.Measurement, StartMs));
            }
        });
        bench.Wait(100);
        Assert.IsTrue(bench.Chip.Radio.TryTakeNotification(out CentralNotification? heard));
        CollectionAssert.AreEqual(new byte[] { 0, 0, 0, (byte)stridesPerMinute }, heard.Payload);
    }

    private static List<StatusPacket> Packets(FirmwareBench bench) =>
    [
        .. bench.Take(GattTable.Status).Select(bytes =>
        {
            var packet = new StatusPacket();
            Assert.IsTrue(packet.TryDecode(bytes, bytes.Length));
            return packet;
        }),
    ];

    private static FirmwareBench Listening()
    {
        var bench = new FirmwareBench();
        bench.Connect();
        bench.Own(OwnerProof.Key);
        bench.Subscribe(GattTable.Status, GattTable.Events);
        return bench;
    }
}
