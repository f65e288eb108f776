using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class RateMonitorTests
    {
        [TestMethod]
        public void BeforeTheFirstBlockNothingIsKnown()
        {
            RateMonitor monitor = new RateMonitor();

            Assert.AreEqual(0, monitor.AchievedRateDeciHz());
            Assert.AreEqual(0, monitor.Ticks);
            Assert.AreEqual(0, monitor.MissedTicks);
        }

        [TestMethod]
        public void FullBlocksGiveTheNominalRate()
        {
            RateMonitor monitor = new RateMonitor();
            for (int block = 0; block < 20; block++)
            {
                monitor.Add(25, 0, 50000);
            }

            Assert.AreEqual(5000, monitor.AchievedRateDeciHz());
            Assert.AreEqual(500, monitor.Ticks);
            Assert.AreEqual(0, monitor.MissedTicks);
        }

        [TestMethod]
        public void MissedTicksLowerTheRateAndAreCounted()
        {
            RateMonitor monitor = new RateMonitor();
            monitor.Add(25, 0, 50000);
            monitor.Add(20, 5, 50000);

            Assert.AreEqual(4500, monitor.AchievedRateDeciHz());
            Assert.AreEqual(50, monitor.Ticks);
            Assert.AreEqual(5, monitor.MissedTicks);
        }

        [TestMethod]
        public void RateIsRoundedToTheNearestTenth()
        {
            RateMonitor monitor = new RateMonitor();

            // 25 samples in 50 004 µs are 499.960 a second; in 50 006 µs 499.940.
            monitor.Add(25, 0, 50004);
            Assert.AreEqual(5000, monitor.AchievedRateDeciHz());
            monitor.Reset();
            monitor.Add(25, 0, 50006);
            Assert.AreEqual(4999, monitor.AchievedRateDeciHz());
        }

        [TestMethod]
        public void TwelveHoursAtTheHighestRateDoNotOverflow()
        {
            RateMonitor monitor = new RateMonitor();
            for (int hour = 0; hour < 12; hour++)
            {
                monitor.Add(3600000, 0, 3600000000L);
            }

            Assert.AreEqual(10000, monitor.AchievedRateDeciHz());
            Assert.AreEqual(43200000, monitor.Ticks);
        }

        [TestMethod]
        public void ResetForgetsAll()
        {
            RateMonitor monitor = new RateMonitor();
            monitor.Add(20, 5, 50000);

            monitor.Reset();

            Assert.AreEqual(0, monitor.AchievedRateDeciHz());
            Assert.AreEqual(0, monitor.Ticks);
            Assert.AreEqual(0, monitor.MissedTicks);
        }
    }
}
