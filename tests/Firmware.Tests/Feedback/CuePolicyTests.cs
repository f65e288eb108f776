using GluteSense.Feedback;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class CuePolicyTests
    {
        private const int BlockMs = 50;

        [TestMethod]
        [DataRow(0)]
        [DataRow(123456)]
        [DataRow(int.MaxValue)]
        [DataRow(int.MaxValue - 150)]
        [DataRow(int.MaxValue - 350)]
        public void BuzzBeginsWithItsDecisionAndLasts300MillisecondsAndSettlesFor100(int decidedMs)
        {
            CuePolicy policy = Exercise();

            Assert.IsTrue(policy.Decide(true, 0, decidedMs));

            for (int after = 0; after < 1000; after += 10)
            {
                int now = unchecked(decidedMs + after);
                Assert.AreEqual(after < 300, policy.IsBuzzing(now), after.ToString());
                Assert.AreEqual(after < 400, policy.IsExcluded(now), after.ToString());
            }
        }

        [TestMethod]
        public void BuzzThatIsOverStaysOverHoweverLongTheClockRuns()
        {
            CuePolicy policy = Exercise();
            policy.Decide(true, 0, 0);
            Assert.IsFalse(policy.IsBuzzing(300));
            Assert.IsFalse(policy.IsExcluded(400));

            // Half the clock's range later the difference to the beginning is negative.
            Assert.IsFalse(policy.IsBuzzing(int.MinValue + 10));
            Assert.IsFalse(policy.IsExcluded(int.MinValue + 10));
        }

        [TestMethod]
        public void MotorThatIsStoppedLateSettlesFromThen()
        {
            CuePolicy policy = Exercise();
            policy.Decide(true, 0, 0);

            Assert.IsFalse(policy.IsBuzzing(700));

            Assert.IsTrue(policy.IsExcluded(790));
            Assert.IsFalse(policy.IsExcluded(800));
        }

        [TestMethod]
        public void RepIsCuedOnce()
        {
            CuePolicy policy = Exercise();
            int now = 0;
            for (int rep = 0; rep < 5; rep++)
            {
                for (int block = 0; block < 60; block++)
                {
                    Assert.AreEqual(block == 7, policy.Decide(block >= 7, rep, now), rep.ToString() + ", " + block.ToString());
                    now += BlockMs;
                }
            }

            Assert.AreEqual(5, policy.CuesGiven);
            Assert.AreEqual(0, policy.CuesWithheld);
        }

        [TestMethod]
        public void NothingIsCuedBetweenReps()
        {
            CuePolicy policy = Exercise();

            Assert.IsFalse(policy.Decide(true, CuePolicy.NoRep, 0));

            Assert.AreEqual(0, policy.CuesGiven + policy.CuesWithheld);
            Assert.IsTrue(policy.Decide(true, 0, 50));
        }

        [TestMethod]
        [DataRow(CuePolicy.NoRep)]
        [DataRow(4)]
        public void BuzzEndsWithTheRepItIsAbout(int nextRep)
        {
            CuePolicy policy = Exercise();
            policy.Decide(true, 3, 0);
            policy.Decide(true, 3, 50);
            Assert.IsTrue(policy.IsBuzzing(50));

            Assert.IsFalse(policy.Decide(true, nextRep, 100));

            Assert.IsFalse(policy.IsBuzzing(100));
            Assert.IsTrue(policy.IsExcluded(190));
            Assert.IsFalse(policy.IsExcluded(200));
        }

        [TestMethod]
        public void NextRepIsCuedOnceTheMotorHasSettled()
        {
            CuePolicy policy = Exercise();
            policy.Decide(true, 0, 0);
            Assert.IsFalse(policy.Decide(true, 1, 100));
            Assert.IsFalse(policy.Decide(true, 1, 150));

            Assert.IsTrue(policy.Decide(true, 1, 200));
        }

        [TestMethod]
        public void RepThatWasCuedOrPassedIsNotCuedLater()
        {
            CuePolicy policy = Exercise();
            Assert.IsTrue(policy.Decide(true, 5, 0));

            Assert.IsFalse(policy.Decide(true, 4, 1000));
            Assert.IsFalse(policy.Decide(true, CuePolicy.NoRep, 2000));
            Assert.IsFalse(policy.Decide(true, 5, 3000));
        }

        [TestMethod]
        public void RunIsCuedAtMostEveryTenSeconds()
        {
            CuePolicy policy = new CuePolicy();
            policy.SetPlan(CuePlan.Always, 0);
            policy.BeginSet(true, 1, 0);
            for (int now = 0; now < 60000; now += BlockMs)
            {
                Assert.AreEqual(now % 10000 == 0, policy.Decide(true, CuePolicy.NoRep, now), now.ToString());
            }

            Assert.AreEqual(6, policy.CuesGiven);
        }

        [TestMethod]
        public void PauseOfARunGoesOnInTheNext()
        {
            CuePolicy policy = new CuePolicy();
            policy.SetPlan(CuePlan.Always, 0);
            policy.BeginSet(true, 1, 0);
            policy.Decide(true, CuePolicy.NoRep, 0);
            policy.EndSet(1000);
            policy.BeginSet(true, 2, 1000);

            Assert.IsFalse(policy.Decide(true, CuePolicy.NoRep, 9950));
            Assert.IsTrue(policy.Decide(true, CuePolicy.NoRep, 10000));
        }

        [TestMethod]
        public void PauseDoesNotComeBackWhenTheClockWraps()
        {
            CuePolicy policy = new CuePolicy();
            policy.SetPlan(CuePlan.Always, 0);
            policy.BeginSet(true, 1, 0);
            Assert.IsTrue(policy.Decide(true, CuePolicy.NoRep, 0));
            Assert.IsFalse(policy.Decide(false, CuePolicy.NoRep, 11000));

            Assert.IsTrue(policy.Decide(true, CuePolicy.NoRep, int.MinValue + 5000));
        }

        [TestMethod]
        public void EndOfTheSetEndsItsBuzzAndNothingIsCuedAfterIt()
        {
            CuePolicy policy = Exercise();
            policy.Decide(true, 0, 0);

            policy.EndSet(60);

            Assert.IsFalse(policy.IsBuzzing(60));
            Assert.IsTrue(policy.IsExcluded(60));
            Assert.IsFalse(policy.Decide(true, 1, 5000));
            Assert.AreEqual(1, policy.CuesGiven);
            Assert.AreEqual(0, policy.CuesWithheld);
        }

        [TestMethod]
        public void NextSetCountsFromZeroAndItsFirstRepMayBeCued()
        {
            CuePolicy policy = Exercise();
            policy.Decide(true, 7, 0);
            policy.SetPlan(CuePlan.Off, 500);
            policy.Decide(true, 8, 1000);
            policy.SetPlan(CuePlan.Always, 1500);
            policy.EndSet(3000);
            Assert.AreEqual(1, policy.CuesWithheld);

            policy.BeginSet(false, 2, 4000);

            Assert.AreEqual(0, policy.CuesGiven);
            Assert.AreEqual(0, policy.CuesWithheld);
            Assert.IsTrue(policy.Decide(true, 0, 10000));
        }

        [TestMethod]
        public void SetThatBeginsEndsTheBuzzOfTheOneBefore()
        {
            CuePolicy policy = Exercise();
            policy.Decide(true, 3, 0);

            policy.BeginSet(true, 1, 50);

            Assert.IsFalse(policy.IsBuzzing(50));
            Assert.IsTrue(policy.IsExcluded(50));
        }

        [TestMethod]
        public void RulesHoldThroughARandomLife()
        {
            SeededRandom random = new SeededRandom(311);
            CuePolicy policy = new CuePolicy();

            // Shortly before the clock wraps.
            int now = int.MaxValue - 1000000;
            int setNumber = 1;
            bool inSet = false;
            bool isRun = false;
            int rep = 0;
            bool inRep = false;
            int cuedRep = -1;
            int sinceBuzzMs = 1000000;
            int sinceRunBuzzMs = 1000000;
            int given = 0;
            int buzzes = 0;
            for (int round = 0; round < 100000; round++)
            {
                int step = random.Between(1, 60);
                now = unchecked(now + step);
                sinceBuzzMs += step;
                sinceRunBuzzMs += step;
                int action = random.Between(0, 399);
                if (action == 0)
                {
                    policy.SetPlan((CuePlan)random.Between(0, 2), now);
                }
                else if (action == 1)
                {
                    isRun = random.Between(0, 1) == 0;
                    setNumber = random.Between(1, 10);
                    policy.BeginSet(isRun, setNumber, now);
                    inSet = true;
                    rep = 0;
                    cuedRep = -1;
                    given = 0;
                }
                else if (action == 2)
                {
                    policy.EndSet(now);
                    inSet = false;
                }
                else if (action < 30)
                {
                    inRep = !inRep;
                    rep += inRep ? 1 : 0;
                }

                int toldRep = inRep ? rep : CuePolicy.NoRep;
                if (policy.Decide(random.Between(0, 5) == 0, toldRep, now))
                {
                    Assert.IsTrue(inSet, "in a set");
                    Assert.IsTrue(isRun || (inRep && rep > cuedRep), "once a rep");
                    Assert.IsTrue(!isRun || sinceRunBuzzMs >= 10000, "every 10 s");
                    Assert.IsTrue(
                        policy.Plan == CuePlan.Always || (policy.Plan == CuePlan.Fading && (setNumber <= 5 || setNumber == 7)), "in the plan");
                    Assert.IsTrue(policy.IsBuzzing(now), "at once");
                    cuedRep = rep;
                    sinceBuzzMs = 0;
                    sinceRunBuzzMs = isRun ? 0 : sinceRunBuzzMs;
                    given++;
                    buzzes++;
                }

                if (policy.IsBuzzing(now))
                {
                    Assert.IsTrue(sinceBuzzMs < 300 && inSet && policy.IsExcluded(now));
                    Assert.IsTrue(isRun || (inRep && rep == cuedRep), "within the rep");
                }

                Assert.IsTrue(sinceBuzzMs < 460 || !policy.IsExcluded(now), "excluded for 400 ms and a step");
                Assert.AreEqual(given, policy.CuesGiven);
            }

            Assert.IsTrue(buzzes > 300, buzzes.ToString());
        }

        private static CuePolicy Exercise()
        {
            CuePolicy policy = new CuePolicy();
            policy.SetPlan(CuePlan.Always, 0);
            policy.BeginSet(false, 1, 0);
            return policy;
        }
    }
}
