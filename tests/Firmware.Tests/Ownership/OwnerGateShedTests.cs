using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Ownership
{
    [TestClass]
    public class OwnerGateShedTests
    {
        private static readonly byte[] NewKey = Hex.Bytes("F0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF");

        [TestMethod]
        public void ThreeFailuresShedEvenInAWindowAndNoFourthProofIsJudged()
        {
            OwnerBench bench = OwnerBench.Challenged();
            bench.Gate.OpenWindow(0);
            bench.ProveWrongly();
            bench.ProveWrongly();
            Assert.IsFalse(bench.Gate.MustShed(false));
            bench.ProveWrongly();

            Assert.IsTrue(bench.Gate.MustShed(false));
            Assert.IsTrue(bench.Gate.MustShed(true));
            Assert.IsFalse(bench.Gate.NeedsNonce);
            Assert.IsFalse(bench.ProveRightly());
            Assert.IsFalse(bench.Claim(NewKey));
            Assert.AreEqual(3, bench.State().FailedAttempts);
            Assert.AreEqual(4, bench.Gate.FailedProofs);
        }

        [TestMethod]
        public void NextConnectionHasThreeAttemptsAgain()
        {
            OwnerBench bench = OwnerBench.Challenged();
            for (int attempt = 0; attempt < 3; attempt++)
            {
                bench.ProveWrongly();
            }

            bench.Gate.Shed();
            bench.Connect();

            Assert.AreEqual(0, bench.State().FailedAttempts);
            Assert.IsTrue(bench.ProveRightly());
            Assert.AreEqual(1, bench.Gate.Sheds);
        }

        [TestMethod]
        public void StrangerIsShedAfterThirtySeconds()
        {
            OwnerBench bench = OwnerBench.Challenged();
            bench.Pass(29999);
            Assert.IsFalse(bench.Gate.MustShed(false));

            bench.Pass(1);
            Assert.IsTrue(bench.Gate.MustShed(false));

            bench.Gate.Shed();
            Assert.IsFalse(bench.Gate.MustShed(false));
            bench.Connect();
            Assert.IsFalse(bench.Gate.MustShed(false));
            Assert.AreEqual(1, bench.Gate.Sheds);
        }

        [TestMethod]
        public void CentralOfADeviceWithoutOwnerIsShedTheSameWay()
        {
            OwnerBench bench = new OwnerBench(false);
            bench.Connect();
            bench.Pass(30000);

            Assert.IsTrue(bench.Gate.MustShed(false));
        }

        [TestMethod]
        public void OwnerIsNeverShed()
        {
            OwnerBench bench = OwnerBench.Challenged();
            bench.ProveRightly();

            bench.Gate.RequestShed();
            bench.Pass(10000000);

            Assert.IsFalse(bench.Gate.MustShed(false));
        }

        [TestMethod]
        public void NobodyIsShedWhenNobodyIsConnected()
        {
            OwnerBench bench = new OwnerBench(true);
            bench.Gate.RequestShed();
            bench.Pass(100000);

            Assert.IsFalse(bench.Gate.MustShed(false));
        }

        [TestMethod]
        public void ListenerToCadenceMayStayWhileItListens()
        {
            OwnerBench bench = OwnerBench.Challenged();
            bench.Pass(100000);

            Assert.IsFalse(bench.Gate.MustShed(true));
            Assert.IsTrue(bench.Gate.MustShed(false));
        }

        [TestMethod]
        public void OpenWindowKeepsTheCentralAndAClaimGivesItTimeToProve()
        {
            OwnerBench bench = OwnerBench.Challenged();
            bench.Pass(20000);
            bench.Gate.OpenWindow(bench.NowMs);
            bench.Pass(50000);
            Assert.IsFalse(bench.Gate.MustShed(false));
            bench.Claim(NewKey);
            Assert.IsFalse(bench.Gate.MustShed(false));
            bench.Pass(29999);
            Assert.IsFalse(bench.Gate.MustShed(false));
            bench.Pass(1);
            Assert.IsTrue(bench.Gate.MustShed(false));
        }

        [TestMethod]
        public void CentralThatDidNothingInTheWindowIsShedAtItsEnd()
        {
            OwnerBench bench = OwnerBench.Challenged();
            bench.Gate.OpenWindow(bench.NowMs);
            bench.Pass(59999);
            Assert.IsFalse(bench.Gate.MustShed(false));

            bench.Pass(1);
            Assert.IsTrue(bench.Gate.MustShed(false));
        }

        [TestMethod]
        public void ShortPressShedsWhoeverIsNotAuthorised()
        {
            OwnerBench bench = OwnerBench.Challenged();
            bench.Gate.OpenWindow(bench.NowMs);

            bench.Gate.RequestShed();

            Assert.IsTrue(bench.Gate.MustShed(true));
            Assert.IsFalse(bench.ProveRightly());
            Assert.IsFalse(bench.Claim(NewKey));
        }

        [TestMethod]
        public void ShedIsNotMeantForTheNextCentral()
        {
            OwnerBench bench = OwnerBench.Challenged();
            bench.Gate.RequestShed();
            Assert.IsTrue(bench.Gate.MustShed(false));

            bench.Sessions.Closed();
            bench.Sessions.Opened();
            Assert.IsFalse(bench.Gate.MustShed(false));
            bench.Pass(10);
            Assert.IsFalse(bench.Gate.MustShed(false));
        }
    }
}
