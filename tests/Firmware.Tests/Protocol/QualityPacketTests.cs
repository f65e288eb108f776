using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class QualityPacketTests
    {
        private const string Typical = "0832480006051F007A021C1004C80860FFFFFF01";

        [TestMethod]
        public void FourChannelsHaveTheseBytes()
        {
            QualityPacket packet = new QualityPacket { Sequence = 72, LineHz = 50 };
            packet.Set(0, 30, 25, 31, 0);
            packet.Set(1, 610, 10, 28, 16);
            packet.Set(2, 20, 1000, 8, 96);
            packet.Set(3, -1, -1, -1, 1);

            byte[] buffer = new byte[20];
            Assert.AreEqual(20, packet.Encode(buffer));

            Assert.AreEqual(Typical, Hex.Text(buffer, 20));
        }

        [TestMethod]
        public void FourChannelsAreRead()
        {
            QualityPacket packet = new QualityPacket();

            Assert.IsTrue(packet.TryDecode(Hex.Bytes(Typical), 20));

            Assert.AreEqual(72, packet.Sequence);
            Assert.AreEqual(50, packet.LineHz);
            int[] mains = { 30, 610, 20, -1 };
            int[] motion = { 25, 10, 1000, -1 };
            int[] reference = { 31, 28, 8, -1 };
            int[] flags = { 0, 16, 96, 1 };
            for (int channel = 0; channel < 4; channel++)
            {
                Assert.AreEqual(mains[channel], packet.MainsPermille(channel));
                Assert.AreEqual(motion[channel], packet.MotionPermille(channel));
                Assert.AreEqual(reference[channel], packet.ReferenceDecibels(channel));
                Assert.AreEqual(flags[channel], packet.Flags(channel));
            }
        }

        [TestMethod]
        [DataRow(-1, -1)]
        [DataRow(0, 0)]
        [DataRow(2, 0)]
        [DataRow(3, 5)]
        [DataRow(997, 995)]
        [DataRow(998, 1000)]
        [DataRow(1000, 1000)]
        [DataRow(1000000, 1000)]
        public void SharesAreRoundedToHalfPercentAndSaturate(int permille, int expected)
        {
            QualityPacket packet = new QualityPacket();

            packet.Set(1, permille, permille, -1, 0);

            Assert.AreEqual(expected, packet.MainsPermille(1));
            Assert.AreEqual(expected, packet.MotionPermille(1));
        }

        [TestMethod]
        [DataRow(-1, -1)]
        [DataRow(0, 0)]
        [DataRow(254, 254)]
        [DataRow(255, 254)]
        [DataRow(1000, 254)]
        public void DecibelsSaturateBelowTheMark(int decibels, int expected)
        {
            QualityPacket packet = new QualityPacket();

            packet.Set(2, -1, -1, decibels, 0);

            Assert.AreEqual(expected, packet.ReferenceDecibels(2));
        }

        [TestMethod]
        public void RandomFieldsComeBack()
        {
            SeededRandom random = new SeededRandom(71);
            byte[] buffer = new byte[20];
            int[] lines = { 0, 50, 60 };
            QualityPacket decoded = new QualityPacket();
            for (int trial = 0; trial < 1000; trial++)
            {
                QualityPacket packet = new QualityPacket { Sequence = Wire.U16(random), LineHz = lines[random.Between(0, 2)] };
                int[] mains = new int[4];
                int[] motion = new int[4];
                int[] decibels = new int[4];
                int[] flags = new int[4];
                for (int channel = 0; channel < 4; channel++)
                {
                    mains[channel] = Share(random);
                    motion[channel] = Share(random);
                    decibels[channel] = random.Between(-1, 254);
                    flags[channel] = random.Between(0, 127);
                    packet.Set(channel, mains[channel], motion[channel], decibels[channel], flags[channel]);
                }

                packet.Encode(buffer);
                Assert.IsTrue(decoded.TryDecode(buffer, 20));

                Assert.AreEqual(packet.Sequence, decoded.Sequence);
                Assert.AreEqual(packet.LineHz, decoded.LineHz);
                for (int channel = 0; channel < 4; channel++)
                {
                    Assert.AreEqual(mains[channel], decoded.MainsPermille(channel));
                    Assert.AreEqual(motion[channel], decoded.MotionPermille(channel));
                    Assert.AreEqual(decibels[channel], decoded.ReferenceDecibels(channel));
                    Assert.AreEqual(flags[channel], decoded.Flags(channel));
                }
            }
        }

        [TestMethod]
        [DataRow(0, 7)]
        [DataRow(1, 1)]
        [DataRow(1, 55)]
        [DataRow(1, 255)]
        [DataRow(4, 201)]
        [DataRow(8, 254)]
        [DataRow(17, 201)]
        [DataRow(7, 128)]
        [DataRow(19, 255)]
        public void BytesOutOfRangeAreRefused(int offset, int value)
        {
            Assert.IsTrue(new QualityPacket().TryDecode(Hex.Bytes(Typical), 20));
            Assert.IsFalse(new QualityPacket().TryDecode(Hex.With(Typical, offset, value), 20));
        }

        [TestMethod]
        public void RefusedPacketLeavesTheOneBefore()
        {
            QualityPacket packet = new QualityPacket();
            packet.TryDecode(Hex.Bytes(Typical), 20);

            Assert.IsFalse(packet.TryDecode(Hex.Bytes("08000000C9000000000000000000000000000000"), 20));

            Assert.AreEqual(72, packet.Sequence);
            Assert.AreEqual(30, packet.MainsPermille(0));
        }

        [TestMethod]
        public void EveryOtherLengthIsRefused()
        {
            for (int length = 0; length <= 40; length++)
            {
                byte[] data = Hex.OfLength(Typical, length);
                Assert.AreEqual(length == QualityPacket.Length, new QualityPacket().TryDecode(data, length), length.ToString());
            }
        }

        private static int Share(SeededRandom random)
        {
            return random.Between(0, 3) == 0 ? -1 : 5 * random.Between(0, 200);
        }
    }
}
