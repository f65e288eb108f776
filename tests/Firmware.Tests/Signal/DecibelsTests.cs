using System;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class DecibelsTests
    {
        [TestMethod]
        public void TenthsAgreeWithTheDoubleReference()
        {
            SeededRandom random = new SeededRandom(61);
            for (int trial = 0; trial < 500; trial++)
            {
                long numerator = 1 + random.Bits(random.Between(1, 61));
                long denominator = 1 + random.Bits(random.Between(1, 61));

                Near.AreEqual(100 * Math.Log10((double)numerator / denominator), Decibels.OfPowersTenths(numerator, denominator), 0.502, "1/10 dB");
            }
        }

        [TestMethod]
        public void PowersOfTenAreExact()
        {
            Assert.AreEqual(100, Decibels.OfPowersTenths(10, 1));
            Assert.AreEqual(-200, Decibels.OfPowersTenths(1, 100));
            Assert.AreEqual(0, Decibels.OfPowersTenths(12345, 12345));
        }

        [TestMethod]
        public void WithoutPowerThereIsNoRatio()
        {
            Assert.AreEqual(int.MinValue, Decibels.OfPowersTenths(0, 1));
            Assert.AreEqual(int.MinValue, Decibels.OfPowersTenths(1, 0));
            Assert.AreEqual(int.MinValue, Decibels.OfPowersTenths(-5, 7));
        }

        [TestMethod]
        public void AContractionOfTenTimesTheRestIsTwentyDecibelsAboveIt()
        {
            // 50 counts above a rest of 5: 800/16 and 25·256.
            Assert.AreEqual(20, Decibels.AboveRest(800, 25 * 256));
            Assert.AreEqual(19, Decibels.AboveRest(790, 25 * 256));
            Assert.AreEqual(0, Decibels.AboveRest(10, 25 * 256));
            Assert.AreEqual(Measured.Unavailable, Decibels.AboveRest(Measured.Unavailable, 25 * 256));
            Assert.AreEqual(Measured.Unavailable, Decibels.AboveRest(800, 0));
        }
    }
}
