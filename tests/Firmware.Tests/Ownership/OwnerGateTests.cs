using GluteSense.Firmware.Tests.Support;
using GluteSense.Ownership;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Ownership
{
    [TestClass]
    public class OwnerGateTests
    {
        private static readonly byte[] NewKey = Hex.Bytes("F0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF");

        [TestMethod]
        public void NobodyIsAuthorisedAtFirst()
        {
            Assert.IsFalse(new OwnerBench(false).Gate.IsAuthorised);
            Assert.IsFalse(new OwnerBench(true).Gate.IsAuthorised);
            Assert.IsFalse(OwnerBench.Challenged().Gate.IsAuthorised);
        }

        [TestMethod]
        public void RightProofAuthorises()
        {
            OwnerBench bench = OwnerBench.Challenged();

            Assert.IsTrue(bench.ProveRightly());

            Assert.IsTrue(bench.Gate.IsAuthorised);
            Assert.IsTrue(bench.State().IsAuthorised);
            Assert.AreEqual(0, bench.Gate.FailedProofs);
        }

        [TestMethod]
        public void WrongProofIsCountedAndUsesUpTheNonce()
        {
            OwnerBench bench = OwnerBench.Challenged();
            byte[] nonce = bench.State().Nonce;

            Assert.IsFalse(bench.ProveWrongly());

            Assert.IsFalse(bench.Gate.IsAuthorised);
            Assert.AreEqual(1, bench.Gate.FailedProofs);
            Assert.AreEqual(1, bench.State().FailedAttempts);
            Assert.AreNotEqual(Hex.Text(nonce, 16), Hex.Text(bench.State().Nonce, 16));
            Assert.IsTrue(bench.ProveRightly());
        }

        [TestMethod]
        public void ProofForAnEarlierNonceFails()
        {
            OwnerBench bench = OwnerBench.Challenged();
            byte[] heard = bench.RightProof();
            Assert.IsTrue(bench.Prove(heard));
            bench.Disconnect();
            bench.Connect();

            Assert.IsFalse(bench.Prove(heard));

            Assert.AreEqual(1, bench.Gate.FailedProofs);
        }

        [TestMethod]
        public void ProofBeforeTheNonceFails()
        {
            OwnerBench bench = new OwnerBench(true);
            bench.Sessions.Opened();
            bench.Gate.Update(0);

            Assert.IsFalse(bench.Gate.BeginProof(bench.RightProof(), bench.Sessions.Current));

            Assert.AreEqual(1, bench.State().FailedAttempts);
        }

        [TestMethod]
        public void SecondProofOfAnAuthorisedCentralChangesNothing()
        {
            OwnerBench bench = OwnerBench.Challenged();
            bench.ProveRightly();

            Assert.IsFalse(bench.ProveWrongly());

            Assert.IsTrue(bench.Gate.IsAuthorised);
            Assert.AreEqual(0, bench.Gate.FailedProofs);
        }

        [TestMethod]
        public void AuthorisationEndsWithTheSessionBeforeTheLoopKnows()
        {
            OwnerBench bench = OwnerBench.Challenged();
            bench.ProveRightly();

            bench.Sessions.Closed();
            Assert.IsFalse(bench.Gate.IsAuthorised);
            bench.Sessions.Opened();
            Assert.IsFalse(bench.Gate.IsAuthorised);

            bench.Pass(10);
            Assert.IsFalse(bench.Gate.IsAuthorised);
        }

        [TestMethod]
        public void AuthorisationEndsWhenTheStackRestartsAndItsOldSessionHasNoOther()
        {
            OwnerBench bench = OwnerBench.Challenged();
            bench.ProveRightly();

            bench.Gate.StackRestarts();

            Assert.IsFalse(bench.Gate.IsAuthorised);
            bench.Pass(10);
            Assert.IsFalse(bench.Gate.NeedsNonce);
            Assert.IsFalse(bench.ProveRightly());
            bench.Connect();
            Assert.IsTrue(bench.ProveRightly());
        }

        [TestMethod]
        public void CentralThatConnectsWhileTheStackRestartsIsSeen()
        {
            OwnerBench bench = OwnerBench.Challenged();
            bench.Sessions.Opened();

            bench.Gate.StackRestarts();
            bench.Pass(10);

            Assert.IsTrue(bench.ProveRightly());
        }

        [TestMethod]
        public void WriteOfAnEarlierSessionIsNothingAgainstThePresentOne()
        {
            OwnerBench bench = OwnerBench.Challenged();
            int earlier = bench.Sessions.Current;
            bench.Disconnect();
            bench.Connect();

            Assert.IsFalse(bench.Gate.BeginProof(bench.RightProof(), earlier));

            Assert.AreEqual(0, bench.State().FailedAttempts);
            Assert.AreEqual(1, bench.Gate.FailedProofs);
            Assert.IsTrue(bench.ProveRightly());
        }

        [TestMethod]
        public void SessionThatEndsWhileItsProofIsJudgedIsNotAuthorised()
        {
            OwnerBench bench = OwnerBench.Challenged();
            Assert.IsTrue(bench.Gate.BeginProof(bench.RightProof(), bench.Sessions.Current));
            bench.Sessions.Closed();
            bench.Sessions.Opened();

            Assert.IsFalse(bench.Gate.CompleteProof(OwnerBench.Mac(bench.Key, bench.Gate.Message)));
            Assert.IsFalse(bench.Gate.IsAuthorised);

            bench.Pass(10);
            Assert.IsFalse(bench.Gate.CompleteProof(OwnerBench.Mac(bench.Key, bench.Gate.Message)));
            Assert.IsFalse(bench.Gate.IsAuthorised);
            Assert.AreEqual(0, bench.State().FailedAttempts);
        }

        [TestMethod]
        public void WithoutAnOwnerNoProofIsJudged()
        {
            OwnerBench bench = new OwnerBench(false);
            bench.Connect();

            Assert.IsFalse(bench.Gate.NeedsNonce);
            Assert.IsTrue(bench.Gate.GiveNonce(NewKey));
            Assert.IsFalse(bench.Gate.BeginProof(new byte[16], bench.Sessions.Current));
            Assert.AreEqual(1, bench.Gate.FailedProofs);
        }

        [TestMethod]
        public void RevisionMovesWithEveryChangeOfTheState()
        {
            SeededRandom random = new SeededRandom(371);
            OwnerBench bench = new OwnerBench(false);
            OwnerGate gate = bench.Gate;
            byte[] before = new byte[20];
            byte[] after = new byte[20];
            int changes = 0;
            for (int round = 0; round < 50000; round++)
            {
                bench.State().Encode(before);
                int revision = gate.Revision;
                int session = bench.Sessions.Current;
                switch (random.Between(0, 11))
                {
                    case 0:
                        bench.Sessions.Opened();
                        gate.Update(bench.NowMs);
                        break;
                    case 1:
                        bench.NowMs += random.Between(0, 30000);
                        gate.Update(bench.NowMs);
                        break;
                    case 2:
                        gate.BeginProof(bench.RightProof(), session);
                        break;
                    case 3:
                        gate.BeginProof(NewKey, session);
                        break;
                    case 4:
                    case 5:
                        gate.CompleteProof(OwnerBench.Mac(bench.Key, gate.Message));
                        break;
                    case 6:
                        gate.Claim(bench.Key, session, bench.NowMs);
                        break;
                    case 7:
                        gate.OpenWindow(bench.NowMs);
                        break;
                    case 8:
                        gate.RequestShed();
                        break;
                    case 9:
                        gate.StackRestarts();
                        break;
                    default:
                        gate.GiveNonce(bench.RandomBytes(16));
                        break;
                }

                bench.State().Encode(after);
                bool changed = Hex.Text(before, 20) != Hex.Text(after, 20);
                changes += changed ? 1 : 0;
                Assert.IsTrue(!changed || gate.Revision != revision, round.ToString());
            }

            Assert.IsTrue(changes > 10000, changes.ToString());
        }

        [TestMethod]
        public void CountersSaturate()
        {
            OwnerBench bench = new OwnerBench(false);
            for (int count = 0; count < 65600; count++)
            {
                bench.Gate.Claim(NewKey, 0, 0);
                bench.Gate.BeginProof(NewKey, 0);
                bench.Gate.Shed();
            }

            Assert.AreEqual(65535, bench.Gate.RefusedClaims);
            Assert.AreEqual(65535, bench.Gate.FailedProofs);
            Assert.AreEqual(65535, bench.Gate.Sheds);
        }

        [TestMethod]
        public void BrokenGeneratorLeavesTheCentralWithoutANonce()
        {
            OwnerBench bench = new OwnerBench(true);
            bench.Sessions.Opened();
            bench.Gate.Update(0);

            Assert.IsFalse(bench.Gate.GiveNonce(new byte[16]));

            Assert.IsTrue(bench.Gate.NeedsNonce);
            Assert.IsFalse(bench.ProveRightly());
        }
    }
}
