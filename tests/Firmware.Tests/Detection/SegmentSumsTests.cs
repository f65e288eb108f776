using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class SegmentSumsTests
    {
        [TestMethod]
        public void EachRepIsAUnit()
        {
            SegmentSums sums = new SegmentSums();
            sums.Include(10);
            sums.Include(-4);
            sums.Include(6);

            Assert.AreEqual(1, sums.Batch);
            Assert.AreEqual(3, sums.Units);
            Assert.AreEqual(12L, sums.Sum);

            // 3·(100 + 16 + 36) − 12²
            Assert.AreEqual(312L, sums.Spread);
        }

        [TestMethod]
        public void TenStridesAreAUnitAndAnUnfinishedBatchIsNone()
        {
            SegmentSums sums = new SegmentSums();
            sums.Begin(true);
            for (int stride = 0; stride < 29; stride++)
            {
                sums.Include(stride < 10 ? 3 : 5);
            }

            Assert.AreEqual(10, sums.Batch);
            Assert.AreEqual(29, sums.Segments);
            Assert.AreEqual(2, sums.Units);
            Assert.AreEqual(80L, sums.Sum);

            // 2·(30² + 50²) − 80²
            Assert.AreEqual(400L, sums.Spread);
        }

        [TestMethod]
        public void BeginningForgets()
        {
            SegmentSums sums = new SegmentSums();
            sums.Include(100);
            sums.Begin(true);
            sums.Include(7);
            sums.Begin(false);
            sums.Include(2);

            Assert.AreEqual(1, sums.Units);
            Assert.AreEqual(2L, sums.Sum);
            Assert.AreEqual(0L, sums.Spread);
        }

        [TestMethod]
        public void RatiosAreCutOffAsOnTheWire()
        {
            SegmentSums sums = new SegmentSums();
            Assert.AreEqual(32767, sums.Include(42586));
            Assert.AreEqual(-32767, sums.Include(-42586));
            Assert.AreEqual(-5, sums.Include(-5));
            Assert.AreEqual(-5L, sums.Sum);
        }

        [TestMethod]
        public void LongestRunOfLargestRatiosDoesNotOverflow()
        {
            SegmentSums sums = new SegmentSums();
            sums.Begin(true);
            for (int stride = 0; stride < SegmentSums.MaxUnits * SegmentSums.BatchStrides + 25; stride++)
            {
                // Batches of all high and all low in turn.
                sums.Include(stride / 10 % 2 == 0 ? 32767 : -32767);
            }

            Assert.AreEqual(SegmentSums.MaxUnits, sums.Units);
            Assert.AreEqual(0L, sums.Sum);
            Near.AreEqual(4096.0 * 4096 * 327670 * 327670, sums.Spread, 1e6);
        }
    }
}
