using GluteSense.NanoFakes;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class PowerControlTests
{
    [TestMethod]
    public void It_sleeps_until_the_button_goes_down_and_begins_anew()
    {
        using var chip = new VirtualChip(ChipProfile.Fast, new Codes());
        chip.Pins.SetInput(Board.ButtonPin, true);
        chip.PowerOn(PowerControl.SleepUntilButton);
        chip.RunUntil(60_000_000);
        Assert.IsTrue(chip.IsAsleep);
        Assert.AreEqual(0, chip.RestartCount);
        chip.Pins.SetInput(Board.ButtonPin, false);
        chip.Pins.SetInput(Board.ButtonPin, true);
        chip.RunUntil(65_000_000);
        Assert.AreEqual(1, chip.RestartCount);
    }

    [TestMethod]
    public void A_restart_begins_anew_and_nothing_after_it_runs()
    {
        int begun = 0;
        bool ranOn = false;
        using var chip = new VirtualChip(ChipProfile.Fast, new Codes());
        chip.PowerOn(() =>
        {
            begun++;
            if (begun == 1)
            {
                PowerControl.Restart();
                ranOn = true;
            }
        });
        chip.RunUntil(10_000_000);
        Assert.AreEqual(2, begun);
        Assert.IsFalse(ranOn);
    }
}
