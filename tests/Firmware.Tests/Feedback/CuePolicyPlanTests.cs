using GluteSense.Feedback;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class CuePolicyPlanTests
    {
        private const int BlockMs = 50;

        [TestMethod]
        public void PlanIsOffUntilItIsSet()
        {
            CuePolicy policy = new CuePolicy();
            policy.BeginSet(false, 1, 0);

            Assert.AreEqual((int)CuePlan.Off, (int)policy.Plan);
            Assert.IsFalse(policy.Decide(true, 0, 0));
            Assert.IsFalse(policy.IsBuzzing(0));
        }

        [TestMethod]
        [DataRow(1, true)]
        [DataRow(2, true)]
        [DataRow(3, true)]
        [DataRow(4, true)]
        [DataRow(5, true)]
        [DataRow(6, false)]
        [DataRow(7, true)]
        [DataRow(8, false)]
        [DataRow(9, false)]
        [DataRow(10, false)]
        [DataRow(11, false)]
        [DataRow(255, false)]
        public void FadingCuesFourSetsThenTwoOfFourThenNone(int setNumber, bool cued)
        {
            foreach (bool isRun in new[] { false, true })
            {
                CuePolicy policy = new CuePolicy();
                policy.SetPlan(CuePlan.Fading, 0);
                policy.BeginSet(isRun, setNumber, 0);

                Assert.AreEqual(cued, policy.IsSetCued);
                Assert.AreEqual(cued, policy.Decide(true, 0, 0));
                Assert.AreEqual(cued, policy.IsExcluded(0));
                Assert.AreEqual(cued ? 1 : 0, policy.CuesGiven);
                Assert.AreEqual(cued ? 0 : 1, policy.CuesWithheld);
            }
        }

        [TestMethod]
        [DataRow(false)]
        [DataRow(true)]
        public void UncuedSetCountsAsManyDecisionsAsACuedOneGives(bool isRun)
        {
            CuePolicy cued = new CuePolicy();
            CuePolicy uncued = new CuePolicy();
            cued.SetPlan(CuePlan.Fading, 0);
            uncued.SetPlan(CuePlan.Fading, 0);
            cued.BeginSet(isRun, 1, 0);
            uncued.BeginSet(isRun, 9, 0);
            SeededRandom random = new SeededRandom(310);
            for (int block = 0; block < 4000; block++)
            {
                // Reps of 2 s with half a second between them.
                int rep = block % 50 < 40 ? block / 50 : CuePolicy.NoRep;
                bool isLow = random.Between(0, 40) == 0;
                cued.Decide(isLow, rep, block * BlockMs);
                uncued.Decide(isLow, rep, block * BlockMs);
                Assert.IsFalse(uncued.IsExcluded(block * BlockMs));
            }

            Assert.IsTrue(cued.CuesGiven > 10);
            Assert.AreEqual(cued.CuesGiven, uncued.CuesWithheld);
            Assert.AreEqual(0, uncued.CuesGiven);
        }

        [TestMethod]
        public void OffEndsABuzzAtOnceAndDecisionsAreStillCounted()
        {
            CuePolicy policy = Exercise();
            policy.Decide(true, 0, 0);

            policy.SetPlan(CuePlan.Off, 120);

            Assert.IsFalse(policy.IsBuzzing(120));
            Assert.IsTrue(policy.IsExcluded(210));
            Assert.IsFalse(policy.IsExcluded(220));
            Assert.IsFalse(policy.Decide(true, 1, 2000));
            Assert.AreEqual(1, policy.CuesGiven);
            Assert.AreEqual(1, policy.CuesWithheld);
        }

        [TestMethod]
        public void PlanThatStillAllowsTheSetLetsItsBuzzGoOn()
        {
            CuePolicy policy = Exercise();
            policy.Decide(true, 0, 0);

            policy.SetPlan(CuePlan.Fading, 120);

            Assert.IsTrue(policy.IsBuzzing(120));
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
