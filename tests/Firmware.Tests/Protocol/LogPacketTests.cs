using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class LogPacketTests
    {
        [TestMethod]
        public void HeaderIsWrittenBeforeTheDataAndLeavesItAlone()
        {
            byte[] buffer = Hex.Bytes("EEEEEEEEEEEE5E010114");

            int length = new LogPacket { Run = 7, Offset = 4096, DataLength = 4 }.Encode(buffer);

            Assert.AreEqual("0700001000005E010114", Hex.Text(buffer, length));
        }

        [TestMethod]
        public void PacketWithDataIsRead()
        {
            LogPacket packet = new LogPacket();

            Assert.IsTrue(packet.TryDecode(Hex.Bytes("0700001000005E010114"), 10));

            Assert.AreEqual(7, packet.Run);
            Assert.AreEqual(4096, packet.Offset);
            Assert.AreEqual(4, packet.DataLength);
            Assert.IsFalse(packet.IsEnd);
        }

        [TestMethod]
        public void PacketWithoutDataIsTheEnd()
        {
            LogPacket packet = new LogPacket();
            byte[] buffer = new byte[6];

            Assert.AreEqual(6, new LogPacket { Run = 7, Offset = 52000 }.Encode(buffer));

            Assert.AreEqual("070020CB0000", Hex.Text(buffer, 6));
            Assert.IsTrue(packet.TryDecode(buffer, 6));
            Assert.AreEqual(52000, packet.Offset);
            Assert.AreEqual(0, packet.DataLength);
            Assert.IsTrue(packet.IsEnd);
        }

        [TestMethod]
        public void LengthsFromTheHeaderToOneBufferOfTheStackAreRead()
        {
            for (int length = 0; length <= 256; length++)
            {
                bool expected = length >= LogPacket.HeaderLength && length <= GattTable.MaxPayloadBytes;
                LogPacket packet = new LogPacket();
                Assert.AreEqual(expected, packet.TryDecode(new byte[length], length), length.ToString());
                Assert.AreEqual(expected ? length - 6 : 0, packet.DataLength, length.ToString());
                Assert.AreEqual(!expected || length == LogPacket.HeaderLength, packet.IsEnd, length.ToString());
            }
        }

        [TestMethod]
        public void PlacesStayWithin31Bits()
        {
            Assert.IsTrue(new LogPacket().TryDecode(Hex.Bytes("0000FFFFFF7F"), 6));
            Assert.IsTrue(new LogPacket().TryDecode(Hex.Bytes("0000FEFFFF7FFF"), 7));
            Assert.IsFalse(new LogPacket().TryDecode(Hex.Bytes("0000FFFFFF7FFF"), 7));
            Assert.IsFalse(new LogPacket().TryDecode(Hex.Bytes("000000000080"), 6));
            Assert.IsFalse(new LogPacket().TryDecode(Hex.Bytes("0000FFFFFFFF00"), 7));
        }

        [TestMethod]
        public void RandomFieldsComeBack()
        {
            SeededRandom random = new SeededRandom(70);
            byte[] buffer = new byte[GattTable.MaxPayloadBytes];
            LogPacket decoded = new LogPacket();
            for (int trial = 0; trial < 1000; trial++)
            {
                LogPacket packet = new LogPacket { Run = Wire.U16(random), DataLength = random.Between(0, 194) };
                packet.Offset = random.Between(0, int.MaxValue - packet.DataLength);

                Assert.IsTrue(decoded.TryDecode(buffer, packet.Encode(buffer)));

                Assert.AreEqual(packet.Run, decoded.Run);
                Assert.AreEqual(packet.Offset, decoded.Offset);
                Assert.AreEqual(packet.DataLength, decoded.DataLength);
            }
        }
    }
}
