using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class IntegerRootTests
    {
        [TestMethod]
        public void SmallNumbersHaveTheirFloors()
        {
            int[] floors = { 0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4 };
            for (int value = 0; value < floors.Length; value++)
            {
                Assert.AreEqual((long)floors[value], new IntegerRoot().Floor(value));
            }
        }

        [TestMethod]
        public void NegativeNumbersHaveTheRootZero()
        {
            Assert.AreEqual(0L, new IntegerRoot().Floor(-1));
            Assert.AreEqual(0L, new IntegerRoot().Floor(long.MinValue));
        }

        [TestMethod]
        public void PowersOfTwoAndTheirNeighboursAreExact()
        {
            for (int exponent = 0; exponent <= 61; exponent++)
            {
                long power = 1L << exponent;
                IsFloor(new IntegerRoot(), power - 1);
                IsFloor(new IntegerRoot(), power);
                if (exponent < 61)
                {
                    IsFloor(new IntegerRoot(), power + 1);
                }
            }
        }

        [TestMethod]
        public void LargestValueIsExactFromEverySeed()
        {
            // floor(√2⁶¹): 1518500249² = 2305843006213062001 ≤ 2⁶¹ = 2305843009213693952 < 1518500250².
            IntegerRoot root = new IntegerRoot();
            Assert.AreEqual(1518500249L, root.Floor(1L << 61));
            Assert.AreEqual(1518500249L, root.Floor(1L << 61));
            root.Floor(1);
            Assert.AreEqual(1518500249L, root.Floor(1L << 61));
        }

        [TestMethod]
        public void SquaresAndTheirNeighboursAreExactWithAStaleSeed()
        {
            SeededRandom random = new SeededRandom(2);
            IntegerRoot root = new IntegerRoot();
            for (int trial = 0; trial < 3000; trial++)
            {
                long side = random.Bits(random.Between(1, 30)) + 1;
                Assert.AreEqual(side, root.Floor(side * side));
                Assert.AreEqual(side - 1, root.Floor(side * side - 1));
                Assert.AreEqual(side, root.Floor(side * side + 1));
            }
        }

        [TestMethod]
        public void RandomValuesOfEverySizeAreExactWhateverCameBefore()
        {
            SeededRandom random = new SeededRandom(3);
            IntegerRoot root = new IntegerRoot();
            for (int trial = 0; trial < 5000; trial++)
            {
                IsFloor(root, random.Bits(random.Between(1, 61)));
            }
        }

        [TestMethod]
        public void NearestRoundsToTheNearerInteger()
        {
            SeededRandom random = new SeededRandom(4);
            IntegerRoot root = new IntegerRoot();
            for (int trial = 0; trial < 3000; trial++)
            {
                long value = random.Bits(random.Between(1, 59));
                long nearest = root.Nearest(value);

                // (r − ½)² ≤ v < (r + ½)², that is r² − r < v ≤ r² + r in integers, 0 for 0.
                bool inside = value == 0 ? nearest == 0 : nearest * nearest - nearest < value && value <= nearest * nearest + nearest;
                Assert.IsTrue(inside, value.ToString());
            }
        }

        private static void IsFloor(IntegerRoot root, long value)
        {
            long floor = root.Floor(value);
            Assert.IsTrue(floor * floor <= value && (floor + 1) * (floor + 1) > value, value.ToString());
        }
    }
}
