using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Kernel;

[TestClass]
public sealed class EventTests
{
    [TestMethod]
    public void Events_wait_for_the_end_of_the_slice_but_never_longer_than_20_ms()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        var latenciesUs = new List<long>();
        chip.PowerOn(() =>
        {
            while (true)
            {
                HighResTimer.GetCurrent();
            }
        });
        for (long timeUs = 500; timeUs < 1_000_000; timeUs += 1_370)
        {
            long postedUs = timeUs;
            chip.At(timeUs, () => chip.PostEvent(() => latenciesUs.Add(chip.NowUs - postedUs)));
        }

        chip.RunUntil(1_020_000);

        Assert.HasCount(730, latenciesUs);
        Assert.IsInRange(0L, 20_020L, latenciesUs.Max());

        // They really wait: a busy thread is not interrupted by them.
        Assert.IsGreaterThan(15_000L, latenciesUs.Max());
        Assert.AreEqual(10_000, latenciesUs.Average(), 1_500);
    }

    [TestMethod]
    public void Events_are_handled_in_the_order_they_came_and_before_other_ready_threads()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        var trace = new List<string>();
        chip.PowerOn(() =>
        {
            new Thread(() => trace.Add("thread")).Start();
            chip.PostEvent(() => trace.Add("first"));
            chip.PostEvent(() => trace.Add("second"));
            Thread.Sleep(0);
            trace.Add("main");
        });

        chip.RunUntil(50_000);

        CollectionAssert.AreEqual(new[] { "first", "second", "thread", "main" }, trace);
    }

    [TestMethod]
    public void The_queue_holds_128_events_drops_the_oldest_and_counts_them()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        var handled = new List<int>();
        chip.PowerOn(() => Thread.Sleep(-1));
        for (int number = 0; number < 131; number++)
        {
            int posted = number;
            chip.PostEvent(() => handled.Add(posted));
        }

        chip.RunUntil(100_000);

        Assert.AreEqual(3, chip.LostEvents);
        CollectionAssert.AreEqual(Enumerable.Range(3, 128).ToArray(), handled);
    }

    [TestMethod]
    public void Exactly_128_events_lose_nothing()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        int handled = 0;
        chip.PowerOn(() => Thread.Sleep(-1));
        for (int number = 0; number < 128; number++)
        {
            chip.PostEvent(() => handled++);
        }

        chip.RunUntil(100_000);

        Assert.AreEqual(0, chip.LostEvents);
        Assert.AreEqual(128, handled);
    }

    [TestMethod]
    public void A_handler_that_blocks_holds_all_later_events()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        long secondUs = 0;
        chip.PowerOn(() => Thread.Sleep(-1));
        chip.PostEvent(() => Thread.Sleep(500));
        chip.PostEvent(() => secondUs = chip.NowUs);

        chip.RunUntil(1_000_000);

        Assert.IsInRange(500_000L, 510_000L, secondUs);
    }

    [TestMethod]
    public void A_busy_handler_takes_eight_slices_of_nine_and_leaves_the_ninth_to_the_others_in_turn()
    {
        // The dispatcher's slice costs 1, that of a Normal thread 8 (nf-interpreter, GetQuantumDebit).
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        int[] polls = new int[3];
        void Poll(int thread)
        {
            while (true)
            {
                HighResTimer.GetCurrent();
                polls[thread]++;
            }
        }

        chip.PowerOn(() =>
        {
            new Thread(() => Poll(1)).Start();
            Poll(0);
        });
        chip.PostEvent(() => Poll(2));

        chip.RunUntil(20_000_000);

        double all = polls.Sum();
        Assert.AreEqual(0.8, polls[2] / all, 0.02, "1 : 8 against each of two.");
        Assert.AreEqual(0.1, polls[0] / all, 0.01);
        Assert.AreEqual(0.1, polls[1] / all, 0.01);
    }
}
