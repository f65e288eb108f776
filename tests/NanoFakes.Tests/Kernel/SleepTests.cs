using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Kernel;

[TestClass]
public sealed class SleepTests
{
    // The clock poll after waking: 1070 · 7 ns = 7.49 µs.
    private const long PollUs = 9;

    [TestMethod]
    [DataRow(1, 10_000)]
    [DataRow(9, 10_000)]
    [DataRow(10, 10_000)]
    [DataRow(11, 20_000)]
    [DataRow(25, 30_000)]
    [DataRow(100, 100_000)]
    public void Sleep_ends_at_the_first_tick_at_or_after_its_time_counted_from_the_tick_before(int sleepMs, int wakeUs)
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        long wokeUs = 0;
        chip.PowerOn(() =>
        {
            // Somewhere in the first tick: 0.5 ms and what the call to Sleep costs.
            chip.ChargeNs(500_000);
            Thread.Sleep(sleepMs);
            wokeUs = (long)HighResTimer.GetCurrent();
        });

        chip.RunUntil(1_000_000);

        Assert.IsInRange(wakeUs, wakeUs + PollUs, wokeUs);
    }

    [TestMethod]
    public void A_chain_of_shortest_sleeps_wakes_at_every_tick()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        var wakesUs = new List<long>();
        chip.PowerOn(() =>
        {
            while (true)
            {
                Thread.Sleep(1);
                wakesUs.Add(chip.NowUs);
            }
        });

        chip.RunUntil(100_000);

        CollectionAssert.AreEqual(new long[] { 10, 20, 30, 40, 50, 60, 70, 80, 90 }, wakesUs.Take(9).Select(us => us / 1000).ToArray());
        Assert.IsTrue(wakesUs.All(us => us % 10_000 == 0));
    }

    [TestMethod]
    public void Sleep_0_lets_another_ready_thread_run_and_comes_back_when_that_one_blocks()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        var trace = new List<string>();
        chip.PowerOn(() =>
        {
            new Thread(() => trace.Add("other")).Start();
            trace.Add("before");
            Thread.Sleep(0);
            trace.Add("after");
        });

        chip.RunUntil(5_000);

        CollectionAssert.AreEqual(new[] { "before", "other", "after" }, trace);
    }

    [TestMethod]
    public void Sleep_0_returns_at_once_when_no_other_thread_is_ready()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        int turns = 0;
        chip.PowerOn(() =>
        {
            while (true)
            {
                Thread.Sleep(0);
                turns++;
            }
        });

        chip.RunUntil(9_000);

        // A call costs 3000 · 7 ns = 21 µs.
        Assert.AreEqual(9_000 / 21, turns, 1);
    }

    [TestMethod]
    public void Sleep_0_lets_a_waiting_event_through()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        bool handled = false;
        bool handledAtReturn = false;
        chip.PowerOn(() =>
        {
            chip.PostEvent(() => handled = true);
            Thread.Sleep(0);
            handledAtReturn = handled;
        });

        chip.RunUntil(1_000);

        Assert.IsTrue(handledAtReturn);
    }

    [TestMethod]
    public void A_sleep_for_ever_never_ends()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        bool woke = false;
        chip.PowerOn(() =>
        {
            Thread.Sleep(-1);
            woke = true;
        });

        chip.RunUntil(365L * 86_400 * 1_000_000);

        Assert.IsFalse(woke);
    }
}
