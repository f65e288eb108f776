using GluteSense.Firmware.Tests.Support;
using GluteSense.Ownership;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Ownership
{
    [TestClass]
    public class OwnerStatePacketTests
    {
        // Version, owner and open window, two failures, nonce.
        private static readonly string Typical = Version() + "030200B0B1B2B3B4B5B6B7B8B9BABBBCBDBEBF";

        [TestMethod]
        public void TypicalPacketHasTheseBytes()
        {
            OwnerStatePacket packet = new OwnerStatePacket { HasOwner = true, IsWindowOpen = true, FailedAttempts = 2 };
            for (int index = 0; index < 16; index++)
            {
                packet.Nonce[index] = (byte)(0xB0 + index);
            }

            // Where another packet stood before.
            byte[] buffer = Hex.Bytes("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF");
            Assert.AreEqual(20, packet.Encode(buffer));

            Assert.AreEqual(Typical, Hex.Text(buffer, 20));
        }

        [TestMethod]
        [DataRow(true, false, false, 1)]
        [DataRow(false, true, false, 2)]
        [DataRow(true, false, true, 5)]
        [DataRow(true, true, true, 7)]
        public void FlagsHaveTheseBits(bool hasOwner, bool isWindowOpen, bool isAuthorised, int flags)
        {
            OwnerStatePacket packet = new OwnerStatePacket { HasOwner = hasOwner, IsWindowOpen = isWindowOpen, IsAuthorised = isAuthorised };
            byte[] buffer = new byte[20];
            packet.Encode(buffer);
            Assert.AreEqual(flags, (int)buffer[1]);

            OwnerStatePacket decoded = new OwnerStatePacket();
            Assert.IsTrue(decoded.TryDecode(buffer, 20));
            Assert.AreEqual(hasOwner, decoded.HasOwner);
            Assert.AreEqual(isWindowOpen, decoded.IsWindowOpen);
            Assert.AreEqual(isAuthorised, decoded.IsAuthorised);
        }

        [TestMethod]
        [DataRow(0, 0)]
        [DataRow(0, 255)]
        [DataRow(1, 4)]
        [DataRow(1, 8)]
        [DataRow(1, 255)]
        [DataRow(2, 4)]
        [DataRow(3, 1)]
        public void BytesOutOfRangeAreRefused(int offset, int value)
        {
            Assert.IsTrue(new OwnerStatePacket().TryDecode(Hex.Bytes(Typical), 20));
            Assert.IsFalse(new OwnerStatePacket().TryDecode(Hex.With(Typical, offset, value), 20));
        }

        [TestMethod]
        public void ThreeFailuresAreTheMost()
        {
            OwnerStatePacket packet = new OwnerStatePacket();

            Assert.IsTrue(packet.TryDecode(Hex.With(Typical, 2, 3), 20));

            Assert.AreEqual(3, packet.FailedAttempts);
        }

        [TestMethod]
        public void EveryOtherLengthIsRefused()
        {
            for (int length = 0; length <= 40; length++)
            {
                byte[] data = Hex.OfLength(Typical, length);
                Assert.AreEqual(length == OwnerStatePacket.Length, new OwnerStatePacket().TryDecode(data, length), length.ToString());
            }
        }

        [TestMethod]
        public void OwnerAndWindowOutliveTheSessionAndNothingElseDoes()
        {
            byte[] buffer = Hex.With(Typical, 1, 7);

            OwnerStatePacket.ForgetSession(buffer);

            Assert.AreEqual(Version() + "03000000000000000000000000000000000000", Hex.Text(buffer, 20));
        }

        [TestMethod]
        public void RandomBytesNeverThrowAndAcceptedOnesComeBack()
        {
            SeededRandom random = new SeededRandom(363);
            OwnerStatePacket packet = new OwnerStatePacket();
            byte[] again = new byte[OwnerStatePacket.Length];
            int accepted = 0;
            for (int round = 0; round < 100000; round++)
            {
                byte[] data = new byte[random.Between(0, 3) == 0 ? random.Between(0, 40) : 20];
                for (int index = 0; index < data.Length; index++)
                {
                    data[index] = index == 0 ? (byte)(GattTable.ProtocolVersion + random.Between(0, 1)) : (byte)random.Bits(index < 3 ? 3 : index == 3 ? 1 : 8);
                }

                if (packet.TryDecode(data, data.Length))
                {
                    accepted++;
                    Assert.AreEqual(Hex.Text(data, data.Length), Hex.Text(again, packet.Encode(again)));
                }
            }

            Assert.IsTrue(accepted > 5000 && accepted < 20000, accepted.ToString());
        }

        private static string Version()
        {
            return Hex.Text(new byte[] { GattTable.ProtocolVersion }, 1);
        }
    }
}
