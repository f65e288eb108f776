using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Ownership
{
    [TestClass]
    public class OwnerGateClaimTests
    {
        private static readonly byte[] NewKey = Hex.Bytes("F0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF");

        [TestMethod]
        public void ClaimWithoutTheButtonIsRefusedAndCounted()
        {
            OwnerBench bench = new OwnerBench(false);
            bench.Connect();

            Assert.IsFalse(bench.Claim(NewKey));

            Assert.IsFalse(bench.Gate.HasOwner);
            Assert.AreEqual(1, bench.Gate.RefusedClaims);
        }

        [TestMethod]
        public void ClaimInTheWindowMakesAnOwnerWhoThenProves()
        {
            OwnerBench bench = new OwnerBench(false);
            bench.Connect();
            bench.Gate.OpenWindow(bench.NowMs);
            Assert.IsTrue(bench.State().IsWindowOpen);

            Assert.IsTrue(bench.Claim(NewKey));

            Assert.IsTrue(bench.Gate.HasOwner);
            Assert.IsFalse(bench.Gate.IsWindowOpen);
            Assert.IsFalse(bench.Gate.MustErase);
            Assert.IsFalse(bench.Gate.IsAuthorised);
            Assert.IsTrue(bench.ProveRightly());
        }

        [TestMethod]
        public void OneClaimClosesTheWindow()
        {
            OwnerBench bench = new OwnerBench(false);
            bench.Connect();
            bench.Gate.OpenWindow(bench.NowMs);
            bench.Claim(NewKey);

            Assert.IsFalse(bench.Claim(Hex.Bytes("E0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF")));

            Assert.AreEqual(1, bench.Gate.RefusedClaims);
            Assert.IsTrue(bench.ProveRightly());
        }

        [TestMethod]
        [DataRow(59999, true)]
        [DataRow(60000, false)]
        public void ClaimIsJudgedByTheTimeItIsDealtWith(int afterMs, bool accepted)
        {
            OwnerBench bench = new OwnerBench(true);
            bench.Connect();
            bench.Gate.OpenWindow(0);

            // No pass in between: the gate has not noticed the time yet.
            Assert.AreEqual(accepted, bench.Gate.Claim(NewKey, bench.Sessions.Current, afterMs));
        }

        [TestMethod]
        public void KeyOfZerosIsRefusedAndTheWindowStaysOpen()
        {
            OwnerBench bench = new OwnerBench(false);
            bench.Connect();
            bench.Gate.OpenWindow(bench.NowMs);

            Assert.IsFalse(bench.Claim(new byte[16]));

            Assert.AreEqual(1, bench.Gate.RefusedClaims);
            Assert.IsTrue(bench.Gate.IsWindowOpen);
        }

        [TestMethod]
        public void KeyWithAnyBitSetIsAKey()
        {
            for (int bit = 0; bit < 128; bit++)
            {
                OwnerBench bench = new OwnerBench(false);
                bench.Connect();
                bench.Gate.OpenWindow(bench.NowMs);
                byte[] key = new byte[16];
                key[bit >> 3] = (byte)(1 << (bit & 7));

                Assert.IsTrue(bench.Claim(key), bit.ToString());
            }
        }

        [TestMethod]
        public void ClaimOfAnEarlierSessionIsRefused()
        {
            OwnerBench bench = new OwnerBench(false);
            bench.Connect();
            bench.Gate.OpenWindow(bench.NowMs);
            int earlier = bench.Sessions.Current;
            bench.Disconnect();
            bench.Connect();

            Assert.IsFalse(bench.Gate.Claim(NewKey, earlier, bench.NowMs));
            Assert.IsFalse(bench.Gate.HasOwner);
            Assert.AreEqual(1, bench.Gate.RefusedClaims);
        }

        [TestMethod]
        public void ClaimReplacesTheOwnerWhoseDataHasToGo()
        {
            OwnerBench bench = OwnerBench.Challenged();
            bench.ProveRightly();
            byte[] oldKey = Hex.Bytes(Hex.Text(bench.Key, 16));
            bench.Gate.OpenWindow(bench.NowMs);

            Assert.IsTrue(bench.Claim(NewKey));

            Assert.IsTrue(bench.Gate.MustErase);
            Assert.IsFalse(bench.Gate.IsAuthorised);
            Assert.IsFalse(bench.Prove(bench.ProofBy(oldKey)));
            Assert.IsTrue(bench.ProveRightly());
            bench.Gate.OwnerDataErased();
            Assert.IsFalse(bench.Gate.MustErase);
        }

        [TestMethod]
        public void ProofUnderWayDoesNotOutliveAClaim()
        {
            OwnerBench bench = OwnerBench.Challenged();
            bench.Gate.BeginProof(bench.RightProof(), bench.Sessions.Current);
            byte[] mac = OwnerBench.Mac(bench.Key, bench.Gate.Message);
            bench.Gate.OpenWindow(bench.NowMs);
            Assert.IsTrue(bench.Gate.Claim(NewKey, bench.Sessions.Current, bench.NowMs));

            Assert.IsFalse(bench.Gate.CompleteProof(mac));
            Assert.IsFalse(bench.Gate.IsAuthorised);
        }
    }
}
