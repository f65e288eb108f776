using GluteSense.Calibration;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Sessions;

[TestClass]
public sealed class SessionLogTests
{
    private static readonly int[] SomeRms = [100, 200, 300, -1];

    [TestMethod]
    public void A_live_row_carries_what_was_sent()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Live(50, SomeRms, [520, -1], 24, LivePacket.FlagLeftShareRaw | LivePacket.FlagMissedTicks);

        LiveRow row = session.Log.Live.Single();
        Assert.AreEqual(50, row.StartMs);
        Assert.AreEqual(24, row.SampleCount);
        Assert.IsTrue(row.TryGetRmsQ4(2, out int rmsQ4));
        Assert.AreEqual(300, rmsQ4);
        Assert.IsFalse(row.TryGetRmsQ4(3, out _));
        Assert.IsTrue(row.TryGetSharePermille(0, out int share));
        Assert.AreEqual(520, share);
        Assert.IsFalse(row.TryGetSharePermille(1, out _));
        Assert.IsTrue(row.IsShareRaw(0));
        Assert.IsFalse(row.IsShareRaw(1));
    }

    [TestMethod]
    public void Rows_belong_to_the_mode_they_arrived_in()
    {
        TestSession session = new();
        session.Begin(DeviceMode.CalibrateQuiet);
        session.Live(0, SomeRms);
        session.End(DeviceMode.CalibrateQuiet, 5000);
        session.Live(50, SomeRms);
        session.Begin(DeviceMode.Exercise);
        session.Live(0, SomeRms);
        session.Live(50, SomeRms);
        session.End(DeviceMode.Exercise, 100);

        Assert.IsTrue(session.Log.TryGetMeasurement(out ModeSpan measurement));
        Assert.AreEqual(DeviceMode.Exercise, measurement.Mode);
        Assert.AreEqual(2, session.Log.LiveOf(measurement).Count());
        Assert.IsNull(session.Log.Live[1].Span);
        Assert.AreEqual(1, session.Log.LiveOf(session.Log.Modes[0]).Count());
    }

    [TestMethod]
    public void The_measurement_is_the_one_begun_last()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.End(DeviceMode.Exercise, 1000);
        session.Begin(DeviceMode.Run);
        session.End(DeviceMode.Run, 2000);
        session.Begin(DeviceMode.CalibrateQuiet);

        Assert.IsTrue(session.Log.TryGetMeasurement(out ModeSpan measurement));
        Assert.AreEqual(DeviceMode.Run, measurement.Mode);
        Assert.IsTrue(measurement.TryGetLengthMs(out int lengthMs));
        Assert.AreEqual(2000, lengthMs);
    }

    [TestMethod]
    public void A_gap_in_the_numbers_is_counted_as_lost_on_its_own_characteristic()
    {
        TestSession session = new();
        foreach (int sequence in new[] { 10, 11, 14 })
        {
            session.Send(GattTable.Live, TestSession.LivePayload(sequence, 0, SomeRms));
        }

        session.Begin(DeviceMode.Run);
        session.SkipEvents(3);
        session.Segment(0, 0, 700, 10, 10, isStride: true);
        session.Status(DeviceMode.Run);

        Assert.AreEqual(2 + 3, session.Log.LostPackets);
        Assert.AreEqual(0, session.Log.OutOfOrderPackets);
        Assert.AreEqual(6, session.Log.ReceivedPackets);
    }

    [TestMethod]
    public void Numbers_wrap_without_a_loss_and_losses_across_the_wrap_are_counted()
    {
        TestSession session = new();
        foreach (int sequence in new[] { 65534, 65535, 0, 1, 65535 & (1 + 4) })
        {
            session.Send(GattTable.Live, TestSession.LivePayload(sequence, 0, SomeRms));
        }

        Assert.AreEqual(3, session.Log.LostPackets);
        session.Send(GattTable.Status, StatusNumber(65533));
        session.Send(GattTable.Status, StatusNumber(2));
        Assert.AreEqual(3 + 4, session.Log.LostPackets);
    }

    [TestMethod]
    public void Duplicates_and_old_numbers_are_out_of_order_never_65535_lost()
    {
        TestSession session = new();
        foreach (int sequence in new[] { 5, 6, 6, 4, 7, 65530, 8 })
        {
            session.Send(GattTable.Live, TestSession.LivePayload(sequence, 0, SomeRms));
        }

        Assert.AreEqual(0, session.Log.LostPackets);
        Assert.AreEqual(3, session.Log.OutOfOrderPackets);
        Assert.AreEqual(4, session.Log.Live.Count);
    }

    [TestMethod]
    public void All_kinds_of_events_share_one_sequence()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Segment(1, 0, 900, 160, 80);
        session.Calibrate(2, 256);
        session.Answer(ControlOpcode.Stop, CommandResult.Accepted);
        session.End(DeviceMode.Exercise, 1000);

        Assert.AreEqual(0, session.Log.LostPackets);
        Assert.AreEqual(1, session.Log.Segments.Count);
        Assert.AreEqual(new CommandAnswer(1, 7, CommandResult.Accepted, DeviceMode.Idle), session.Log.Answers.Single());
        Assert.IsTrue(session.Log.TryGetCalibration(2, out ChannelCalibration calibration));
        Assert.IsTrue(calibration.TryGetRestVarianceQ8(out int restVarianceQ8));
        Assert.AreEqual(256, restVarianceQ8);
    }

    [TestMethod]
    public void The_final_status_is_the_last_one_of_its_mode_even_after_the_end()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Run);
        session.Status(DeviceMode.Run, ticks: 500);
        session.End(DeviceMode.Run, 2000);
        session.Status(DeviceMode.Run, ticks: 1000, missedTicks: 3);
        session.Begin(DeviceMode.CalibrateQuiet);
        session.Status(DeviceMode.CalibrateQuiet, ticks: 100);

        Assert.IsTrue(session.Log.TryGetMeasurement(out ModeSpan measurement));
        Assert.IsTrue(measurement.TryGetFinalStatus(out DeviceStatus final));
        Assert.AreEqual(1000, final.Ticks);
        Assert.AreEqual(3, final.MissedTicks);
        Assert.IsTrue(session.Log.TryGetStatus(out DeviceStatus latest));
        Assert.AreEqual(100, latest.Ticks);
    }

    [TestMethod]
    public void A_mode_whose_beginning_was_lost_is_known_from_its_status()
    {
        TestSession session = new();
        session.Status(DeviceMode.Run);
        session.Live(1000, SomeRms);

        Assert.IsTrue(session.Log.TryGetMeasurement(out ModeSpan measurement));
        Assert.AreEqual(1, session.Log.LiveOf(measurement).Count());
    }

    [TestMethod]
    public void A_calibration_the_device_forgot_is_forgotten_but_stays_with_the_mode_it_was_used_in()
    {
        TestSession session = new();
        session.Calibrate(0, 100, 800, ReferenceKind.Mvic);
        session.Begin(DeviceMode.Exercise);
        session.End(DeviceMode.Exercise, 1000);
        session.Answer(ControlOpcode.SetRate, CommandResult.UnsupportedValue);
        Assert.IsTrue(session.Log.TryGetCalibration(0, out _));
        session.Answer(ControlOpcode.SetRate, CommandResult.Accepted);

        Assert.IsFalse(session.Log.TryGetCalibration(0, out _));
        Assert.IsTrue(session.Log.Modes[0].TryGetCalibration(0, out ChannelCalibration used));
        Assert.IsTrue(used.TryGetReferenceRmsQ4(out int referenceQ4));
        Assert.AreEqual(800, referenceQ4);
    }

    [TestMethod]
    public void The_facts_of_the_device_are_kept()
    {
        TestSession session = new();
        session.DeviceInfo();

        Assert.IsTrue(session.Log.TryGetInfo(out DeviceInfo info));
        Assert.AreEqual(new DeviceInfo(new Version(0, 1, 2), 1, 805861, 1000), info);
    }

    [TestMethod]
    public void Malformed_packets_are_counted_and_change_nothing_else()
    {
        TestSession session = new();
        session.Send(GattTable.Live, new byte[19]);
        session.Send(GattTable.Events, []);
        session.Send(GattTable.Events, [9, 0, 0, 0]);
        session.Send(0x7777, new byte[20]);

        Assert.AreEqual(4, session.Log.MalformedPackets);
        Assert.AreEqual(4, session.Log.ReceivedPackets);
        Assert.AreEqual(0, session.Log.LostPackets);
    }

    [TestMethod]
    public void A_hundred_thousand_random_payloads_never_throw()
    {
        Random random = new(20260304);
        int[] characteristics = [GattTable.Live, GattTable.Events, GattTable.Status, GattTable.Info, 0x0099];
        int[] lengths = [8, 12, 16, 20];
        TestSession session = new();
        for (int count = 0; count < 100_000; count++)
        {
            byte[] payload = new byte[random.Next(4) == 0 ? random.Next(0, 40) : lengths[random.Next(lengths.Length)]];
            random.NextBytes(payload);
            if (payload.Length > 1)
            {
                // Pure noise would hardly ever pass the first check.
                payload[0] = (byte)random.Next(8);
                payload[1] &= 0x87;
                payload[^1] &= (byte)random.Next(256);
            }

            if (payload.Length == 20 && random.Next(2) == 0)
            {
                payload[5] &= 0x7F;
                payload[15] &= 3;
                payload[17] &= 3;
            }

            session.Send(characteristics[random.Next(characteristics.Length)], payload);
        }

        Assert.AreEqual(100_000, session.Log.ReceivedPackets);
        Assert.IsTrue(session.Log.MalformedPackets is > 0 and < 100_000);
        Assert.IsTrue(session.Log.Segments.Count > 0 && session.Log.Modes.Count > 0 && session.Log.Live.Count > 0);
    }

    private static byte[] StatusNumber(int sequence)
    {
        byte[] payload = new byte[StatusPacket.Length];
        new StatusPacket { Sequence = sequence }.Encode(payload);
        return payload;
    }
}
