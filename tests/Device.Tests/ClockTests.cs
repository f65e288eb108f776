using GluteSense.NanoFakes;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class ClockTests
{
    private const long DayNs = 86_400_000_000_000;

    [TestMethod]
    public void It_counts_ms_since_power_up() => OnChip.Run(() =>
    {
        int before = Clock.NowMs();
        VirtualChip.Current.ChargeNs(1_234_000_000);
        Assert.AreEqual(1234, Clock.NowMs() - before, 1);
        Assert.AreEqual(VirtualChip.Current.SinceBootUs / 1000, Clock.NowMs(), 1);
    });

    [TestMethod]
    [DataRow(25)]
    [DataRow(50)]
    public void Differences_hold_across_its_wrap(int days)
    {
        int differenceMs = 0;
        using var chip = new VirtualChip(ChipProfile.Fast, new Codes());
        chip.PowerOn(() =>
        {
            // Two thirds of a day before the sign turns, and before all bits are used up.
            chip.ChargeNs((days - 1) * DayNs);
            int before = Clock.NowMs();
            chip.ChargeNs(DayNs);
            differenceMs = Clock.NowMs() - before;
        });
        while (differenceMs == 0 && chip.NowUs < 60 * DayNs / 1000)
        {
            chip.RunUntil(60 * DayNs / 1000);
        }

        Assert.AreEqual(86_400_000, differenceMs, 1);
    }
}
