using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class RunPacketTests
    {
        private const string Typical = "060050000700000320CB000000000000";
        private const string EmptyList = "06005300000000000000000000000000";

        [TestMethod]
        public void FirstOfThreeRunsHasTheseBytes()
        {
            RunPacket packet = new RunPacket { Sequence = 80, Run = 7, Index = 0, Count = 3, LogBytes = 52000 };

            byte[] buffer = Hex.Bytes("EEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEE");
            Assert.AreEqual(16, packet.Encode(buffer));

            Assert.AreEqual(Typical, Hex.Text(buffer, 16));
        }

        [TestMethod]
        public void EmptyListIsOnePacketOfZeros()
        {
            byte[] buffer = new byte[16];

            new RunPacket { Sequence = 83 }.Encode(buffer);

            Assert.AreEqual(EmptyList, Hex.Text(buffer, 16));
            Assert.IsTrue(new RunPacket().TryDecode(buffer, 16));
        }

        [TestMethod]
        [DataRow(4, 7)]
        [DataRow(6, 1)]
        [DataRow(8, 1)]
        public void EmptyListHasNeitherRunNorPlaceNorLength(int offset, int value)
        {
            Assert.IsFalse(new RunPacket().TryDecode(Hex.With(EmptyList, offset, value), 16));
        }

        [TestMethod]
        public void RandomFieldsComeBack()
        {
            SeededRandom random = new SeededRandom(69);
            byte[] buffer = new byte[16];
            RunPacket decoded = new RunPacket();
            for (int trial = 0; trial < 1000; trial++)
            {
                int count = random.Between(1, 255);
                RunPacket packet = new RunPacket
                {
                    Sequence = Wire.U16(random), Run = Wire.U16(random), Index = random.Between(0, count - 1), Count = count, LogBytes = Wire.Time(random),
                };

                packet.Encode(buffer);
                Assert.IsTrue(decoded.TryDecode(buffer, 16));

                Assert.AreEqual(packet.Sequence, decoded.Sequence);
                Assert.AreEqual(packet.Run, decoded.Run);
                Assert.AreEqual(packet.Index, decoded.Index);
                Assert.AreEqual(packet.Count, decoded.Count);
                Assert.AreEqual(packet.LogBytes, decoded.LogBytes);
            }
        }

        [TestMethod]
        public void PlaceIsBelowTheCount()
        {
            for (int count = 1; count <= 255; count++)
            {
                byte[] data = Hex.With(Typical, 7, count);
                data[6] = (byte)(count - 1);
                Assert.IsTrue(new RunPacket().TryDecode(data, 16), count.ToString());
                data[6] = (byte)count;
                Assert.IsFalse(new RunPacket().TryDecode(data, 16), count.ToString());
            }
        }

        [TestMethod]
        [DataRow(0, 5)]
        [DataRow(1, 1)]
        [DataRow(11, 128)]
        [DataRow(12, 1)]
        [DataRow(13, 1)]
        [DataRow(14, 1)]
        [DataRow(15, 1)]
        public void BytesOutOfRangeAreRefused(int offset, int value)
        {
            Assert.IsTrue(new RunPacket().TryDecode(Hex.Bytes(Typical), 16));
            Assert.IsFalse(new RunPacket().TryDecode(Hex.With(Typical, offset, value), 16));
        }

        [TestMethod]
        public void EveryOtherLengthIsRefused()
        {
            for (int length = 0; length <= 40; length++)
            {
                byte[] data = Hex.OfLength(Typical, length);
                Assert.AreEqual(length == RunPacket.Length, new RunPacket().TryDecode(data, length), length.ToString());
            }
        }
    }
}
