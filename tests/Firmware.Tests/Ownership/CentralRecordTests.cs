using GluteSense.Ownership;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Ownership
{
    [TestClass]
    public class CentralRecordTests
    {
        [TestMethod]
        public void ThreeFailuresLoseTheConnection()
        {
            CentralRecord central = new CentralRecord();
            for (int failures = 1; failures <= 5; failures++)
            {
                central.AddFailure();
                Assert.AreEqual(failures >= 3, central.IsLost);
                Assert.AreEqual(failures < 3 ? failures : 3, central.FailedAttempts);
            }
        }

        [TestMethod]
        public void UnwantedCentralIsLost()
        {
            CentralRecord central = new CentralRecord();

            central.MarkUnwanted();

            Assert.IsTrue(central.IsLost);
            Assert.AreEqual(0, central.FailedAttempts);
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(int.MaxValue - 10000)]
        public void GraceIsThirtySecondsAndStaysOver(int startMs)
        {
            CentralRecord central = new CentralRecord();
            central.Clear(startMs);

            central.Update(unchecked(startMs + 29999));
            Assert.IsFalse(central.IsGraceOver);
            central.Update(unchecked(startMs + 30000));
            Assert.IsTrue(central.IsGraceOver);
            central.Update(unchecked(startMs + int.MaxValue + 5000));
            Assert.IsTrue(central.IsGraceOver);
        }

        [TestMethod]
        public void GraceMayBeGivenAgainWithoutForgettingFailures()
        {
            CentralRecord central = new CentralRecord();
            central.Clear(0);
            central.AddFailure();
            central.Update(40000);

            central.RestartGrace(40000);

            Assert.IsFalse(central.IsGraceOver);
            Assert.AreEqual(1, central.FailedAttempts);
            central.Update(69999);
            Assert.IsFalse(central.IsGraceOver);
            central.Update(70000);
            Assert.IsTrue(central.IsGraceOver);
        }

        [TestMethod]
        public void NextConnectionStartsClean()
        {
            CentralRecord central = new CentralRecord();
            central.AddFailure();
            central.MarkUnwanted();
            central.Update(40000);

            central.Clear(50000);

            Assert.IsFalse(central.IsLost);
            Assert.IsFalse(central.IsGraceOver);
            Assert.AreEqual(0, central.FailedAttempts);
        }
    }
}
