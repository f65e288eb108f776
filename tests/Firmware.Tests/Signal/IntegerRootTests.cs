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
                Assert.AreEqual((long)floors[value], IntegerRoot.Floor(value, IntegerRoot.NoGuess));
            }
        }

        [TestMethod]
        public void NegativeNumbersHaveTheRootZero()
        {
            Assert.AreEqual(0L, IntegerRoot.Floor(-1, 5));
            Assert.AreEqual(0L, IntegerRoot.Floor(long.MinValue, 5));
        }

        [TestMethod]
        public void PowersOfTwoAndTheirNeighboursAreExact()
        {
            for (int exponent = 0; exponent <= 61; exponent++)
            {
                long power = 1L << exponent;
                IsFloor(IntegerRoot.NoGuess, power - 1);
                IsFloor(IntegerRoot.NoGuess, power);
                if (exponent < 61)
                {
                    IsFloor(IntegerRoot.NoGuess, power + 1);
                }
            }
        }

        [TestMethod]
        [DataRow(int.MinValue)]
        [DataRow(-1)]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(40000)]
        [DataRow(1518500248)]
        [DataRow(1518500249)]
        [DataRow(1518500250)]
        [DataRow(int.MaxValue)]
        public void LargestValueIsExactFromEveryGuess(int guess)
        {
            // floor(√2⁶¹): 1518500249² = 2305843006213062001 ≤ 2⁶¹ = 2305843009213693952 < 1518500250².
            Assert.AreEqual(1518500249L, IntegerRoot.Floor(1L << 61, guess));
        }

        [TestMethod]
        public void SquaresAndTheirNeighboursAreExactWithAStaleGuess()
        {
            SeededRandom random = new SeededRandom(2);
            int guess = IntegerRoot.NoGuess;
            for (int trial = 0; trial < 3000; trial++)
            {
                long side = random.Bits(random.Between(1, 30)) + 1;
                Assert.AreEqual(side, IntegerRoot.Floor(side * side, guess));
                Assert.AreEqual(side - 1, IntegerRoot.Floor(side * side - 1, guess));
                Assert.AreEqual(side, IntegerRoot.Floor(side * side + 1, guess));
                guess = (int)side;
            }
        }

        [TestMethod]
        public void RandomValuesOfEverySizeAreExactWhateverTheGuess()
        {
            SeededRandom random = new SeededRandom(3);
            for (int trial = 0; trial < 5000; trial++)
            {
                int guess = (int)random.Bits(random.Between(1, 31)) - 3;
                IsFloor(guess, random.Bits(random.Between(1, 61)));
            }
        }

        [TestMethod]
        public void SmallValuesAreExactFromEverySmallGuess()
        {
            for (int guess = -2; guess < 40; guess++)
            {
                for (int value = 0; value < 300; value++)
                {
                    IsFloor(guess, value);
                }
            }
        }

        [TestMethod]
        public void NearestRoundsToTheNearerInteger()
        {
            SeededRandom random = new SeededRandom(4);
            for (int trial = 0; trial < 3000; trial++)
            {
                long value = random.Bits(random.Between(1, 59));
                long nearest = IntegerRoot.Nearest(value, (int)random.Bits(random.Between(1, 30)));

                // (r − ½)² ≤ v < (r + ½)², that is r² − r < v ≤ r² + r in integers, 0 for 0.
                bool inside = value == 0 ? nearest == 0 : nearest * nearest - nearest < value && value <= nearest * nearest + nearest;
                Assert.IsTrue(inside, value.ToString());
            }
        }

        private static void IsFloor(int guess, long value)
        {
            long floor = IntegerRoot.Floor(value, guess);
            Assert.IsTrue(floor * floor <= value && (floor + 1) * (floor + 1) > value, value.ToString());
        }
    }
}
