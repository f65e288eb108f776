using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Kernel;

[TestClass]
public sealed class ClockTests
{
    [TestMethod]
    [DataRow(7)]
    [DataRow(21)]
    public void Polling_the_clock_takes_1070_instructions_each_time(int nsPerInstruction)
    {
        using var chip = new VirtualChip(nsPerInstruction == 7 ? ChipProfile.Fast : ChipProfile.Slow, new SteadyInput());
        long elapsedUs = 0;
        chip.PowerOn(() =>
        {
            ulong begin = HighResTimer.GetCurrent();
            ulong end = begin;
            for (int poll = 0; poll < 4000; poll++)
            {
                end = HighResTimer.GetCurrent();
            }

            elapsedUs = (long)(end - begin);
        });

        chip.RunUntil(1_000_000);

        Assert.AreEqual(4000L * 1070 * nsPerInstruction / 1000, elapsedUs, 1L);
    }

    [TestMethod]
    public void Time_never_runs_backwards_whatever_the_threads_do()
    {
        using var chip = new VirtualChip(ChipProfile.Slow, new SteadyInput());
        var times = new List<ulong>();
        void Work(int sleepMs)
        {
            while (true)
            {
                for (int poll = 0; poll < 300; poll++)
                {
                    times.Add(HighResTimer.GetCurrent());
                }

                Thread.Sleep(sleepMs);
            }
        }

        chip.PowerOn(() =>
        {
            new Thread(() => Work(0)).Start();
            new Thread(() => Work(15)).Start();
            Work(10);
        });
        long lastUs = 0;
        for (long untilUs = 7_777; untilUs < 500_000; untilUs += 7_777)
        {
            chip.RunUntil(untilUs);
            Assert.IsGreaterThanOrEqualTo(lastUs, chip.NowUs);
            lastUs = chip.NowUs;
        }

        Assert.IsGreaterThan(10_000, times.Count);
        for (int index = 1; index < times.Count; index++)
        {
            Assert.IsGreaterThanOrEqualTo(times[index - 1], times[index]);
        }
    }

    [TestMethod]
    public void A_busy_chip_stops_within_one_charge_of_the_time_asked_for()
    {
        using var chip = new VirtualChip(ChipProfile.Slow, new SteadyInput());
        chip.PowerOn(() =>
        {
            while (true)
            {
                HighResTimer.GetCurrent();
            }
        });

        foreach (long untilUs in (long[])[1, 5_000, 20_001, 20_040, 123_456])
        {
            chip.RunUntil(untilUs);

            // One poll on the slow build: 1070 · 21 ns = 22.47 µs.
            Assert.IsInRange(untilUs, untilUs + 23, chip.NowUs);
        }
    }

    [TestMethod]
    public void An_idle_chip_stops_exactly_at_the_time_asked_for()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        chip.PowerOn(() => Thread.Sleep(-1));

        foreach (long untilUs in (long[])[1_000, 1_001, 987_654_321])
        {
            chip.RunUntil(untilUs);
            Assert.AreEqual(untilUs, chip.NowUs);
        }
    }

    [TestMethod]
    public void A_time_that_has_passed_stops_the_chip_at_once()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        int polls = 0;
        chip.PowerOn(() =>
        {
            while (true)
            {
                HighResTimer.GetCurrent();
                polls++;
            }
        });
        chip.RunUntil(50_000);
        int before = polls;

        chip.RunUntil(10_000);

        Assert.IsLessThanOrEqualTo(before + 1, polls);
        Assert.IsInRange(50_000L, 50_020L, chip.NowUs);
    }

    [TestMethod]
    public void Idle_time_jumps_so_that_a_day_asleep_costs_few_steps()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        const int hourMs = 3_600_000;
        int hours = 0;
        chip.PowerOn(() =>
        {
            while (true)
            {
                Thread.Sleep(hourMs);
                hours++;
            }
        });

        chip.RunUntil(24L * hourMs * 1000 + 1_000);

        Assert.AreEqual(24, hours);
    }

    [TestMethod]
    public void An_interrupt_happens_at_its_time_on_an_idle_chip_and_in_the_order_of_request()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        var trace = new List<(string Name, long TimeUs)>();
        chip.PowerOn(() => Thread.Sleep(-1));
        chip.At(3_000, () => trace.Add(("late", chip.NowUs)));
        chip.At(1_234, () => trace.Add(("first", chip.NowUs)));
        chip.At(1_234, () => trace.Add(("second", chip.NowUs)));

        chip.RunUntil(2_999);
        CollectionAssert.AreEqual(new[] { ("first", 1_234L), ("second", 1_234L) }, trace);
        chip.RunUntil(3_000);

        Assert.AreEqual(("late", 3_000L), trace[^1]);
    }

    [TestMethod]
    public void An_interrupt_comes_to_a_busy_chip_within_one_charge()
    {
        using var chip = new VirtualChip(ChipProfile.Slow, new SteadyInput());
        long atUs = 0;
        chip.PowerOn(() =>
        {
            while (true)
            {
                HighResTimer.GetCurrent();
            }
        });
        chip.At(13_000, () => atUs = chip.NowUs);

        chip.RunUntil(20_000);

        Assert.IsInRange(13_000L, 13_023L, atUs);
    }

    [TestMethod]
    public void An_interrupt_that_running_code_asks_for_comes_within_the_same_slice()
    {
        using var chip = new VirtualChip(ChipProfile.Slow, new SteadyInput());
        long atUs = 0;
        chip.PowerOn(() =>
        {
            // The first poll settles when to look next; the request has to bring that forward.
            HighResTimer.GetCurrent();
            chip.At(3_000, () => atUs = chip.NowUs);
            while (true)
            {
                HighResTimer.GetCurrent();
            }
        });

        chip.RunUntil(10_000);

        Assert.IsInRange(3_000L, 3_023L, atUs);
    }

    [TestMethod]
    public void Handing_back_from_an_interrupt_ends_the_run_early_and_the_next_run_goes_on()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        int wakes = 0;
        chip.PowerOn(() =>
        {
            while (true)
            {
                Thread.Sleep(10);
                wakes++;
            }
        });
        chip.At(33_000, chip.HandBack);

        chip.RunUntil(100_000);
        Assert.AreEqual(33_000, chip.NowUs);
        Assert.AreEqual(3, wakes);
        chip.RunUntil(100_000);

        Assert.AreEqual(100_000, chip.NowUs);
        Assert.AreEqual(9, wakes, "The tenth wake is due at this very moment.");
    }

    [TestMethod]
    public void Handing_back_from_busy_firmware_ends_the_run_at_its_next_charge()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        int polls = 0;
        chip.PowerOn(() =>
        {
            while (true)
            {
                HighResTimer.GetCurrent();
                polls++;
                if (polls == 100)
                {
                    VirtualChip.Current.HandBack();
                }
            }
        });

        chip.RunUntil(1_000_000);

        Assert.AreEqual(100, polls);
        Assert.IsLessThan(1_000L, chip.NowUs);
    }
}
