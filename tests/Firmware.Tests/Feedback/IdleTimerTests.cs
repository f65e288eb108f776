using GluteSense.Feedback;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class IdleTimerTests
    {
        [TestMethod]
        [DataRow(0)]
        [DataRow(int.MaxValue - 300000)]
        public void SleepIsDueTenMinutesAfterPowerUp(int startMs)
        {
            IdleTimer timer = new IdleTimer(startMs);

            timer.Update(false, unchecked(startMs + 599999));
            Assert.IsFalse(timer.IsDue);
            timer.Update(false, unchecked(startMs + 600000));
            Assert.IsTrue(timer.IsDue);
        }

        [TestMethod]
        public void AnyActivityStartsTheTimeAnew()
        {
            IdleTimer timer = new IdleTimer(0);
            for (int now = 0; now <= 3000000; now += 1000)
            {
                timer.Update(now % 599000 == 0, now);
                Assert.IsFalse(timer.IsDue, now.ToString());
            }
        }

        [TestMethod]
        public void ActivityAfterTheTimeTakesTheSleepBack()
        {
            IdleTimer timer = new IdleTimer(0);
            timer.Update(false, 700000);
            Assert.IsTrue(timer.IsDue);

            timer.Update(true, 700010);

            Assert.IsFalse(timer.IsDue);
            timer.Update(false, 1300009);
            Assert.IsFalse(timer.IsDue);
            timer.Update(false, 1300010);
            Assert.IsTrue(timer.IsDue);
        }

        [TestMethod]
        public void SleepStaysDueHoweverLongTheClockRuns()
        {
            IdleTimer timer = new IdleTimer(0);
            timer.Update(false, 600000);

            timer.Update(false, int.MinValue + 1000);

            Assert.IsTrue(timer.IsDue);
        }
    }
}
