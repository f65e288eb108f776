using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class InfoPacketTests
    {
        private const string Typical = "03000200204B0C00E803010000000000";

        [TestMethod]
        public void TypicalPacketHasTheseBytes()
        {
            InfoPacket packet = new InfoPacket { FirmwareMajor = 0, FirmwareMinor = 2, FirmwarePatch = 0, NanovoltsPerCount = 805664, FrontEndGain = 1000, Board = 1 };

            byte[] buffer = Hex.Bytes("EEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEE");
            Assert.AreEqual(16, packet.Encode(buffer));

            Assert.AreEqual(Typical, Hex.Text(buffer, 16));
        }

        [TestMethod]
        public void RandomFieldsComeBack()
        {
            SeededRandom random = new SeededRandom(66);
            byte[] buffer = new byte[16];
            InfoPacket decoded = new InfoPacket();
            for (int trial = 0; trial < 1000; trial++)
            {
                InfoPacket packet = new InfoPacket
                {
                    FirmwareMajor = random.Between(0, 255), FirmwareMinor = random.Between(0, 255), FirmwarePatch = random.Between(0, 255),
                    NanovoltsPerCount = Wire.Time(random) | 1, FrontEndGain = random.Between(1, 65535), Board = random.Between(0, 255),
                };

                packet.Encode(buffer);
                Assert.IsTrue(decoded.TryDecode(buffer, 16));

                Assert.AreEqual(packet.FirmwareMajor, decoded.FirmwareMajor);
                Assert.AreEqual(packet.FirmwareMinor, decoded.FirmwareMinor);
                Assert.AreEqual(packet.FirmwarePatch, decoded.FirmwarePatch);
                Assert.AreEqual(packet.NanovoltsPerCount, decoded.NanovoltsPerCount);
                Assert.AreEqual(packet.FrontEndGain, decoded.FrontEndGain);
                Assert.AreEqual(packet.Board, decoded.Board);
            }
        }

        [TestMethod]
        [DataRow(0, 2)]
        [DataRow(0, 4)]
        [DataRow(7, 128)]
        [DataRow(11, 1)]
        [DataRow(12, 1)]
        [DataRow(13, 1)]
        [DataRow(14, 1)]
        [DataRow(15, 1)]
        public void BytesOutOfRangeAreRefused(int offset, int value)
        {
            Assert.IsTrue(new InfoPacket().TryDecode(Hex.Bytes(Typical), 16));
            Assert.IsFalse(new InfoPacket().TryDecode(Hex.With(Typical, offset, value), 16));
        }

        [TestMethod]
        public void ScaleOfZeroIsRefused()
        {
            Assert.IsFalse(new InfoPacket().TryDecode(Hex.Bytes("0300020000000000E803010000000000"), 16));
            Assert.IsFalse(new InfoPacket().TryDecode(Hex.Bytes("03000200204B0C000000010000000000"), 16));
        }

        [TestMethod]
        public void EveryOtherLengthIsRefused()
        {
            for (int length = 0; length <= 40; length++)
            {
                byte[] data = Hex.OfLength(Typical, length);
                Assert.AreEqual(length == InfoPacket.Length, new InfoPacket().TryDecode(data, length), length.ToString());
            }
        }
    }
}
