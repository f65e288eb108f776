using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class BlockSumsTests
    {
        [TestMethod]
        public void SumsOfTheWorstBlockFit32Bit()
        {
            BlockSums sums = Codes.Block(3, Codes.Constant(BlockSums.MaxSamples, BlockSums.MaxCode));

            long worst = 128L * 4095 * 4095;
            Assert.AreEqual(2146435200L, worst);
            Assert.IsTrue(worst <= int.MaxValue);
            Assert.AreEqual(2146435200, sums.SumOfSquares[3]);
            Assert.AreEqual(524160, sums.Sum[3]);
            Assert.AreEqual(0L, sums.VarianceNumerator(3));
        }

        [TestMethod]
        public void OneSampleMoreWouldNotFit()
        {
            Assert.IsTrue(129L * 4095 * 4095 > int.MaxValue);
        }

        [TestMethod]
        public void NumeratorOfASquareWaveFromRailToRailIsTheLargestAndExact()
        {
            BlockSums sums = Codes.Block(0, Codes.RailToRail(128));

            // 128 · 64 · 4095² − (64 · 4095)² = 64² · 4095².
            Assert.AreEqual(64L * 64 * 4095 * 4095, sums.VarianceNumerator(0));
            Assert.IsTrue(sums.VarianceNumerator(0) < 1L << 37);
        }

        [TestMethod]
        public void NumeratorDividedBySquaredCountIsTheVariance()
        {
            SeededRandom random = new SeededRandom(1);
            for (int trial = 0; trial < 200; trial++)
            {
                int count = random.Between(2, 128);
                int[] codes = Codes.Noise(random, count, random.Between(0, 4095), random.Between(0, 900));
                double expected = Codes.Variance(codes);

                double actual = Codes.Block(2, codes).VarianceNumerator(2) / (double)(count * count);

                Near.AreEqual(expected, actual, 1e-9 * (1 + expected));
            }
        }

        [TestMethod]
        public void NumeratorDoesNotDependOnTheOffset()
        {
            int[] low = { 0, 7, 3, 90, 12 };
            int[] high = { 4000, 4007, 4003, 4090, 4012 };

            Assert.AreEqual(Codes.Block(1, low).VarianceNumerator(1), Codes.Block(1, high).VarianceNumerator(1));
            Assert.AreNotEqual(0L, Codes.Block(1, low).VarianceNumerator(1));
        }

        [TestMethod]
        public void ChannelsDoNotMix()
        {
            BlockSums sums = new BlockSums();
            Codes.Put(sums, 0, new int[] { 1, 3 });
            Codes.Put(sums, 1, new int[] { 10, 10 });
            Codes.Put(sums, 2, new int[] { 100, 104 });
            Codes.Put(sums, 3, new int[] { 0, 4095 });

            Assert.AreEqual(4L, sums.VarianceNumerator(0));
            Assert.AreEqual(0L, sums.VarianceNumerator(1));
            Assert.AreEqual(16L, sums.VarianceNumerator(2));
            Assert.AreEqual(4095L * 4095, sums.VarianceNumerator(3));
        }

        [TestMethod]
        public void MeanIsTruncatedAndMissingInAnEmptyBlock()
        {
            Assert.AreEqual(11, Codes.Block(0, new int[] { 11, 12 }).Mean(0));
            Assert.AreEqual(4095, Codes.Block(0, Codes.Constant(128, 4095)).Mean(0));
            Assert.AreEqual(Measured.Unavailable, new BlockSums().Mean(0));
        }
    }
}
