using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.NanoFakes.Tests.Kernel;

[TestClass]
public sealed class DeepSleepTests
{
    private const int HangMs = 20_000;
    private const int Button = 33;

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void The_chip_sleeps_until_the_pin_has_its_level_and_starts_with_the_cause()
    {
        using VirtualChip chip = OnChip.New();
        chip.Pins.SetInput(Button, true);
        var causes = new List<(long HostUs, Sleep.WakeupCause Cause)>();
        chip.PowerOn(() =>
        {
            causes.Add((chip.NowUs, Sleep.GetWakeupCause()));
            Assert.AreEqual(EspNativeError.OK, Sleep.EnableWakeupByPin(Sleep.WakeupGpioPin.Pin33, 0));
            Sleep.StartDeepSleep();
            Assert.Fail("Deep sleep returned.");
        });

        chip.RunUntil(60_000_000);
        Assert.IsTrue(chip.IsAsleep);
        Assert.IsFalse(chip.IsRunning);
        Assert.HasCount(1, causes);
        chip.At(70_005_000, () => chip.Pins.SetInput(Button, false));
        chip.At(70_200_000, () => chip.Pins.SetInput(Button, true));
        chip.RunUntil(80_000_000);

        Assert.AreEqual(Sleep.WakeupCause.Undefined, causes[0].Cause);
        Assert.AreEqual((71_010_000L, Sleep.WakeupCause.Ext0), causes[1]);
        Assert.HasCount(2, causes);
        Assert.AreEqual(1, chip.RestartCount);
        Assert.IsTrue(chip.IsAsleep, "It went back to sleep.");
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void A_pin_that_has_its_level_already_wakes_at_once()
    {
        using VirtualChip chip = OnChip.New();
        chip.Pins.SetInput(Button, true);
        chip.PowerOn(() => SleepUnless(chip.RestartCount == 1, 1));

        chip.RunUntil(1_500_000);

        Assert.AreEqual(1, chip.RestartCount);
        Assert.IsTrue(chip.IsRunning);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void The_setting_does_not_outlive_the_restart_and_without_one_only_power_wakes()
    {
        using VirtualChip chip = OnChip.New();
        chip.Pins.SetInput(Button, false);
        void Main()
        {
            if (chip.RestartCount == 0)
            {
                Sleep.EnableWakeupByPin(Sleep.WakeupGpioPin.Pin33, 1);
            }

            Sleep.StartDeepSleep();
        }

        chip.PowerOn(Main);
        chip.RunUntil(1_000_000);
        chip.Pins.SetInput(Button, true);
        chip.RunUntil(5_000_000);
        chip.Pins.SetInput(Button, false);
        chip.Pins.SetInput(Button, true);
        chip.RunUntil(10_000_000);
        Assert.AreEqual(1, chip.RestartCount);
        Assert.IsTrue(chip.IsAsleep);
        chip.PowerCut();
        chip.PowerOn(Main);
        chip.RunUntil(20_000_000);

        Assert.AreEqual(2, chip.RestartCount);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void The_cause_is_gone_after_a_reboot()
    {
        using VirtualChip chip = OnChip.New();
        chip.Pins.SetInput(Button, true);
        var causes = new List<Sleep.WakeupCause>();
        chip.PowerOn(() =>
        {
            causes.Add(Sleep.GetWakeupCause());
            if (chip.RestartCount == 1)
            {
                Power.RebootDevice();
            }

            SleepUnless(chip.RestartCount > 0, 1);
        });

        chip.RunUntil(10_000_000);

        CollectionAssert.AreEqual(new[] { Sleep.WakeupCause.Undefined, Sleep.WakeupCause.Ext0, Sleep.WakeupCause.Undefined }, causes);
    }

    [TestMethod]
    [Timeout(HangMs, CooperativeCancellation = false)]
    public void A_pin_that_nobody_drives_is_a_fault_of_the_wiring_and_says_so()
    {
        using VirtualChip chip = OnChip.New();
        chip.PowerOn(() => SleepUnless(false, 1));

        Assert.ThrowsExactly<NotSupportedException>(() => chip.RunUntil(1_000_000));
    }

    [TestMethod]
    public void Only_pins_of_the_RTC_and_the_levels_0_and_1_are_taken()
    {
        using VirtualChip chip = OnChip.New();
        chip.PowerOn(() =>
        {
            Assert.AreEqual(EspNativeError.INVALID_ARG, Sleep.EnableWakeupByPin((Sleep.WakeupGpioPin)(1UL << 5), 1));
            Assert.AreEqual(EspNativeError.INVALID_ARG, Sleep.EnableWakeupByPin(Sleep.WakeupGpioPin.Pin33, 2));
            Assert.AreEqual(EspNativeError.OK, Sleep.EnableWakeupByPin(Sleep.WakeupGpioPin.None, 1));
            Assert.AreEqual(Sleep.WakeupGpioPin.None, Sleep.GetWakeupGpioPin());
        });

        chip.RunUntil(1_000_000);
    }

    private static void SleepUnless(bool stayAwake, int level)
    {
        if (!stayAwake)
        {
            Sleep.EnableWakeupByPin(Sleep.WakeupGpioPin.Pin33, level);
            Sleep.StartDeepSleep();
        }

        Thread.Sleep(-1);
    }
}
