using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using File = NanoFakes.System.IO.File;
using FileStream = NanoFakes.System.IO.FileStream;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Kernel;

/// <summary>A chip that does not let go of a thread would hang here: the time limits turn that into a failure.</summary>
[TestClass]
public sealed class PowerTests
{
    private const int HangMs = 20_000;
    private const string Path = @"I:\a";

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void A_cut_comes_at_its_exact_time_on_a_busy_chip_and_the_clock_stands_there()
    {
        using var chip = new VirtualChip(ChipProfile.Slow, new SteadyInput());
        long lastUs = 0;
        long cutSeenUs = 0;
        chip.PowerOn(() =>
        {
            while (true)
            {
                lastUs = (long)HighResTimer.GetCurrent();
            }
        });
        chip.PowerCutAt(33_333);
        chip.At(33_333, () => chip.At(33_334, () => cutSeenUs = chip.IsRunning ? 0 : chip.NowUs));

        chip.RunUntil(33_333);
        Assert.AreEqual(33_333, chip.NowUs);
        chip.RunUntil(50_000);

        Assert.IsInRange(33_333 - 27, 33_333, lastUs);
        Assert.AreEqual(33_334, cutSeenUs);
        Assert.AreEqual(50_000, chip.NowUs);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void Power_that_comes_back_boots_for_a_second_and_starts_Main_with_its_own_clock_at_0()
    {
        using VirtualChip chip = OnChip.New();
        var starts = new List<(long HostUs, ulong DeviceUs)>();
        void Main()
        {
            starts.Add((chip.NowUs, HighResTimer.GetCurrent()));
            Thread.Sleep(-1);
        }

        chip.PowerOn(Main);
        chip.RunUntil(100_000);
        chip.PowerCut();
        Assert.IsFalse(chip.IsRunning);
        chip.RunUntil(5_003_000);
        chip.PowerOn(Main);
        chip.RunUntil(9_000_000);

        Assert.HasCount(2, starts);
        Assert.AreEqual(0, starts[0].HostUs);
        Assert.AreEqual(6_010_000, starts[1].HostUs, "5.003 s and 1 s of boot, up to a tick.");
        Assert.IsLessThan(10UL, starts[1].DeviceUs);
        Assert.AreEqual(1, chip.RestartCount);
        Assert.IsTrue(chip.IsRunning);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void After_a_restart_sleep_still_ends_at_the_ticks_of_the_devices_clock()
    {
        using VirtualChip chip = OnChip.New();
        ulong wokeUs = 0;
        chip.PowerOn(() => { });
        chip.RunUntil(123_456);
        chip.PowerCut();
        chip.PowerOn(() =>
        {
            Thread.Sleep(25);
            wokeUs = HighResTimer.GetCurrent();
        });

        chip.RunUntil(3_000_000);

        Assert.IsInRange(30_000UL, 30_010UL, wokeUs);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void Threads_and_events_of_the_life_before_are_gone()
    {
        using VirtualChip chip = OnChip.New();
        int oldWork = 0;
        chip.PowerOn(() =>
        {
            new Thread(() =>
            {
                while (true)
                {
                    Thread.Sleep(10);
                    oldWork++;
                }
            }).Start();
            Thread.Sleep(-1);
        });
        chip.RunUntil(99_000);
        chip.PostEvent(() => oldWork += 1000);
        chip.PowerCut();
        chip.PostEvent(() => oldWork += 1000);
        int atCut = oldWork;
        chip.PowerOn(() => Thread.Sleep(-1));
        chip.RunUntil(3_000_000);

        Assert.AreEqual(9, atCut);
        Assert.AreEqual(atCut, oldWork);
        Assert.AreEqual(0, chip.LostEvents);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void Finally_blocks_that_throw_or_start_threads_disturb_neither_the_cut_nor_the_next_life()
    {
        using VirtualChip chip = OnChip.New();
        bool stray = false;
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
                    throw new InvalidOperationException("in a finally block");
                }
            }).Start();
            try
            {
                Thread.Sleep(-1);
            }
            finally
            {
                new Thread(() => stray = true).Start();
            }
        });
        chip.PowerCutAt(50_000);
        chip.RunUntil(100_000);
        long wokeUs = 0;
        chip.PowerOn(() =>
        {
            Thread.Sleep(20);
            wokeUs = chip.NowUs;
            Thread.Sleep(-1);
        });
        chip.RunUntil(2_000_000);

        Assert.IsFalse(stray);
        Assert.AreEqual(1_120_000, wokeUs);
        Assert.AreEqual(2_000_000, chip.NowUs);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void A_file_left_open_can_be_opened_again_after_the_restart()
    {
        using VirtualChip chip = OnChip.New();
        chip.PowerOn(() =>
        {
            var leaked = new FileStream(Path, FileMode.Create);
            Assert.ThrowsExactly<IOException>(() => File.ReadAllBytes(Path));
            leaked.WriteByte(1);
        });
        chip.RunUntil(1_000_000);
        chip.PowerCut();
        int length = -1;
        chip.PowerOn(() => length = File.ReadAllBytes(Path).Length);
        chip.RunUntil(3_000_000);

        Assert.AreEqual(0, length);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void A_chip_that_faulted_can_be_switched_off_and_on_again()
    {
        using VirtualChip chip = OnChip.New();
        chip.PowerOn(() => throw new InvalidOperationException("fault"));
        Assert.ThrowsExactly<ChipFaultException>(() => chip.RunUntil(1_000));
        chip.PowerCut();
        bool ran = false;
        chip.PowerOn(() => ran = true);
        chip.RunUntil(2_000_000);

        Assert.IsTrue(ran);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void A_cut_during_boot_and_a_cut_of_what_is_off_are_cuts_all_the_same()
    {
        using VirtualChip chip = OnChip.New();
        int starts = 0;
        chip.PowerOn(() => starts++);
        chip.RunUntil(10_000);
        chip.PowerCut();
        chip.PowerCut();
        chip.PowerOn(() => starts++);
        chip.PowerCutAt(500_000);
        chip.RunUntil(5_000_000);

        Assert.AreEqual(1, starts);
        Assert.AreEqual(0, chip.RestartCount);
        Assert.AreEqual(5_000_000, chip.NowUs);
    }
}
