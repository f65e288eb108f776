using GluteSense.Feedback;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class RateGuardTests
    {
        [TestMethod]
        [DataRow(600, 1300, 2000, true)]
        [DataRow(600, 1301, 2000, false)]
        [DataRow(950, 0, 1000, true)]
        [DataRow(951, 0, 1000, false)]
        [DataRow(600, 1200, 4000, true)]
        [DataRow(600, 1200, 1000, false)]
        [DataRow(int.MaxValue, int.MaxValue, 4000, false)]
        public void RateIsHeldWhenTickAndStageFitInto95PercentOfThePeriod(int tickUs, int stageUs, int periodUs, bool canHold)
        {
            Assert.AreEqual(canHold, RateGuard.CanHold(tickUs, stageUs, periodUs));
        }

        [TestMethod]
        [DataRow(250, false)]
        [DataRow(251, true)]
        [DataRow(5000, true)]
        [DataRow(0, false)]
        public void WindowThatMissesMoreThanFivePercentAsksForALowerRate(int missed, bool mustLower)
        {
            RateGuard guard = new RateGuard();
            guard.Reset(0);
            guard.Observe(2500, missed / 2, 5000);
            guard.Observe(4999, missed, 9999);
            Assert.IsFalse(guard.MustLower);
            Assert.AreEqual(0, guard.MissedPermille);

            guard.Observe(5000, missed, 10000);

            Assert.AreEqual(mustLower, guard.MustLower);
            Assert.AreEqual(missed / 5, guard.MissedPermille);
        }

        [TestMethod]
        public void EachWindowIsJudgedByItself()
        {
            // 6 % missed in the sixth window alone: 1 % of all ticks.
            RateGuard guard = new RateGuard();
            guard.Reset(0);
            for (int window = 1; window <= 8; window++)
            {
                guard.Observe(window * 5000, window >= 6 ? 300 : 0, window * 10000);
                Assert.AreEqual(window == 6 ? 60 : 0, guard.MissedPermille);
                Assert.AreEqual(window >= 6, guard.MustLower, window.ToString());
            }
        }

        [TestMethod]
        public void ResetStartsOver()
        {
            RateGuard guard = new RateGuard();
            guard.Reset(0);
            guard.Observe(5000, 4000, 10000);
            Assert.IsTrue(guard.MustLower);

            guard.Reset(12000);

            Assert.IsFalse(guard.MustLower);
            guard.Observe(2499, 100, 21999);
            Assert.AreEqual(0, guard.MissedPermille);
            guard.Observe(2500, 100, 22000);
            Assert.AreEqual(40, guard.MissedPermille);
            Assert.IsFalse(guard.MustLower);
        }

        [TestMethod]
        public void WindowWithoutTicksIsNoJudgement()
        {
            RateGuard guard = new RateGuard();
            guard.Reset(0);

            guard.Observe(0, 0, 10000);

            Assert.IsFalse(guard.MustLower);
            Assert.AreEqual(0, guard.MissedPermille);
        }

        [TestMethod]
        public void WindowsGoOnWhenTheClockWraps()
        {
            SeededRandom random = new SeededRandom(350);
            RateGuard guard = new RateGuard();
            int now = int.MaxValue - 200000;
            guard.Reset(now);
            int ticks = 0;
            int missed = 0;
            int windowTicks = 0;
            int windowMissed = 0;
            int elapsed = 0;
            int windows = 0;
            for (int round = 0; round < 400; round++)
            {
                int step = random.Between(500, 1500);
                int due = step / 2;
                int lost = random.Between(0, due / 25);
                now = unchecked(now + step);
                elapsed += step;
                ticks += due;
                missed += lost;
                windowTicks += due;
                windowMissed += lost;
                guard.Observe(ticks, missed, now);
                if (elapsed >= 10000)
                {
                    Assert.AreEqual((int)(1000.0 * windowMissed / windowTicks), guard.MissedPermille);
                    elapsed = 0;
                    windowTicks = 0;
                    windowMissed = 0;
                    windows++;
                }
            }

            Assert.IsTrue(windows > 30);
            Assert.IsFalse(guard.MustLower);
        }
    }
}
