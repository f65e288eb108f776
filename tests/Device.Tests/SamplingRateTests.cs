namespace GluteSense.Device.Tests;

[TestClass]
public sealed class SamplingRateTests
{
    [TestMethod]
    [DataRow(250, 4000, 100, 25)]
    [DataRow(500, 2000, 50, 25)]
    [DataRow(1000, 1000, 50, 50)]
    public void A_rate_has_its_tick_and_block(int rateHz, int periodUs, int blockMs, int ticks)
    {
        Assert.IsTrue(SamplingRate.TryCreate(rateHz, out SamplingRate rate));
        Assert.AreEqual(rateHz, rate.RateHz);
        Assert.AreEqual(periodUs, rate.PeriodUs);
        Assert.AreEqual(blockMs, rate.BlockMs);
        Assert.AreEqual(ticks, rate.TicksPerBlock);
        Assert.AreEqual(blockMs * 1000, rate.PeriodUs * rate.TicksPerBlock);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(-500)]
    [DataRow(499)]
    [DataRow(2000)]
    [DataRow(65535)]
    public void There_are_no_other_rates(int rateHz)
    {
        Assert.IsFalse(SamplingRate.TryCreate(rateHz, out SamplingRate rate));
        Assert.IsNull(rate);
    }
}
