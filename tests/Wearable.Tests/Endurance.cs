using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Signal;
using GluteSense.Storage;
using GluteSense.Wearable.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Wearable.Tests;

/// <summary>A run with the owner subscribed to everything, and what must agree afterwards: the device's counts, the converter's, the flash's, and the log.</summary>
internal sealed class Endurance
{
    private const int PeriodMs = 2;
    private const int BlockMs = 50;

    private readonly DeviceStatus _status;
    private readonly DeviceHealth _health;
    private readonly ModeSpan _run;
    private readonly SessionLog _session;
    private readonly ReadLog _log;
    private readonly long _samples;
    private readonly long[] _conversions;
    private readonly long _slots;
    private readonly int _stalls;
    private readonly int _slowStalls;
    private readonly long _stallUs;
    private readonly int _lengthMs;

    private Endurance(Bench bench, BurstInput input, double seconds)
    {
        Owner owner = bench.Owner;
        VirtualFlash flash = bench.Chip.Flash;
        owner.CalibrateQuiet();
        input.Runs = true;
        input.Forget();
        Assert.AreEqual(CommandResult.Accepted, owner.Send(ControlOpcode.StartRun));
        (int stalls, int slow, long stallUs) = (flash.Stalls, flash.SlowStalls, flash.StallUs);
        owner.Central.Wait(seconds);
        _stalls = flash.Stalls - stalls;
        _slowStalls = flash.SlowStalls - slow;
        _stallUs = flash.StallUs - stallUs;
        _run = owner.Stop();
        _conversions = [.. input.Conversions];
        _slots = (long)Math.Round((input.LastUs - input.FirstUs) / (PeriodMs * 1000.0)) + 1;
        Assert.IsTrue(_run.TryGetFinalStatus(out _status));
        Assert.IsTrue(_run.TryGetFinalHealth(out _health));
        Assert.IsTrue(_run.TryGetLengthMs(out _lengthMs));
        _session = owner.Log;
        _samples = _session.LiveOf(_run).Sum(row => (long)row.SampleCount);
        _log = new ReadLog(bench.RunLog(0));
    }

    /// <summary>Share of the due ticks that were missed.</summary>
    public double MissedShare => (double)_status.MissedTicks / _status.Ticks;

    /// <summary>Runs.</summary>
    public static Endurance Run(ChipProfile profile, double seconds)
    {
        var input = new BurstInput();
        using var bench = Bench.Owned(input, profile: profile);
        return new Endurance(bench, input, seconds);
    }

    /// <summary>Every conversion is a sample, every tick without one is missed or in a gap, and the clock knows of no others.</summary>
    public void NothingIsUncounted()
    {
        foreach (long conversions in _conversions)
        {
            Assert.AreEqual(_status.Ticks - _status.MissedTicks, conversions, "samples");
        }

        Assert.AreEqual(0, _session.LostPackets, "packets");
        Assert.AreEqual(_samples, _conversions[0], "samples in live packets");
        Assert.AreEqual(_lengthMs, (_status.Ticks * (long)PeriodMs) + _health.GapMs, "due ticks and gaps make the time");

        // The ticks of the last moments may be late, too.
        Assert.AreEqual(_lengthMs / (double)PeriodMs, _slots, 2, "ticks by the clock");
        Assert.AreEqual(_status.MissedTicks, _log.Seconds.Sum(second => second.MissedTicks), "missed ticks in the log");
        Assert.AreEqual(_health.GapMs, _log.CheckpointGapsMs + _log.Seconds.Sum(second => second.GapMs), 10 * _health.Gaps, "gaps in the log");
    }

    /// <summary>Each stall of the flash is one gap, a little longer than the stall and at most to the next block of the grid.</summary>
    public void GapsAreTheStallsOfTheFlash()
    {
        Assert.AreEqual(_stalls, _health.Gaps);
        Assert.IsGreaterThan(0, _slowStalls, "No erase was slow.");
        Assert.IsGreaterThan(_stallUs / 1000, _health.GapMs);
        Assert.IsLessThan((_stallUs / 1000) + ((25 + BlockMs) * _stalls), _health.GapMs);
    }

    /// <summary>The log has every second, and its amplitudes and strides are those that were sent.</summary>
    public void LogAgreesWithWhatWasSent()
    {
        Assert.AreEqual(0, _log.Reader.SkippedBytes);
        Assert.AreEqual(0, _log.Reader.MissingChunks);
        Assert.AreEqual(0, _log.Reader.MissingSeconds);
        Assert.IsTrue(_log.Reader.IsEnded);
        Assert.HasCount((_lengthMs + 999) / 1000, _log.Seconds);
        CompareAmplitudes();
        for (int side = 0; side < 2; side++)
        {
            int[] sent = [.. _session.SegmentsOf(_run).Where(row => row.Side == side).Select(Pack)];
            Assert.IsGreaterThan((int)(_lengthMs / BurstInput.StrideMs * 0.95), sent.Length, "strides");
            CollectionAssert.AreEqual(sent, _log.Strides(side), $"side {side}");
        }
    }

    private static int Pack(SegmentRow row)
    {
        int glute = row.TryGetRmsQ4(Muscle.Glute, out int rmsQ4) ? rmsQ4 : Measured.Unavailable;
        int logRatioQ12 = row.TryGetLogRatio(out double logRatio) ? (int)Math.Round(logRatio * 4096) : Measured.UnavailableLogRatio;
        return RunLogStride.Pack(row.Side, row.DurationMs / BlockMs, logRatioQ12, LogCode.Encode(glute));
    }

    private void CompareAmplitudes()
    {
        ILookup<int, LiveRow> rows = _session.LiveOf(_run).Where(row => !row.IsExcluded && row.SampleCount > 0).ToLookup(row => row.StartMs / 1000);
        double worst = 0;
        foreach (RunLogFrame second in _log.Seconds)
        {
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                double power = 0;
                double samples = 0;
                foreach (LiveRow row in rows[second.Second])
                {
                    row.TryGetRmsQ4(channel, out int rmsQ4);
                    power += row.SampleCount * (double)rmsQ4 * rmsQ4;
                    samples += row.SampleCount;
                }

                // 1/16 count squared is a variance in 1/256 count squared.
                double activeQ4 = Math.Sqrt((power / samples) - _log.Reader.Facts.RestVarianceQ8[channel]);
                double away = Math.Abs((16 * Math.Log2(activeQ4)) + 1 - second.RmsCode[channel]);

                // What was sent is rounded to 1/16 count, and so is what is encoded.
                double rounding = 16 / Math.Log(2) * ((Math.Sqrt(power / samples) / activeQ4) + 1) * 0.5 / activeQ4;
                worst = Math.Max(worst, away - rounding);
            }
        }

        Assert.IsLessThan(0.501, worst, "log codes away from the live features, in steps");
    }
}
