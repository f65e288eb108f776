using System;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class LogCodeTests
    {
        private const int LargestRmsQ4 = 32760;

        [TestMethod]
        public void CodeIsTheRoundedLogarithmInSixteenthsOfAnOctavePlusOne()
        {
            for (int rmsQ4 = 1; rmsQ4 <= LargestRmsQ4; rmsQ4++)
            {
                double exact = 16 * Math.Log(rmsQ4) / Math.Log(2) + 1;

                // Rounded: half a step, and what the fixed-point logarithm adds to it.
                Near.AreEqual(exact, LogCode.Encode(rmsQ4), 0.5 + 16 * 0.98 / 65536, rmsQ4.ToString());
            }
        }

        [TestMethod]
        public void AmplitudeComesBackWithinHalfAStep()
        {
            // Half a step is a factor of 2^(1/32) = 1.0219; half of 1/16 count is the rounding of what comes back.
            double factor = Math.Pow(2, 1.0 / 32) - 1;
            for (int rmsQ4 = 1; rmsQ4 <= LargestRmsQ4; rmsQ4++)
            {
                Near.AreEqual(rmsQ4, LogCode.RmsQ4(LogCode.Encode(rmsQ4)), factor * 1.001 * rmsQ4 + 0.5, rmsQ4.ToString());
            }
        }

        [TestMethod]
        public void SmallAmplitudesComeBackExactly()
        {
            for (int rmsQ4 = 0; rmsQ4 <= 22; rmsQ4++)
            {
                Assert.AreEqual(rmsQ4, LogCode.RmsQ4(LogCode.Encode(rmsQ4)));
            }
        }

        [TestMethod]
        public void EveryCodeIsTheCodeOfItsAmplitudeWhereAmplitudesAreFineEnough()
        {
            for (int code = 90; code <= 254; code++)
            {
                Assert.AreEqual(code, LogCode.Encode(LogCode.RmsQ4(code)));
            }
        }

        [TestMethod]
        public void MarksStandForThemselves()
        {
            Assert.AreEqual(0, LogCode.Encode(0));
            Assert.AreEqual(255, LogCode.Encode(Measured.Unavailable));
            Assert.AreEqual(0, LogCode.RmsQ4(0));
            Assert.AreEqual(Measured.Unavailable, LogCode.RmsQ4(255));
        }

        [TestMethod]
        public void EndsOfTheRangeHaveTheirCodes()
        {
            Assert.AreEqual(1, LogCode.Encode(1));
            Assert.AreEqual(17, LogCode.Encode(2));
            Assert.AreEqual(241, LogCode.Encode(LargestRmsQ4));
            Assert.AreEqual(254, LogCode.Encode(int.MaxValue));
        }
    }
}
