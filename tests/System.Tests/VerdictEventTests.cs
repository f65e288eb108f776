using GluteSense.Detection;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;
using GluteSense.Signal;
using GluteSense.Simulator.Signals;
using GluteSense.System.Tests.Support;
using DeviceChannels = GluteSense.Signal.MuscleChannels;

namespace GluteSense.System.Tests;

/// <summary>Whole sessions with the default reference protocol, to the verdict that the device sends.</summary>
[TestClass]
public sealed class VerdictEventTests
{
    private const int Reps = 10;
    private const double SetS = 40;

    [TestMethod]
    [DataRow(BodySide.Left)]
    [DataRow(BodySide.Right)]
    public void AGluteLoweredBy60PercentIsReducedAndTheOtherSideIsNot(BodySide side)
    {
        BodyParameters body = BodyParameters.Nominal with { Inhibition = new Inhibition(side, 60) };
        SessionLog log = Bridges(new BodySignals(Bridge(body, 31)), body);
        VerdictRow reduced = VerdictOf(log, (int)side);
        VerdictRow other = VerdictOf(log, 1 - (int)side);

        Assert.AreEqual(VerdictValue.Reduced, reduced.Value);
        Assert.AreEqual(WithheldReason.None, reduced.Reason);
        Assert.AreNotEqual(VerdictValue.Reduced, other.Value);
        Assert.AreEqual(ReferenceSet.Reps, reduced.ReferenceCount);
        Assert.AreEqual(Reps, reduced.Count);
        Assert.IsFalse(reduced.IsRun);

        // ln 0.4 = -0.916; the difference of two means of 12 and 10 reps with an SD of 0.211 has one of 0.090.
        Assert.IsTrue(reduced.TryGetDifference(out double difference, out double lower, out double upper));
        Assert.AreEqual(Math.Log(0.4), difference, 3 * 0.090);
        Assert.IsTrue(lower < difference && difference < upper);
        Assert.IsTrue(other.TryGetDifference(out double unchanged, out _, out _));
        Assert.AreEqual(0, unchanged, 3 * 0.090);

        // References of 180 and 220 µV; three squeezes of a few per cent each.
        Assert.IsTrue(reduced.TryGetNormalisation(out double normalisation));
        Assert.AreEqual(Math.Log(220.0 / 180), normalisation, 0.1);
    }

    [TestMethod]
    public void WithoutReferenceSetTheVerdictIsWithheldAndSaysSo()
    {
        SessionLog log = RecordedSession.Run(SessionMode.Bridge, new BodySignals(Bridge(BodyParameters.Nominal, 32)), SetS, false).Log;
        for (int side = 0; side < DeviceChannels.Sides; side++)
        {
            VerdictRow verdict = VerdictOf(log, side);
            Assert.AreEqual((VerdictValue.Withheld, WithheldReason.NoReferenceSet), (verdict.Value, verdict.Reason));
        }
    }

    [TestMethod]
    public void MainsOnOneElectrodeRaisesItsFlagAndWithholdsTheVerdictOfItsSide()
    {
        // 60 % of the time at some 90 µV is 60 µV rms of muscle; as much of mains comes on at the beginning of the set.
        SignalFault mains = SignalFault.Mains(MuscleChannel.RightHamstring, 0, double.PositiveInfinity, 60, 60);
        SessionLog log = Bridges(new FaultedSignals(new BodySignals(Bridge(BodyParameters.Nominal, 33)), mains), BodyParameters.Nominal);
        Assert.IsTrue(log.TryGetMeasurement(out ModeSpan set));
        QualityRow[] rounds = [.. log.Qualities.Where(row => row.Span == set)];
        Assert.IsNotEmpty(rounds);
        foreach (QualityRow round in rounds)
        {
            Assert.AreEqual(60, round.LineHz);
            for (int channel = 0; channel < DeviceChannels.Count; channel++)
            {
                int expected = channel == DeviceChannels.RightHamstring ? ChannelQuality.Mains : 0;
                Assert.AreEqual(expected, round.Flags(channel) & ChannelQuality.Mains, $"channel {channel}");
            }
        }

        VerdictRow right = VerdictOf(log, 1);
        Assert.AreEqual((VerdictValue.Withheld, WithheldReason.Mains), (right.Value, right.Reason));
        Assert.AreNotEqual(VerdictValue.Withheld, VerdictOf(log, 0).Value);
    }

    [TestMethod]
    public void AnElectrodeThatComesOffWithholdsTheVerdictOfItsSide()
    {
        SignalFault off = SignalFault.ElectrodeOff(MuscleChannel.LeftGlute, 20, double.PositiveInfinity);
        SessionLog log = Bridges(new FaultedSignals(new BodySignals(Bridge(BodyParameters.Nominal, 34)), off), BodyParameters.Nominal);
        VerdictRow left = VerdictOf(log, 0);
        Assert.AreEqual((VerdictValue.Withheld, WithheldReason.ElectrodeOff), (left.Value, left.Reason));
        Assert.AreNotEqual(VerdictValue.Withheld, VerdictOf(log, 1).Value);
    }

    [TestMethod]
    public void QualityIsKnownWhereTheQuietCalibrationEndsAndAfterEveryRoundOfARun()
    {
        const double RunS = 75;
        Activity activity = RunActivity.Run(BodyParameters.Nominal, 35, RunParameters.Nominal with { DurationS = RunS });
        SessionLog log = RecordedSession.Run(SessionMode.Run, new BodySignals(activity), RunS, true).Log;
        QualityRow atRest = log.Qualities.Last(row => row.Span?.Mode == DeviceMode.CalibrateQuiet);
        Assert.IsTrue(log.TryGetMeasurement(out ModeSpan run));
        QualityRow[] rounds = [.. log.Qualities.Where(row => row.Span == run)];

        // Rounds begin at 0, 30 and 60 s and take some 7 s.
        Assert.HasCount(3, rounds);
        foreach (QualityRow row in (QualityRow[])[atRest, .. rounds])
        {
            Assert.IsNull(row.LineHz);
            for (int channel = 0; channel < DeviceChannels.Count; channel++)
            {
                Assert.IsTrue(row.TryGetMainsPermille(channel, out int permille), $"channel {channel}");
                Assert.IsLessThan(MainsMeter.ThresholdPermille, permille);
                Assert.IsTrue(row.TryGetMotionPermille(channel, out _));
            }
        }

        foreach (QualityRow row in rounds)
        {
            for (int channel = 0; channel < DeviceChannels.Count; channel++)
            {
                Assert.IsTrue(row.TryGetReferenceDecibels(channel, out int decibels));
                Assert.IsGreaterThan(10, decibels);
            }
        }
    }

    private static Activity Bridge(BodyParameters body, ulong seed) =>
        ExerciseActivities.Bridge(body, seed, ExerciseParameters.Bridge with { Repetitions = Reps });

    private static SessionLog Bridges(IElectrodeSignals signals, BodyParameters body) =>
        RecordedSession.Run(SessionMode.Bridge, signals, SetS, true, body: body, protocol: ReferenceProtocol.Submaximal).Log;

    private static VerdictRow VerdictOf(SessionLog log, int side)
    {
        Assert.IsTrue(log.TryGetMeasurement(out ModeSpan set));
        return log.TryGetVerdict(set, side, out VerdictRow verdict) ? verdict : throw new AssertFailedException($"No verdict on side {side}.");
    }
}
