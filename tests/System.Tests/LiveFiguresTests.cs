using GluteSense.Cli.Views;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.System.Tests;

/// <summary>The live view's numbers, from packets made here.</summary>
[TestClass]
public sealed class LiveFiguresTests
{
    private readonly SessionLog _log = new();
    private int _liveSequence;
    private int _eventSequence;

    [TestMethod]
    public void RmsIsTheRootOfTheMeanPowerOfAQuarterSecondWithRestRemoved()
    {
        LiveFigures figures = Figures();
        Calibrate(0, restCounts: 3, referenceCounts: 0);
        Live(0, 1000, 1000, 1000, 1000);
        double[] counts = [10, 20, 30, 40, 50];
        for (int block = 0; block < counts.Length; block++)
        {
            Live(50 * (block + 1), counts[block], 0, 0, 0);
        }

        // The block at 0 ms is older than a quarter of a second.
        double expected = Math.Sqrt(counts.Sum(value => value * value) / counts.Length - 9);
        Assert.AreEqual(expected, figures.Rms(0)!.Value, 0.01);
        Assert.AreEqual("counts", figures.Unit);
    }

    [TestMethod]
    public void ActivationIsRmsOverTheReference()
    {
        LiveFigures figures = Figures();
        Calibrate(0, restCounts: 0, referenceCounts: 50);
        Live(0, 100, 0, 0, 0);
        Assert.AreEqual(2.0, figures.Activation(0)!.Value, 0.01);
        Assert.IsNull(figures.Activation(1), "No reference, no activation.");
    }

    [TestMethod]
    public void ShareComparesActivationsAndIsUnknownAtRest()
    {
        LiveFigures figures = Figures();
        Calibrate(0, restCounts: 0, referenceCounts: 100);
        Calibrate(1, restCounts: 0, referenceCounts: 200);
        Live(0, 60, 80, 0, 0);
        Assert.AreEqual(0.6 / (0.6 + 0.4), figures.Share(0)!.Value, 0.001);
        Assert.IsTrue(figures.HasReferences(0));

        Live(1000, 1, 2, 0, 0);
        Assert.IsNull(figures.Share(0));
    }

    [TestMethod]
    public void AChannelWithoutElectrodeHasNoNumbers()
    {
        LiveFigures figures = Figures();
        Live(0, 60, 80, 0, 0);
        byte[] bytes = new byte[StatusPacket.Length];
        new StatusPacket { Mode = DeviceMode.Run, RateHz = 500, BlockMs = 50, Quality = 0x0010 }.Encode(bytes);
        _log.Add(new ReceivedPacket(TimeSpan.Zero, GattTable.Status, bytes));
        Assert.AreEqual("no electrode", figures.Quality(1));
        Assert.IsNull(figures.Rms(1));
        Assert.IsNull(figures.Share(0));
        Assert.AreEqual("", figures.Quality(0));
        Assert.IsNotNull(figures.Rms(0));
    }

    [TestMethod]
    public void BlocksThatTheMotorShookDoNotCount()
    {
        LiveFigures figures = Figures();
        Live(0, 40, 0, 0, 0);
        Flagged(50, LivePacket.FlagExcluded, 900, 0, 0, 0);
        Assert.AreEqual(40, figures.Rms(0)!.Value, 0.01);
    }

    [TestMethod]
    public void BatteryAndFaultsAreToldInFewWords()
    {
        LiveFigures figures = Figures();
        Assert.AreEqual("", figures.Condition);

        byte[] health = new byte[HealthPacket.Length];
        new HealthPacket { Sequence = _eventSequence++, BatteryMillivolts = 3300, BatteryPercent = 9 }.Encode(health);
        _log.Add(new ReceivedPacket(TimeSpan.Zero, GattTable.Events, health));
        byte[] status = new byte[StatusPacket.Length];
        new StatusPacket { Mode = DeviceMode.Run, Faults = DeviceFaults.BatteryLow | DeviceFaults.RateNotHeld }.Encode(status);
        _log.Add(new ReceivedPacket(TimeSpan.Zero, GattTable.Status, status));
        Assert.AreEqual("battery 9 %, battery low, rate not held", figures.Condition);
    }

    private LiveFigures Figures() => new(_log, new SessionInfo(SessionMode.Run, "made here", null, DateTimeOffset.UnixEpoch));

    private void Live(int startMs, params double[] rmsCounts) => Flagged(startMs, 0, rmsCounts);

    private void Flagged(int startMs, int flags, params double[] rmsCounts)
    {
        var packet = new LivePacket { Sequence = _liveSequence++, StartMs = startMs, SampleCount = 25, Flags = flags };
        for (int channel = 0; channel < rmsCounts.Length; channel++)
        {
            packet.RmsQ4[channel] = (int)Math.Round(rmsCounts[channel] * 16);
        }

        byte[] bytes = new byte[LivePacket.Length];
        packet.Encode(bytes);
        _log.Add(new ReceivedPacket(TimeSpan.FromMilliseconds(startMs), GattTable.Live, bytes));
    }

    private void Calibrate(int channel, double restCounts, double referenceCounts)
    {
        byte[] bytes = new byte[CalibrationPacket.Length];
        new CalibrationPacket
        {
            Sequence = _eventSequence++,
            Channel = channel,
            RestVarianceQ8 = (int)(restCounts * restCounts * 256),
            ReferenceRmsQ4 = referenceCounts > 0 ? (int)(referenceCounts * 16) : -1,
            TrialRmsQ4 = -1,
            Kind = referenceCounts > 0 ? 2 : 0,
            Trials = referenceCounts > 0 ? 3 : 0,
            TrialCvPercent = referenceCounts > 0 ? 4 : -1,
        }.Encode(bytes);
        _log.Add(new ReceivedPacket(TimeSpan.Zero, GattTable.Events, bytes));
    }
}
