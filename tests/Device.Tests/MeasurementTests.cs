namespace GluteSense.Device.Tests;

[TestClass]
public sealed class MeasurementTests
{
    [TestMethod]
    [DataRow(250, 4000)]
    [DataRow(500, 2000)]
    [DataRow(1000, 1000)]
    public void The_grid_is_that_of_the_rate(int rateHz, int periodUs) => OnChip.Run(() =>
    {
        Measurement measurement = New(rateHz);
        Assert.AreEqual(rateHz, measurement.Rate.RateHz);
        Assert.AreEqual(periodUs, measurement.Grid.PeriodUs);
    });

    [TestMethod]
    public void A_mode_that_begins_counts_from_nothing() => OnChip.Run(() =>
    {
        Measurement measurement = New(500);
        measurement.Monitor.Add(24, 1, 50_000);
        measurement.TickUs = 300;
        measurement.IsBlockExcluded = true;
        measurement.ExcludedBlocks = 3;
        measurement.Begin();
        Assert.AreEqual(0, measurement.Monitor.Ticks);
        Assert.AreEqual(0, measurement.Monitor.MissedTicks);
        Assert.AreEqual(0, measurement.TickUs);
        Assert.IsFalse(measurement.IsBlockExcluded);
        Assert.AreEqual(0, measurement.ExcludedBlocks);
    });

    private static Measurement New(int rateHz)
    {
        var parts = new Parts();
        return new Measurement(Parts.Rate(rateHz), parts.Wearer.Calibration, parts.Wearer.Quality);
    }
}
