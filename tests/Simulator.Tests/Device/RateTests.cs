using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Simulator.Device;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Device;

[TestClass]
public sealed class RateTests
{
    [TestMethod]
    [DataRow(250, 100, 25)]
    [DataRow(500, 50, 25)]
    [DataRow(1000, 50, 50)]
    public void Blocks_of_the_rate_have_its_length_and_its_ticks(int rateHz, int blockMs, int ticksPerBlock)
    {
        using var bench = new DeviceBench();
        bench.Connect();
        Assert.AreEqual(CommandResult.Accepted, bench.Send(ControlOpcode.SetRate, rateHz).Result);
        bench.Send(ControlOpcode.StartRun);
        bench.Receive(5);
        ModeSpan span = bench.Stop();

        Assert.AreEqual(rateHz, span.RateHz);
        Assert.IsTrue(span.TryGetFinalStatus(out DeviceStatus status));
        Assert.AreEqual(blockMs, status.BlockMs);
        Assert.AreEqual(rateHz, status.RateHz);
        Assert.AreEqual(rateHz * 10, status.AchievedRateDeciHz, 2);
        Assert.AreEqual(0, status.MissedTicks);
        LiveRow[] live = [.. bench.Log.LiveOf(span)];
        Assert.IsGreaterThan(4900 / blockMs, live.Length);
        for (int index = 0; index < live.Length; index++)
        {
            Assert.AreEqual(index * blockMs, live[index].StartMs);
            Assert.AreEqual(ticksPerBlock, live[index].SampleCount);
            Assert.AreEqual(0, live[index].Flags & LivePacket.FlagMissedTicks);
        }
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void The_slow_build_accounts_for_every_tick_at_500_Hz(bool disturbed)
    {
        using var bench = new DeviceBench(new VirtualWearableOptions { Profile = ChipProfile.Slow });
        bench.Connect();
        if (disturbed)
        {
            // Native code and handlers that hold the CPU: 1 to 130 ms, up to two and a half blocks.
            VirtualChip chip = bench.Wearable.Chip;
            for (int number = 0; number < 40; number++)
            {
                long holdNs = 1_000_000 + number * 3_300_000L;
                chip.At(1_000_000 + number * 237_000, () => chip.PostEvent(() => chip.ChargeNs(holdNs)));
            }
        }

        bench.Send(ControlOpcode.StartExercise);
        bench.Receive(12);
        ModeSpan span = bench.Stop();

        Assert.IsTrue(span.TryGetFinalStatus(out DeviceStatus status));
        Assert.IsTrue(span.TryGetLengthMs(out int lengthMs));
        LiveRow[] live = [.. bench.Log.LiveOf(span)];
        Assert.AreEqual(0, bench.LostPackets);
        Assert.AreEqual(lengthMs, status.Ticks * 2, "Ticks times their period are the time the mode took.");
        Assert.AreEqual(status.Ticks, live.Sum(row => row.SampleCount) + status.MissedTicks);
        Assert.IsLessThanOrEqualTo(25, live.Max(row => row.SampleCount));
        Assert.AreEqual(10_000.0 * live.Sum(row => row.SampleCount) / lengthMs, status.AchievedRateDeciHz, 3);
        foreach (LiveRow row in live)
        {
            // A block that begins late, because the block before it was held over its end, has fewer ticks due.
            int due = (50 - row.StartMs % 50) / 2;
            Assert.AreEqual(row.SampleCount < due, (row.Flags & LivePacket.FlagMissedTicks) != 0, $"{row.StartMs} ms");
        }

        if (disturbed)
        {
            // 40 holds of 65 ms in the mean are 1300 ticks; the one under way and those before the mode began do not count. What was under way
            // when a hold began, and the block work that waited, may take one more each.
            Assert.IsInRange(1_000, 1_340, status.MissedTicks);
        }
        else
        {
            Assert.AreEqual(0, status.MissedTicks);
        }
    }

    [TestMethod]
    public void Block_starts_stay_on_the_grid_of_the_clock_when_ticks_are_missed()
    {
        using var bench = new DeviceBench(new VirtualWearableOptions { Profile = ChipProfile.Slow });
        bench.Connect();
        bench.Send(ControlOpcode.StartRun);
        bench.Receive(1);
        VirtualChip chip = bench.Wearable.Chip;
        chip.PostEvent(() => chip.ChargeNs(20_000_000));
        bench.Receive(1);
        chip.PostEvent(() => chip.ChargeNs(230_000_000));
        bench.Receive(1);
        ModeSpan span = bench.Stop();

        // Block k takes the ticks from 50 k ms on, whatever was missed before: it starts with the first of them that was still due.
        LiveRow[] live = [.. bench.Log.LiveOf(span)];
        bool missedBefore = false;
        for (int index = 0; index < live.Length; index++)
        {
            int late = live[index].StartMs % 50;
            int due = (50 - late) / 2;
            bool missed = (live[index].Flags & LivePacket.FlagMissedTicks) != 0;
            Assert.AreEqual(missed, live[index].SampleCount < due, $"{live[index].StartMs} ms");
            Assert.IsLessThanOrEqualTo(due, live[index].SampleCount);
            Assert.IsTrue(late == 0 || missedBefore, $"{live[index].StartMs} ms");
            missedBefore = missed;
        }

        int[] blocks = [.. live.Select(row => row.StartMs / 50)];
        int[] steps = [.. blocks.Zip(blocks.Skip(1), (a, b) => b - a)];
        Assert.AreEqual(1, steps.Min());
        Assert.AreEqual(5, steps.Max(), 1);
    }
}
