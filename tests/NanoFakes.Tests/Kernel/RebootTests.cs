using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Kernel;

[TestClass]
public sealed class RebootTests
{
    private const int HangMs = 20_000;

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void A_reboot_starts_Main_again_on_the_same_chip_after_the_boot_time()
    {
        using VirtualChip chip = OnChip.New();
        var starts = new List<(long HostUs, ulong DeviceUs)>();
        chip.PowerOn(() =>
        {
            starts.Add((chip.NowUs, HighResTimer.GetCurrent()));
            Thread.Sleep(100);
            Power.RebootDevice();
            Thread.Sleep(-1);
        });

        chip.RunUntil(3_500_000);

        CollectionAssert.AreEqual(new long[] { 0, 1_110_000, 2_220_000, 3_330_000 }, starts.Select(start => start.HostUs).ToArray());
        Assert.IsTrue(starts.All(start => start.DeviceUs < 10));
        Assert.AreEqual(3, chip.RestartCount);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void The_caller_of_a_reboot_goes_on_until_it_waits()
    {
        using VirtualChip chip = OnChip.New();
        int goneOn = 0;
        chip.PowerOn(() =>
        {
            Power.RebootDevice();
            goneOn++;
            Thread.Sleep(10);
            goneOn += 100;
        });

        chip.RunUntil(500_000);

        Assert.AreEqual(1, goneOn);
        Assert.IsFalse(chip.IsRunning);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void Busy_threads_keep_a_reboot_waiting_for_50_slices_and_no_longer()
    {
        using VirtualChip chip = OnChip.New();
        long lastPollUs = 0;
        bool handled = false;
        chip.PowerOn(() =>
        {
            Power.RebootDevice();
            chip.PostEvent(() => handled = true);
            while (chip.RestartCount == 0)
            {
                lastPollUs = (long)HighResTimer.GetCurrent();
            }
        });

        chip.RunUntil(1_900_000);

        // 50 slices of 10 to 20 ms; a chip alone with one thread has 20 ms each.
        Assert.IsInRange(900_000L, 1_000_100L, lastPollUs);
        Assert.IsFalse(handled, "The interpreter dispatches no events once a reboot is due.");
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void A_reboot_can_come_from_any_thread_and_from_a_handler()
    {
        using VirtualChip chip = OnChip.New();
        chip.PowerOn(() =>
        {
            if (chip.RestartCount == 0)
            {
                new Thread(() => Power.RebootDevice()).Start();
            }
            else if (chip.RestartCount == 1)
            {
                chip.PostEvent(() => Power.RebootDevice());
            }

            Thread.Sleep(-1);
        });

        chip.RunUntil(10_000_000);

        Assert.AreEqual(2, chip.RestartCount);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void The_link_drops_and_the_services_have_to_be_made_again()
    {
        using var bench = new Radio.RadioBench();
        bench.ConnectAndSubscribe();
        CentralRequest request = bench.Radio.Write(Radio.RadioBench.Control, [1]);
        bench.Run(() => Power.RebootDevice());
        bench.RunFor(500_000);

        Assert.IsFalse(bench.Radio.IsConnected);
        Assert.IsFalse(bench.Radio.IsAdvertising);
        Assert.IsTrue(request.IsComplete);
        Assert.AreNotEqual(0, request.Error);
        Assert.IsFalse(bench.Radio.TryConnect());
        bench.RunFor(2_000_000);
        Assert.IsTrue(bench.Radio.IsAdvertising, "Main made its services again.");
        Assert.IsTrue(bench.Radio.TryConnect());
        Assert.AreEqual(23, bench.Radio.Mtu);
    }

    [TestMethod]
    public void Other_reboots_are_not_modelled_and_say_so()
    {
        foreach (RebootOption option in (RebootOption[])[RebootOption.ClrOnly, RebootOption.EnterNanoBooter, RebootOption.EnterProprietaryBooter])
        {
            Assert.ThrowsExactly<NotSupportedException>(() => Power.RebootDevice(option));
        }
    }
}
