using GluteSense.NanoFakes;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Wearable.Tests;

[TestClass]
public sealed class HourOnFastChipTests
{
    [TestMethod]
    public void An_hour_of_running_misses_at_most_one_in_a_thousand_ticks_and_counts_everything()
    {
        Endurance hour = Endurance.Run(ChipProfile.Fast, 3600);

        hour.NothingIsUncounted();
        hour.GapsAreTheStallsOfTheFlash();
        hour.LogAgreesWithWhatWasSent();
        Assert.IsLessThanOrEqualTo(0.001, hour.MissedShare);
    }
}
