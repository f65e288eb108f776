using GluteSense.Host.Analysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Analysis;

[TestClass]
public sealed class BlockGridTests
{
    // Samples per block that the device could hold: at most 128.
    [TestMethod]
    [DataRow(250.0, 100, 1, 25)]
    [DataRow(500.0, 50, 1, 25)]
    [DataRow(1000.0, 50, 1, 50)]
    [DataRow(2000.0, 50, 1, 100)]
    [DataRow(2560.0, 50, 1, 128)]
    [DataRow(4000.0, 50, 2, 100)]
    [DataRow(10000.0, 50, 4, 125)]
    public void A_block_holds_what_the_device_can_hold(double rateHz, int blockMs, int step, int used)
    {
        var grid = new BlockGrid(rateHz, 0, (int)(10 * rateHz));
        Assert.AreEqual(blockMs, grid.BlockMs);
        Assert.AreEqual(step, grid.Step);
        Assert.AreEqual(used, (grid.FirstSample(1) - grid.FirstSample(0) + step - 1) / step);
        Assert.AreEqual(10_000 / blockMs, grid.Count);
    }

    [TestMethod]
    public void A_rate_that_does_not_divide_keeps_time_and_every_sample()
    {
        var grid = new BlockGrid(1037, 7, 7 + 10370);
        Assert.AreEqual(200, grid.Count);
        Assert.AreEqual(7, grid.FirstSample(0));
        Assert.AreEqual(10377, grid.FirstSample(200));
        Assert.AreEqual(5.0, (grid.FirstSample(100) - 7) / 1037.0, 0.001);
    }

    [TestMethod]
    public void Half_a_block_at_the_end_counts_and_less_does_not()
    {
        Assert.AreEqual(3, new BlockGrid(1000, 0, 125).Count);
        Assert.AreEqual(2, new BlockGrid(1000, 0, 124).Count);
        Assert.AreEqual(125, new BlockGrid(1000, 0, 125).FirstSample(3));
    }
}
