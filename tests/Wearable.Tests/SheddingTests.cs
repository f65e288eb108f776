using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Wearable.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Wearable.Tests;

/// <summary>Who holds the link without being the owner goes, and a run goes on meanwhile.</summary>
[TestClass]
public sealed class SheddingTests
{
    [TestMethod]
    [DataRow(true, DisplayName = "a central that acknowledges")]
    [DataRow(false, DisplayName = "a central that does not")]
    public void Three_wrong_proofs_cost_the_link_and_the_owner_gets_it_while_the_run_goes_on(bool acknowledges)
    {
        using var bench = Running(new RadioOptions { AcknowledgesTermination = acknowledges });
        var stranger = new Owner(bench.Chip, new byte[16]);
        stranger.Central.Connect();
        stranger.Central.SubscribeToAll();
        long beforeUs = bench.Chip.NowUs;
        for (int attempt = 0; attempt < 3; attempt++)
        {
            stranger.State();
            stranger.Prove(new byte[16]);
        }

        Assert.IsTrue(stranger.Central.WaitFor(() => !bench.Chip.Radio.IsConnected, 2));
        Assert.IsLessThan(4_000_000, bench.Chip.NowUs - beforeUs);
        OwnerGoesOn(bench, acknowledges ? 200 : 2200);
    }

    [TestMethod]
    public void After_30_s_an_unproved_central_is_shed()
    {
        using var bench = Running(new RadioOptions());
        var stranger = new Central(bench.Chip);
        stranger.Connect();
        long beginUs = bench.Chip.NowUs;
        stranger.WaitFor(() => !bench.Chip.Radio.IsConnected, 40);
        Assert.AreEqual(30, (bench.Chip.NowUs - beginUs) / 1e6, 1);
        OwnerGoesOn(bench, 200);
    }

    [TestMethod]
    public void A_short_press_sheds_at_once()
    {
        using var bench = Bench.Owned(new BurstInput());
        bench.Owner.Central.Disconnect();
        var stranger = new Central(bench.Chip);
        stranger.Connect();
        bench.HoldButton(0.3);
        Assert.IsTrue(stranger.WaitFor(() => !bench.Chip.Radio.IsConnected, 1));
        OwnerGoesOn(bench, 0);
    }

    [TestMethod]
    public void A_short_press_does_not_shed_the_owner()
    {
        using var bench = Bench.Owned(new BurstInput());
        bench.HoldButton(0.3);
        bench.Owner.Central.Wait(2);
        Assert.IsTrue(bench.Chip.Radio.IsConnected);
        Assert.AreEqual(DeviceMode.Run, bench.Owner.NextStatus().Mode);
    }

    // Device.SelfTest reads each channel so often when the device starts.
    private const int SelfTestReads = 16;

    private static Bench Running(RadioOptions radio)
    {
        var bench = Bench.Owned(new BurstInput { Runs = true }, radio: radio);
        bench.Owner.Send(ControlOpcode.StartRun);
        bench.Owner.Central.Wait(3);
        bench.Owner.Central.Disconnect();
        bench.Owner.Central.Wait(1);
        return bench;
    }

    /// <summary>The owner connects, finds the run going on, and the restart of the stack in its gaps.</summary>
    private static void OwnerGoesOn(Bench bench, int gapMs)
    {
        bench.Owner.Connect();
        Assert.AreEqual(DeviceMode.Run, bench.Owner.NextStatus().Mode);
        var input = (BurstInput)bench.Electrodes;
        bench.Owner.Central.Wait(5);
        Assert.IsTrue(bench.Owner.Stop().TryGetFinalHealth(out DeviceHealth health));
        Assert.AreEqual(1, health.Sheds);
        Assert.IsGreaterThanOrEqualTo(gapMs, health.GapMs);
        Assert.IsTrue(bench.Owner.Log.TryGetStatus(out DeviceStatus status));
        Assert.AreEqual(status.Ticks - status.MissedTicks, input.Conversions[0] - SelfTestReads);
        Assert.IsLessThanOrEqualTo(status.Ticks / 1000, status.MissedTicks);
        var log = new ReadLog(bench.RunLog(0));
        Assert.AreEqual(0, log.Reader.SkippedBytes);
        int told = log.Seconds.Sum(second => second.GapMs);
        Assert.IsGreaterThanOrEqualTo(Math.Min(gapMs, 2550), told, "the log tells the gap");
    }
}
