using GluteSense.Detection;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class CadenceMeterTests
    {
        [TestMethod]
        [DataRow(700, 86)]
        [DataRow(750, 80)]
        [DataRow(600, 100)]
        [DataRow(1050, 57)]
        public void StridesAMinuteFollowFromTheirPeriod(int periodMs, int perMinute)
        {
            CadenceMeter meter = new CadenceMeter();
            for (int stride = 0; stride < 20; stride++)
            {
                meter.Add(0, 1000 + stride * periodMs);
            }

            Assert.AreEqual(perMinute, meter.StridesPerMinute(1000 + 19 * periodMs));
        }

        [TestMethod]
        public void OneStrideIsNoCadence()
        {
            CadenceMeter meter = new CadenceMeter();
            Assert.AreEqual(0, meter.StridesPerMinute(0));
            meter.Add(0, 500);
            Assert.AreEqual(0, meter.StridesPerMinute(1000));
            meter.Add(0, 1250);
            Assert.AreEqual(80, meter.StridesPerMinute(1300));
        }

        [TestMethod]
        public void TheOtherLegDoesNotDoubleTheCadence()
        {
            CadenceMeter meter = new CadenceMeter();
            for (int stride = 0; stride < 10; stride++)
            {
                meter.Add(0, stride * 700);
                meter.Add(1, stride * 700 + 350);
            }

            Assert.AreEqual(86, meter.StridesPerMinute(6800));
        }

        [TestMethod]
        public void ItForgetsAfterFiveSecondsOfSilence()
        {
            CadenceMeter meter = new CadenceMeter();
            meter.Add(0, 0);
            meter.Add(0, 700);
            Assert.AreEqual(86, meter.StridesPerMinute(5700));
            Assert.AreEqual(0, meter.StridesPerMinute(5701));
        }

        [TestMethod]
        public void TheOtherLegTakesOverWhenTheFirstFallsSilent()
        {
            CadenceMeter meter = new CadenceMeter();
            meter.Add(0, 0);
            meter.Add(0, 700);
            for (int stride = 0; stride < 12; stride++)
            {
                meter.Add(1, 1000 + stride * 600);
            }

            Assert.AreEqual(100, meter.StridesPerMinute(7700));
        }

        [TestMethod]
        public void ItFollowsAChangeWithinEightStrides()
        {
            CadenceMeter meter = new CadenceMeter();
            int startMs = 0;
            for (int stride = 0; stride < 10; stride++)
            {
                startMs += 750;
                meter.Add(0, startMs);
            }

            for (int stride = 0; stride < 7; stride++)
            {
                startMs += 600;
                meter.Add(0, startMs);
            }

            Assert.AreEqual(100, meter.StridesPerMinute(startMs));
        }

        [TestMethod]
        public void MissedStrideOrAStopOfAFewSecondsDoesNotLowerTheCadence()
        {
            CadenceMeter meter = new CadenceMeter();
            int startMs = 0;
            for (int stride = 0; stride < 30; stride++)
            {
                startMs += stride == 12 ? 1400 : stride == 22 ? 4500 : 700;
                meter.Add(0, startMs);
                Assert.IsTrue(stride == 0 || meter.StridesPerMinute(startMs) == 86, stride.ToString());
            }
        }

        [TestMethod]
        public void CadenceThatHalvesIsFollowedFromTheSecondStrideOn()
        {
            CadenceMeter meter = new CadenceMeter();
            int startMs = 0;
            for (int stride = 0; stride < 10; stride++)
            {
                startMs += 600;
                meter.Add(0, startMs);
            }

            meter.Add(0, startMs + 1200);
            Assert.AreEqual(100, meter.StridesPerMinute(startMs + 1200));
            meter.Add(0, startMs + 2400);
            Assert.AreEqual(50, meter.StridesPerMinute(startMs + 2400));
        }

        [TestMethod]
        public void ResetStartsOver()
        {
            CadenceMeter meter = new CadenceMeter();
            meter.Add(0, 0);
            meter.Add(0, 700);
            meter.Reset();
            Assert.AreEqual(0, meter.StridesPerMinute(700));
        }

        [TestMethod]
        public void MoreThanAByteHoldsIsCutToABytesLargest()
        {
            CadenceMeter meter = new CadenceMeter();
            meter.Add(1, 100);
            meter.Add(1, 200);
            Assert.AreEqual(255, meter.StridesPerMinute(200));
            Assert.AreEqual(0, Same());
        }

        /// <summary>Two starts at one time say nothing.</summary>
        private static int Same()
        {
            CadenceMeter meter = new CadenceMeter();
            meter.Add(0, 100);
            meter.Add(0, 100);
            return meter.StridesPerMinute(100);
        }
    }
}
