using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Kernel;

[TestClass]
public sealed class SchedulerTests
{
    [TestMethod]
    public void One_thread_runs_at_a_time_so_that_an_increment_without_lock_loses_nothing()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        int shared = 0;
        int[] own = new int[2];
        void Count(int thread)
        {
            while (true)
            {
                int read = shared;
                own[thread]++;
                shared = read + 1;
                HighResTimer.GetCurrent();
            }
        }

        chip.PowerOn(() =>
        {
            new Thread(() => Count(1)).Start();
            Count(0);
        });

        chip.RunUntil(2_000_000);

        Assert.AreEqual(shared, own[0] + own[1]);
        Assert.IsGreaterThan(200_000, shared);

        // Both have the same share of the quanta.
        Assert.AreEqual(0.5, own[0] / (double)shared, 0.02);
    }

    [TestMethod]
    public void An_increment_torn_by_a_call_to_the_stack_loses_counts_the_same_way_every_time()
    {
        // Found on the device as well: the quantum may end in the middle of an increment.
        int first = TornCount();
        int second = TornCount();

        Assert.AreEqual(first, second);
        static int TornCount()
        {
            using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
            int shared = 0;
            int made = 0;
            void Count()
            {
                while (true)
                {
                    int read = shared;
                    HighResTimer.GetCurrent();
                    shared = read + 1;
                    made++;
                }
            }

            chip.PowerOn(() =>
            {
                new Thread(Count).Start();
                Count();
            });
            chip.RunUntil(500_000);
            Assert.IsLessThan(made, shared);
            return shared;
        }
    }

    [TestMethod]
    public void The_same_program_leaves_the_same_trace_twice()
    {
        List<(char Thread, long TimeUs)> first = Trace();

        Assert.IsGreaterThan(1_000, first.Count);
        CollectionAssert.AreEqual(first, Trace());
        static List<(char Thread, long TimeUs)> Trace()
        {
            using var chip = new VirtualChip(ChipProfile.Slow, new SteadyInput());
            var trace = new List<(char Thread, long TimeUs)>();
            void Work(char name, int polls, int sleepMs)
            {
                while (true)
                {
                    for (int poll = 0; poll < polls; poll++)
                    {
                        HighResTimer.GetCurrent();
                        trace.Add((name, chip.NowUs));
                    }

                    Thread.Sleep(sleepMs);
                }
            }

            chip.PowerOn(() =>
            {
                new Thread(() => Work('b', 700, 0)).Start();
                new Thread(() => Work('c', 30, 20)).Start();
                Work('a', 1000, 10);
            });
            for (long eventUs = 1_000; eventUs < 1_000_000; eventUs += 3_333)
            {
                chip.At(eventUs, () => chip.PostEvent(() => trace.Add(('e', chip.NowUs))));
            }

            chip.RunUntil(1_000_000);
            return trace;
        }
    }

    [TestMethod]
    public void A_busy_thread_loses_the_CPU_after_10_to_20_ms()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        var slices = new List<(char Thread, long BeginUs)>();
        void Work(char name)
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
            // Begin in the middle of a tick, so that the first quantum is a short one.
            chip.ChargeNs(6_000_000);
            new Thread(() => Work('b')).Start();
            Work('a');
        });

        chip.RunUntil(1_000_000);

        Assert.IsGreaterThan(45, slices.Count);
        for (int index = 1; index < slices.Count; index++)
        {
            long lengthUs = slices[index].BeginUs - slices[index - 1].BeginUs;
            Assert.IsInRange(10_000L, 20_020L, lengthUs);
        }
    }

    [TestMethod]
    public void A_sleeper_gets_the_CPU_back_from_a_busy_thread_within_a_quantum_of_its_tick()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        var wakesUs = new List<(long AskedUs, long WokeUs)>();
        chip.PowerOn(() =>
        {
            new Thread(() =>
            {
                while (true)
                {
                    HighResTimer.GetCurrent();
                }
            }).Start();
            while (true)
            {
                long askedUs = chip.NowUs;
                Thread.Sleep(30);
                wakesUs.Add((askedUs, chip.NowUs));
            }
        });

        chip.RunUntil(2_000_000);

        Assert.IsGreaterThan(30, wakesUs.Count);
        foreach ((long askedUs, long wokeUs) in wakesUs)
        {
            Assert.IsInRange(askedUs + 20_000, askedUs + 50_100, wokeUs);
        }
    }

    [TestMethod]
    public void A_thread_that_was_started_runs_only_when_the_starter_gives_the_CPU_up()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        bool ran = false;
        bool ranAtStart = true;
        chip.PowerOn(() =>
        {
            new Thread(() => ran = true).Start();
            HighResTimer.GetCurrent();
            ranAtStart = ran;
        });

        chip.RunUntil(5_000);

        Assert.IsFalse(ranAtStart);
        Assert.IsTrue(ran);
    }

    [TestMethod]
    public void Other_threads_go_on_when_Main_ends()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        int wakes = 0;
        chip.PowerOn(() => new Thread(() =>
        {
            while (true)
            {
                Thread.Sleep(10);
                wakes++;
            }
        }).Start());

        chip.RunUntil(1_000_500);

        Assert.AreEqual(100, wakes);
    }

    [TestMethod]
    public void Vendor_types_outside_a_running_chip_say_so()
    {
        Assert.ThrowsExactly<InvalidOperationException>(() => HighResTimer.GetCurrent());
    }
}
