using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Kernel;

/// <summary>The order in which ready threads run (nf-interpreter, ScheduleThreads). Shares by priority: see ThreadTests.</summary>
[TestClass]
public sealed class PriorityTests
{
    [TestMethod]
    public void Busy_threads_of_one_priority_take_turns_from_the_first_slice_on()
    {
        using VirtualChip chip = OnChip.New();
        string turns = "";
        void Poll(char name)
        {
            while (true)
            {
                HighResTimer.GetCurrent();
                if (turns.Length == 0 || turns[^1] != name)
                {
                    turns += name;
                }
            }
        }

        chip.PowerOn(() =>
        {
            new Thread(() => Poll('b')).Start();
            new Thread(() => Poll('c')).Start();
            Poll('a');
        });

        chip.RunUntil(179_000);

        Assert.AreEqual("abcabcabc", turns);
    }

    [TestMethod]
    public void Who_slept_long_goes_first_but_for_five_slices_at_most()
    {
        // Credit is cut to 33 and a slice costs 8: it is ahead of the other for five slices.
        using VirtualChip chip = OnChip.New();
        var slices = new List<(char Thread, long BeginUs)>();
        void Poll(char name)
        {
            while (true)
            {
                HighResTimer.GetCurrent();
                if (slices.Count == 0 || slices[^1].Thread != name)
                {
                    slices.Add((name, chip.NowUs));
                }
            }
        }

        chip.PowerOn(() =>
        {
            new Thread(() => Poll('b')).Start();
            Thread.Sleep(5_000);
            Poll('a');
        });

        chip.RunUntil(6_000_000);

        (char thread, long beginUs) = slices[1];
        Assert.AreEqual('a', thread);
        Assert.IsInRange(5_000_000L, 5_020_100L, beginUs);
        Assert.IsInRange(60_000L, 110_000L, slices[2].BeginUs - beginUs);
        Assert.IsInRange(10_000L, 20_100L, slices[4].BeginUs - slices[3].BeginUs);
    }

    [TestMethod]
    public void Sleep_0_gives_up_the_credit_of_a_long_sleep()
    {
        using VirtualChip chip = OnChip.New();
        int polls = 0;
        int during = 0;
        chip.PowerOn(() =>
        {
            new Thread(() =>
            {
                while (true)
                {
                    HighResTimer.GetCurrent();
                    polls++;
                }
            }).Start();
            Thread.Sleep(5_000);
            int before = polls;
            Thread.Sleep(0);
            during = polls - before;
            Thread.Sleep(-1);
        });

        chip.RunUntil(6_000_000);

        // A slice of 10 to 20 ms in polls of 7.5 µs.
        Assert.IsInRange(1_300, 2_700, during);
    }
}
