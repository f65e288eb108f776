using GluteSense.Feedback;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class LoopSupervisorTests
    {
        [TestMethod]
        [DataRow(0)]
        [DataRow(int.MaxValue - 2500)]
        public void LoopWithoutABeatForFiveSecondsIsStalled(int startMs)
        {
            LoopSupervisor supervisor = new LoopSupervisor(startMs);
            supervisor.Observe(1, true, startMs);
            for (int second = 1; second <= 8; second++)
            {
                supervisor.Observe(1, true, unchecked(startMs + second * 1000));
                Assert.AreEqual(second >= 5, supervisor.IsStalled, second.ToString());
            }
        }

        [TestMethod]
        public void LoopThatNeverBeatIsStalledFiveSecondsAfterPowerUp()
        {
            LoopSupervisor supervisor = new LoopSupervisor(1000);

            supervisor.Observe(0, true, 5999);
            Assert.IsFalse(supervisor.IsStalled);
            supervisor.Observe(0, true, 6000);
            Assert.IsTrue(supervisor.IsStalled);
        }

        [TestMethod]
        public void OneBeatInFourSecondsIsEnough()
        {
            LoopSupervisor supervisor = new LoopSupervisor(0);
            for (int second = 0; second < 100; second++)
            {
                supervisor.Observe(second / 4, true, second * 1000);
                Assert.IsFalse(supervisor.IsStalled);
            }
        }

        [TestMethod]
        public void CounterMayWrap()
        {
            LoopSupervisor supervisor = new LoopSupervisor(0);
            int beats = int.MaxValue - 5;
            for (int second = 0; second < 20; second++)
            {
                supervisor.Observe(beats, true, second * 1000);
                beats = unchecked(beats + 1);
                Assert.IsFalse(supervisor.IsStalled);
            }
        }

        [TestMethod]
        public void LoopThatShouldNotRunIsNeverStalledAndHasFiveSecondsAfterwards()
        {
            LoopSupervisor supervisor = new LoopSupervisor(0);
            for (int second = 0; second < 60; second++)
            {
                supervisor.Observe(7, false, second * 1000);
                Assert.IsFalse(supervisor.IsStalled);
            }

            supervisor.Observe(7, true, 63000);
            Assert.IsFalse(supervisor.IsStalled);
            supervisor.Observe(7, true, 64000);
            Assert.IsTrue(supervisor.IsStalled);
        }

        [TestMethod]
        public void BeatEndsTheStall()
        {
            LoopSupervisor supervisor = new LoopSupervisor(0);
            supervisor.Observe(0, true, 9000);
            Assert.IsTrue(supervisor.IsStalled);

            supervisor.Observe(1, true, 10000);

            Assert.IsFalse(supervisor.IsStalled);
        }
    }
}
