using nanoFramework.Hardware.Esp32;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class TickGridTests
{
    private const ulong PeriodUs = 2000;
    private const ulong BlockUs = 25 * PeriodUs;

    [TestMethod]
    public void The_first_tick_is_one_period_after_the_beginning() => OnChip.Run(() =>
    {
        var grid = new TickGrid(Parts.Rate(500));
        ulong before = HighResTimer.GetCurrent();
        grid.Begin();

        Assert.IsInRange(before + PeriodUs, HighResTimer.GetCurrent() + PeriodUs, grid.StartUs);
        Assert.AreEqual(grid.StartUs, grid.DueUs);
        Assert.AreEqual(0, grid.ElapsedMs);
    });

    [TestMethod]
    public void Blocks_end_on_multiples_of_their_length_whatever_was_late() => OnChip.Run(() =>
    {
        var grid = new TickGrid(Parts.Rate(500));
        grid.Begin();
        ulong start = grid.StartUs;
        Assert.AreEqual(start + BlockUs, grid.NextBlockEnd());
        Assert.AreEqual(0, grid.TakeLostBlocks());

        // The second block got no tick, nor the third and fourth; in the fifth two ticks have passed.
        grid.DueUs = start + 4 * BlockUs + 2 * PeriodUs;
        Assert.AreEqual(start + 5 * BlockUs, grid.NextBlockEnd());
        Assert.AreEqual(3, grid.TakeLostBlocks());
        Assert.AreEqual(0, grid.TakeLostBlocks(), "They are told once.");
        Assert.AreEqual(204, grid.ElapsedMs);

        // A tick due at the very end of a block is the next block's.
        grid.DueUs = start + 6 * BlockUs;
        Assert.AreEqual(start + 7 * BlockUs, grid.NextBlockEnd());
        Assert.AreEqual(1, grid.TakeLostBlocks());
    });

    [TestMethod]
    public void After_a_gap_the_next_tick_is_the_first_of_the_next_block_that_is_still_to_come() => OnChip.Run(() =>
    {
        var grid = new TickGrid(Parts.Rate(500));
        grid.Begin();
        var random = new Random(1);
        ulong skippedUs = 0;
        for (int gap = 1; gap <= 50; gap++)
        {
            ulong dueBefore = grid.DueUs;
            ulong lastBefore = grid.LastTickUs;
            Thread.Sleep(10 * random.Next(7, 41));
            ulong now = HighResTimer.GetCurrent();
            grid.SkipGap();

            Assert.IsInRange(now, now + BlockUs + PeriodUs, grid.DueUs);
            Assert.AreEqual(0ul, (grid.DueUs - grid.StartUs) % BlockUs);
            Assert.AreEqual(grid.DueUs - dueBefore, grid.LastTickUs - lastBefore, "The rate is measured as if the gap had not been.");
            skippedUs += grid.DueUs - dueBefore;
            Assert.AreEqual(gap, grid.Gaps);
            Assert.AreEqual((int)(skippedUs / 1000), grid.GapMs);
        }
    });

    [TestMethod]
    public void What_was_over_before_the_next_tick_was_no_gap_and_a_beginning_forgets_all() => OnChip.Run(() =>
    {
        var grid = new TickGrid(Parts.Rate(500));
        grid.Begin();
        grid.SkipGap();
        Assert.AreEqual(0, grid.Gaps);
        Assert.AreEqual(grid.StartUs, grid.DueUs);

        Thread.Sleep(50);
        grid.SkipGap();
        grid.NextBlockEnd();
        Assert.AreEqual(1, grid.Gaps);
        grid.Begin();
        Assert.AreEqual(0, grid.Gaps);
        Assert.AreEqual(0, grid.GapMs);
        Assert.AreEqual(0, grid.TakeLostBlocks());
    });
}
