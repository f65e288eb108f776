using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Kernel;

/// <summary>A fake that hangs would hang here: the time limits turn that into a failure.</summary>
[TestClass]
public sealed class FaultTests
{
    private const int HangMs = 20_000;

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void An_exception_in_Main_surfaces_with_its_cause_and_every_later_run_throws_it_again()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        chip.PowerOn(() =>
        {
            Thread.Sleep(10);
            throw new IndexOutOfRangeException("the cause");
        });

        chip.RunUntil(5_000);
        for (int run = 0; run < 3; run++)
        {
            var fault = Assert.ThrowsExactly<ChipFaultException>(() => chip.RunUntil(100_000));
            Assert.IsInstanceOfType<IndexOutOfRangeException>(fault.InnerException);
            StringAssert.Contains(fault.Message, "the cause");
        }
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void An_exception_in_another_thread_or_in_a_handler_surfaces_as_well()
    {
        using var inThread = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        inThread.PowerOn(() =>
        {
            new Thread(() => throw new InvalidOperationException("thread")).Start();
            Thread.Sleep(-1);
        });
        using var inHandler = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        inHandler.PowerOn(() => Thread.Sleep(-1));
        inHandler.PostEvent(() => throw new InvalidOperationException("handler"));

        StringAssert.Contains(Assert.ThrowsExactly<ChipFaultException>(() => inThread.RunUntil(50_000)).Message, "thread");
        StringAssert.Contains(Assert.ThrowsExactly<ChipFaultException>(() => inHandler.RunUntil(50_000)).Message, "handler");
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void Switching_off_ends_every_thread_wherever_it_stands()
    {
        var ended = new List<string>();
        void Named(string name, Action body)
        {
            try
            {
                body();
            }
            finally
            {
                ended.Add(name);
            }
        }

        var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        chip.PowerOn(() => Named("main, busy", () =>
        {
            new Thread(() => Named("asleep", () => Thread.Sleep(-1))).Start();
            new Thread(() => Named("between quanta", () =>
            {
                while (true)
                {
                    HighResTimer.GetCurrent();
                }
            })).Start();
            while (true)
            {
                HighResTimer.GetCurrent();
            }
        }));
        chip.RunUntil(95_000);
        Assert.IsEmpty(ended);

        chip.Dispose();

        CollectionAssert.AreEquivalent(new[] { "main, busy", "asleep", "between quanta" }, ended);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void Switching_off_runs_no_thread_that_had_not_begun()
    {
        bool ran = false;
        var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        chip.PowerOn(() =>
        {
            new Thread(() => ran = true).Start();
            while (true)
            {
                HighResTimer.GetCurrent();
            }
        });
        chip.RunUntil(1_000);

        chip.Dispose();

        Assert.IsFalse(ran);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void A_chip_that_never_ran_or_was_never_on_can_be_switched_off_twice()
    {
        var on = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        on.PowerOn(() => Assert.Fail("Switched off before it ran."));
        var off = new VirtualChip(ChipProfile.Fast, new SteadyInput());

        on.Dispose();
        on.Dispose();
        off.Dispose();

        Assert.ThrowsExactly<ObjectDisposedException>(() => on.RunUntil(1));
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void A_chip_with_a_fault_and_blocked_threads_can_be_switched_off()
    {
        bool ended = false;
        var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        chip.PowerOn(() =>
        {
            new Thread(() =>
            {
                try
                {
                    Thread.Sleep(-1);
                }
                finally
                {
                    ended = true;
                }
            }).Start();
            Thread.Sleep(0);
            throw new InvalidOperationException("fault");
        });
        Assert.ThrowsExactly<ChipFaultException>(() => chip.RunUntil(10_000));

        chip.Dispose();

        Assert.IsTrue(ended);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void A_finally_block_that_calls_the_vendor_library_does_not_keep_the_power_on()
    {
        var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        chip.PowerOn(() =>
        {
            try
            {
                Thread.Sleep(-1);
            }
            finally
            {
                Thread.Sleep(10);
            }
        });
        chip.RunUntil(1_000);

        chip.Dispose();

        Assert.ThrowsExactly<ObjectDisposedException>(() => chip.RunUntil(2_000));
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void A_catch_all_that_polls_the_clock_does_not_keep_the_power_on()
    {
        var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        chip.PowerOn(() =>
        {
            try
            {
                Thread.Sleep(-1);
            }
            catch (Exception)
            {
                while (true)
                {
                    HighResTimer.GetCurrent();
                }
            }
        });
        chip.RunUntil(1_000);

        chip.Dispose();
    }

    [TestMethod]
    public void A_chip_can_be_switched_on_once_and_runs_only_when_on()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new SteadyInput());
        Assert.ThrowsExactly<InvalidOperationException>(() => chip.RunUntil(1));
        chip.PowerOn(() => { });

        Assert.ThrowsExactly<InvalidOperationException>(() => chip.PowerOn(() => { }));
    }
}
