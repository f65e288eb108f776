using GluteSense.Host.Sessions;
using GluteSense.Simulator.Signals;
using GluteSense.System.Tests.Support;
using MuscleChannels = GluteSense.Signal.MuscleChannels;

namespace GluteSense.System.Tests;

/// <summary>The device's numbers against double precision, from the same ADC codes, for every block of a session.</summary>
[TestClass]
public sealed class BlockAccuracyTests
{
    private const int LeastBlocks = 100;

    [TestMethod]
    [DataRow(250)]
    [DataRow(500)]
    [DataRow(1000)]
    public void EveryBlockOfASyntheticBridgeMatchesDoublePrecision(int rateHz)
    {
        Activity activity = ExerciseActivities.Bridge(BodyParameters.Nominal, 21);
        RecordedSession session = RecordedSession.Run(SessionMode.Bridge, new BodySignals(activity), 20, true, rateHz);
        AssertBlocksMatch(session);
    }

    [TestMethod]
    public void EveryBlockOfASyntheticRunMatchesDoublePrecision()
    {
        Activity activity = RunActivity.Run(BodyParameters.Nominal, 22);
        RecordedSession session = RecordedSession.Run(SessionMode.Run, new BodySignals(activity), 20, true);
        AssertBlocksMatch(session);
    }

    [TestMethod]
    public void EveryBlockOfARealWalkMatchesDoublePrecision()
    {
        CsvRecording recording = CsvRecording.Load(
            Recordings.PathOf("musclesynergies_walk_right13.csv"),
            ChannelMap.Parse("leftGlute=R_GMED,leftHamstring=R_ST,rightGlute=R_GMAX,rightHamstring=R_BF"));
        RecordedSession session = RecordedSession.Run(SessionMode.Run, new RecordingSignals(recording), recording.DurationS, false);
        AssertBlocksMatch(session);
    }

    private static void AssertBlocksMatch(RecordedSession session)
    {
        Assert.IsTrue(session.Log.TryGetMeasurement(out ModeSpan? measurement));
        int first = 0;
        int blocks = 0;
        int shares = 0;
        foreach (LiveRow row in session.Log.LiveOf(measurement))
        {
            double[] variance = new double[MuscleChannels.Count];
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                variance[channel] = Variance(session.Codes[channel].GetRange(first, row.SampleCount));
                double rms = Math.Sqrt(variance[channel]);
                Assert.IsTrue(row.TryGetRmsQ4(channel, out int rmsQ4));
                double tolerance = Math.Max(0.005 * rms, 1.0 / 16);
                Assert.AreEqual(rms, rmsQ4 / 16.0, tolerance, $"rms of channel {channel} at {row.StartMs} ms");
            }

            for (int side = 0; side < MuscleChannels.Sides; side++)
            {
                shares += AssertShareMatches(session.Log, row, side, variance);
            }

            first += row.SampleCount;
            blocks++;
        }

        Assert.IsGreaterThan(LeastBlocks, blocks);
        Assert.IsGreaterThan(blocks, shares, "Shares of both sides were expected in most blocks.");
    }

    /// <summary>1 when the block has a share to compare, else 0.</summary>
    private static int AssertShareMatches(SessionLog log, LiveRow row, int side, double[] variance)
    {
        int glute = MuscleChannels.Glute(side);
        int hamstring = MuscleChannels.Hamstring(side);
        double g = Active(log, glute, variance[glute]);
        double h = Active(log, hamstring, variance[hamstring]);
        if (g + h == 0)
        {
            Assert.IsFalse(row.TryGetSharePermille(side, out _), $"A silent side has no share, at {row.StartMs} ms.");
            return 0;
        }

        Assert.IsTrue(row.TryGetSharePermille(side, out int sharePermille), $"No share at {row.StartMs} ms.");
        double share = g / (g + h);

        // 1 %, plus half of the wire's LSB of 1 permille.
        Assert.AreEqual(share, sharePermille / 1000.0, 0.01 * share + 0.0005, $"share of side {side} at {row.StartMs} ms");
        return 1;
    }

    private static double Active(SessionLog log, int channel, double variance)
    {
        bool calibrated = log.TryGetCalibration(channel, out ChannelCalibration? calibration);
        double rest = calibrated && calibration!.TryGetRestVarianceQ8(out int restQ8) ? restQ8 / 256.0 : 0;
        double reference = calibrated && calibration!.TryGetReferenceRmsQ4(out int referenceQ4) ? referenceQ4 / 16.0 : 1;
        return Math.Sqrt(Math.Max(0, variance - rest)) / reference;
    }

    private static double Variance(List<int> codes)
    {
        double mean = codes.Average();
        return codes.Sum(code => (code - mean) * (code - mean)) / codes.Count;
    }
}
