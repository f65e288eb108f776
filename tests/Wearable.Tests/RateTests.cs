using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Simulator.Signals;
using GluteSense.Wearable.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Wearable.Tests;

[TestClass]
public sealed class RateTests
{
    [TestMethod]
    public void A_fast_chip_reports_1000_Hz_as_it_is()
    {
        var input = new BurstInput();
        using var bench = Bench.Owned(input);
        Assert.AreEqual(CommandResult.Accepted, bench.Owner.Send(ControlOpcode.SetRate, 1000));
        input.Runs = true;
        input.Forget();
        bench.Owner.Send(ControlOpcode.StartRun);
        bench.Owner.Central.Wait(60);
        Assert.IsTrue(bench.Owner.Stop().TryGetFinalStatus(out DeviceStatus status));

        double seconds = (input.LastUs - input.FirstUs) / 1e6;
        Assert.AreEqual(1000, status.RateHz);
        Assert.AreEqual(status.Ticks - status.MissedTicks, input.Conversions[3]);
        Assert.IsTrue(bench.Owner.Log.TryGetHealth(out DeviceHealth health));
        Assert.AreEqual(seconds * 1000, status.Ticks + health.GapMs, 60);
        Assert.AreEqual(input.Conversions[0] / (seconds - (health.GapMs / 1000.0)), status.AchievedRateDeciHz / 10.0, 2);
    }

    [TestMethod]
    public void A_slow_chip_refuses_1000_Hz_and_takes_500()
    {
        using var bench = Bench.Owned(new BurstInput(), profile: ChipProfile.Slow);

        Assert.AreEqual(CommandResult.RateNotHeld, bench.Owner.Send(ControlOpcode.SetRate, 1000));
        Assert.AreEqual(500, bench.Owner.NextStatus().RateHz);
        Assert.AreEqual(CommandResult.Accepted, bench.Owner.Send(ControlOpcode.SetRate, 250));
        Assert.AreEqual(CommandResult.Accepted, bench.Owner.Send(ControlOpcode.SetRate, 500));
    }

    [TestMethod]
    public void With_the_synthetic_body_nothing_is_missed_either()
    {
        int[] channels = [Board.AdcLeftGlute, Board.AdcLeftHamstring, Board.AdcRightGlute, Board.AdcRightHamstring];
        var body = new BodySignals(RunActivity.Run(BodyParameters.Nominal, 5, RunParameters.Nominal with { DurationS = 150 }));
        using var bench = Bench.Owned(
            new ElectrodeInput(channels, new BodySignals(ReferenceActivities.Quiet(BodyParameters.Nominal, 3)), FrontEndParameters.Nominal, 1),
            profile: ChipProfile.Slow);
        bench.Owner.CalibrateQuiet();
        ((ElectrodeInput)bench.Electrodes).Perform(body);
        bench.Owner.Send(ControlOpcode.StartRun);
        bench.Owner.Central.Wait(120);
        ModeSpan run = bench.Owner.Stop();

        Assert.IsTrue(run.TryGetFinalStatus(out DeviceStatus status));
        Assert.IsLessThanOrEqualTo(0.01 * status.Ticks, (double)status.MissedTicks);
        var log = new ReadLog(bench.RunLog(0));
        Assert.AreEqual(0, log.Reader.SkippedBytes);
        Assert.IsTrue(run.TryGetLengthMs(out int lengthMs));
        Assert.HasCount((lengthMs + 999) / 1000, log.Seconds);
        Assert.AreEqual(120 * 84 / 60, log.Strides(0).Length, 8);
    }
}
