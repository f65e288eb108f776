using System;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class LogRatioTests
    {
        private const double Bound = 1.5e-4;

        [TestMethod]
        public void ErrorOfAmplitudesStaysWithinTheStatedBound()
        {
            SeededRandom random = new SeededRandom(11);
            for (int trial = 0; trial < 4000; trial++)
            {
                IsWithinBound(random.Between(1, 32760), random.Between(1, 32760));
            }
        }

        [TestMethod]
        public void ErrorOfAllPositiveIntegersStaysWithinTheStatedBound()
        {
            SeededRandom random = new SeededRandom(12);
            for (int trial = 0; trial < 4000; trial++)
            {
                IsWithinBound((int)random.Bits(random.Between(1, 31)) | 1, (int)random.Bits(random.Between(1, 31)) | 1);
                IsWithinBound(int.MaxValue - random.Between(0, 1000), random.Between(1, 1000));
            }

            IsWithinBound(int.MaxValue, 1);
            IsWithinBound(1, int.MaxValue);
        }

        [TestMethod]
        public void RatioOfPowersIsThatOfTheirRoots()
        {
            SeededRandom random = new SeededRandom(13);
            for (int trial = 0; trial < 4000; trial++)
            {
                long numerator = random.Bits(random.Between(1, 62)) | 1;
                long denominator = random.Bits(random.Between(1, 62)) | 1;
                double expected = 0.5 * Math.Log((double)numerator / denominator);
                Near.AreEqual(expected, LogRatio.OfPowersQ12(numerator, denominator) / 4096.0, Bound, numerator.ToString() + "/" + denominator.ToString());
            }

            Assert.AreEqual(Measured.UnavailableLogRatio, LogRatio.OfPowersQ12(0, 5));
            Assert.AreEqual(Measured.UnavailableLogRatio, LogRatio.OfPowersQ12(5, -1));
        }

        [TestMethod]
        public void EqualMusclesGiveZeroAndPowersOfTwoTheirMultipleOfLn2()
        {
            Assert.AreEqual(0, LogRatio.Q12(1, 1));
            Assert.AreEqual(0, LogRatio.Q12(777, 777));
            // 4096·ln 2 = 2839.13.
            Assert.AreEqual(2839, LogRatio.Q12(2000, 1000));
            Assert.AreEqual(-2839, LogRatio.Q12(1000, 2000));
        }

        [TestMethod]
        public void SilentOrMissingMusclesHaveNoLogRatio()
        {
            Assert.AreEqual(Measured.UnavailableLogRatio, LogRatio.Q12(0, 5));
            Assert.AreEqual(Measured.UnavailableLogRatio, LogRatio.Q12(5, 0));
            Assert.AreEqual(Measured.UnavailableLogRatio, LogRatio.Q12(-1, 5));
            Assert.AreEqual(Measured.UnavailableLogRatio, LogRatio.Q12(5, -1));
        }

        private static void IsWithinBound(int numerator, int denominator)
        {
            double expected = Math.Log((double)numerator / denominator);
            Near.AreEqual(expected, LogRatio.Q12(numerator, denominator) / 4096.0, Bound, numerator.ToString() + "/" + denominator.ToString());
        }
    }
}
