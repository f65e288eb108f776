using GluteSense.Firmware.Tests.Support;
using GluteSense.Ownership;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Ownership
{
    [TestClass]
    public class OwnerChallengeTests
    {
        private const string Nonce = "C0C1C2C3C4C5C6C7C8C9CACBCCCDCECF";
        private const string OtherNonce = "C0C1C2C3C4C5C6C7C8C9CACBCCCDCED0";
        private const string Mac = "D0D1D2D3D4D5D6D7D8D9DADBDCDDDEDFE0E1E2E3E4E5E6E7E8E9EAEBECEDEEEF";

        [TestMethod]
        public void LabelIsItsTextInAscii()
        {
            string text = "GluteSense owner 1";
            Assert.AreEqual(text.Length, OwnerChallenge.Label.Length);
            for (int index = 0; index < text.Length; index++)
            {
                Assert.AreEqual((int)text[index], (int)OwnerChallenge.Label[index]);
            }
        }

        [TestMethod]
        public void MessageIsTheLabelAndThenTheNonce()
        {
            OwnerChallenge challenge = new OwnerChallenge();

            Assert.IsTrue(challenge.Renew(Hex.Bytes(Nonce)));

            Assert.AreEqual("476C75746553656E7365206F776E65722031" + Nonce, Hex.Text(challenge.Message, challenge.Message.Length));
        }

        [TestMethod]
        public void FirstSixteenBytesOfTheHmacAreTheProof()
        {
            OwnerChallenge challenge = new OwnerChallenge();
            challenge.Renew(Hex.Bytes(Nonce));

            Assert.IsTrue(challenge.Begin(Hex.OfLength(Mac, 16)));
            Assert.IsTrue(challenge.IsPending);
            Assert.IsTrue(challenge.Complete(Hex.Bytes(Mac)));
            Assert.IsFalse(challenge.IsPending);
        }

        [TestMethod]
        public void ProofWithAnyBitWrongFails()
        {
            OwnerChallenge challenge = new OwnerChallenge();
            for (int bit = 0; bit < 128; bit++)
            {
                challenge.Renew(Hex.Bytes((bit & 1) == 0 ? Nonce : OtherNonce));
                byte[] proof = Hex.OfLength(Mac, 16);
                proof[bit >> 3] ^= (byte)(1 << (bit & 7));

                Assert.IsTrue(challenge.Begin(proof));
                Assert.IsFalse(challenge.Complete(Hex.Bytes(Mac)), bit.ToString());
            }
        }

        [TestMethod]
        public void NonceServesOneAttempt()
        {
            OwnerChallenge challenge = new OwnerChallenge();
            challenge.Renew(Hex.Bytes(Nonce));
            challenge.Begin(Hex.OfLength(Nonce, 16));
            challenge.Complete(Hex.Bytes(Mac));

            Assert.IsFalse(challenge.IsReady);
            Assert.IsFalse(challenge.Begin(Hex.OfLength(Mac, 16)));
            Assert.IsFalse(challenge.Complete(Hex.Bytes(Mac)));
        }

        [TestMethod]
        public void ProofIsJudgedOnce()
        {
            OwnerChallenge challenge = new OwnerChallenge();
            challenge.Renew(Hex.Bytes(Nonce));
            challenge.Begin(Hex.OfLength(Mac, 16));

            Assert.IsTrue(challenge.Complete(Hex.Bytes(Mac)));
            Assert.IsFalse(challenge.Complete(Hex.Bytes(Mac)));
        }

        [TestMethod]
        public void ProofOutlivesNeitherCancelNorANewNonce()
        {
            OwnerChallenge challenge = new OwnerChallenge();
            challenge.Renew(Hex.Bytes(Nonce));
            challenge.Begin(Hex.OfLength(Mac, 16));
            challenge.Cancel();
            Assert.IsFalse(challenge.Complete(Hex.Bytes(Mac)));

            challenge.Renew(Hex.Bytes(OtherNonce));
            challenge.Begin(Hex.OfLength(Mac, 16));
            challenge.Renew(Hex.Bytes(Nonce));
            Assert.IsFalse(challenge.Complete(Hex.Bytes(Mac)));
        }

        [TestMethod]
        public void NonceThatCanNotBeRandomIsRefused()
        {
            OwnerChallenge challenge = new OwnerChallenge();
            Assert.IsFalse(challenge.Renew(new byte[16]));
            Assert.IsTrue(challenge.Renew(Hex.Bytes(Nonce)));
            challenge.Cancel();

            Assert.IsFalse(challenge.Renew(Hex.Bytes(Nonce)));

            Assert.IsFalse(challenge.IsReady);
            Assert.IsFalse(challenge.Renew(new byte[16]));
        }

        [TestMethod]
        public void NonceThatDiffersInAnyByteIsFresh()
        {
            for (int index = 0; index < 16; index++)
            {
                OwnerChallenge challenge = new OwnerChallenge();
                challenge.Renew(Hex.Bytes(Nonce));

                Assert.IsTrue(challenge.Renew(Hex.With(Nonce, index, 1)), index.ToString());
            }
        }

        [TestMethod]
        public void NonceIsShownOnlyWhileItWaits()
        {
            OwnerChallenge challenge = new OwnerChallenge();
            byte[] shown = Hex.Bytes(OtherNonce);
            challenge.CopyNonce(shown);
            Assert.AreEqual("00000000000000000000000000000000", Hex.Text(shown, 16));

            challenge.Renew(Hex.Bytes(Nonce));
            challenge.CopyNonce(shown);
            Assert.AreEqual(Nonce, Hex.Text(shown, 16));

            challenge.Begin(Hex.OfLength(Mac, 16));
            challenge.CopyNonce(shown);
            Assert.AreEqual("00000000000000000000000000000000", Hex.Text(shown, 16));
        }
    }
}
