using GluteSense.Host.Sessions;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Host.Tests.Sessions;

/// <summary>Verdicts and the quality of the electrodes as they were received.</summary>
[TestClass]
public sealed class SessionLogVerdictTests
{
    private const double Lsb = 1.0 / 4096;

    [TestMethod]
    public void Verdicts_are_kept_by_mode_and_side()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Verdict(TestSession.Reduced());
        session.Verdict(TestSession.Withheld(WithheldReason.Mains, VerdictPacket.RightSide));
        session.End(DeviceMode.Exercise, 40_000);
        session.Begin(DeviceMode.Exercise);
        session.Verdict(TestSession.Withheld(WithheldReason.TooFewSegments, VerdictPacket.OfScreening));
        session.End(DeviceMode.Exercise, 4000);

        SessionLog log = session.Log;
        Assert.HasCount(3, log.Verdicts);
        Assert.IsTrue(log.TryGetVerdict(log.Modes[0], 0, out VerdictRow left));
        Assert.AreEqual((VerdictValue.Reduced, WithheldReason.None, 10, 12), (left.Value, left.Reason, left.Count, left.ReferenceCount));
        Assert.IsFalse(left.IsRun || left.IsScreening);
        Assert.IsTrue(log.TryGetVerdict(log.Modes[0], 1, out VerdictRow right));
        Assert.AreEqual((VerdictValue.Withheld, WithheldReason.Mains), (right.Value, right.Reason));
        Assert.IsTrue(log.TryGetVerdict(log.Modes[1], 0, out VerdictRow second));
        Assert.IsTrue(second.IsScreening);
        Assert.IsFalse(log.TryGetVerdict(log.Modes[1], 1, out _));
        Assert.AreEqual(0, log.LostPackets + log.MalformedPackets);
    }

    [TestMethod]
    public void Numbers_come_in_natural_logarithms()
    {
        TestSession session = new();
        session.Verdict(TestSession.Reduced());

        VerdictRow verdict = session.Log.Verdicts.Single();
        Assert.IsNull(verdict.Span);
        Assert.IsTrue(verdict.TryGetDifference(out double difference, out double lower, out double upper));
        Assert.AreEqual(-0.364, difference, Lsb);
        Assert.AreEqual(-0.539, lower, Lsb);
        Assert.AreEqual(-0.189, upper, Lsb);
        Assert.IsTrue(verdict.TryGetReferenceMean(out double mean));
        Assert.AreEqual(Math.Log(1.5), mean, Lsb);
        Assert.IsTrue(verdict.TryGetReferenceDeviation(out double deviation));
        Assert.AreEqual(0.21, deviation, Lsb);
        Assert.IsTrue(verdict.TryGetNormalisation(out double normalisation));
        Assert.AreEqual(-Math.Log(1.5), normalisation, Lsb);
    }

    [TestMethod]
    public void What_is_unavailable_is_not_zero()
    {
        TestSession session = new();
        session.Verdict(TestSession.Withheld(WithheldReason.NoReferenceSet));

        VerdictRow verdict = session.Log.Verdicts.Single();
        Assert.IsFalse(verdict.TryGetDifference(out _, out _, out _));
        Assert.IsFalse(verdict.TryGetReferenceMean(out _));
        Assert.IsFalse(verdict.TryGetReferenceDeviation(out _));
        Assert.IsFalse(verdict.TryGetNormalisation(out _));
    }

    [TestMethod]
    public void Malformed_verdicts_and_qualities_are_counted_and_not_kept()
    {
        TestSession session = new();
        session.Send(GattTable.Events, Convert.FromHexString("07001F00000C0A002DFA60F7FAFC7D065C0383F9"));
        session.Send(GattTable.Events, Convert.FromHexString("0837480006051F007A021C1004C80860FFFFFF01"));

        Assert.AreEqual(2, session.Log.MalformedPackets);
        Assert.IsEmpty(session.Log.Verdicts);
        Assert.IsEmpty(session.Log.Qualities);
    }

    [TestMethod]
    public void Quality_has_mains_motion_reference_and_flags_of_each_channel()
    {
        TestSession session = new();
        session.Send(GattTable.Events, Convert.FromHexString("0832480006051F007A021C1004C80860FFFFFF01"));

        QualityRow quality = session.Log.Qualities.Single();
        Assert.AreEqual(50, quality.LineHz);
        Assert.IsTrue(quality.TryGetMainsPermille(1, out int mains));
        Assert.AreEqual(610, mains);
        Assert.IsTrue(quality.TryGetMotionPermille(2, out int motion));
        Assert.AreEqual(1000, motion);
        Assert.IsTrue(quality.TryGetReferenceDecibels(0, out int decibels));
        Assert.AreEqual(31, decibels);
        Assert.AreEqual(ChannelQuality.Motion | ChannelQuality.WeakReference, quality.Flags(2));
        Assert.IsFalse(quality.TryGetMainsPermille(3, out _));
        Assert.IsFalse(quality.TryGetMotionPermille(3, out _));
        Assert.IsFalse(quality.TryGetReferenceDecibels(3, out _));
    }

    [TestMethod]
    public void A_mode_has_its_own_qualities_or_else_the_last_before_it()
    {
        TestSession session = new();
        session.Begin(DeviceMode.CalibrateQuiet);
        session.End(DeviceMode.CalibrateQuiet, 10_000);
        session.Electrodes(16, 0, 0, 0);
        session.Begin(DeviceMode.Run);
        session.End(DeviceMode.Run, 20_000);
        session.Begin(DeviceMode.Run);
        session.Electrodes(0, 32, 0, 0);
        session.Electrodes(0, 0, 32, 0);
        session.End(DeviceMode.Run, 65_000);

        SessionLog log = session.Log;
        Assert.AreEqual(16, log.QualitiesOf(log.Modes[1]).Single().Flags(0));
        Assert.HasCount(2, log.QualitiesOf(log.Modes[2]));
        Assert.AreEqual(0, log.QualitiesOf(log.Modes[2])[0].Flags(0));
    }
}
