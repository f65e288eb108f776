using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class RawPacketTests
    {
        private const string Typical = "0500DC050000020000F87F34F87C00F0FF01E0FF";

        [TestMethod]
        public void HeaderIsWrittenBeforeTheSamplesAndLeavesThemAlone()
        {
            byte[] buffer = Hex.Bytes("EEEEEEEEEEEEEEEE00F87F34F87C00F0FF01E0FF");

            int length = new RawPacket { Sequence = 5, FirstTick = 1500, TickCount = 2 }.Encode(buffer);

            Assert.AreEqual(Typical, Hex.Text(buffer, length));
        }

        [TestMethod]
        public void SamplesOfTwoTicksAreRead()
        {
            byte[] data = Hex.Bytes(Typical);
            RawPacket packet = new RawPacket();

            Assert.IsTrue(packet.TryDecode(data, data.Length));

            Assert.AreEqual(5, packet.Sequence);
            Assert.AreEqual(1500, packet.FirstTick);
            Assert.AreEqual(2, packet.TickCount);
            AreCodes(data, 0, 2048, 2047, 2100, 1999);
            AreCodes(data, 1, 0, 4095, 1, 4094);
        }

        [TestMethod]
        public void EveryBitBelongsToOneCode()
        {
            byte[] data = new byte[RawPacket.HeaderLength + 2 * RawPacket.BytesPerTick];
            for (int bit = 0; bit < 48; bit++)
            {
                int place = RawPacket.HeaderLength + RawPacket.BytesPerTick + bit / 8;
                data[place] = (byte)(1 << (bit % 8));

                for (int channel = 0; channel < 4; channel++)
                {
                    int expected = bit / 12 == channel ? 1 << (bit % 12) : 0;
                    Assert.AreEqual(expected, RawPacket.Code(data, 1, channel), "bit " + bit.ToString() + " channel " + channel.ToString());
                    Assert.AreEqual(0, RawPacket.Code(data, 0, channel));
                }

                data[place] = 0;
            }
        }

        [TestMethod]
        [DataRow(0, 0)]
        [DataRow(16, 0)]
        [DataRow(17, 1)]
        [DataRow(23, 2)]
        [DataRow(100, 14)]
        [DataRow(185, 29)]
        [DataRow(190, 29)]
        [DataRow(191, 30)]
        [DataRow(256, 30)]
        [DataRow(517, 30)]
        public void TicksFitTheMtu(int mtu, int ticks)
        {
            Assert.AreEqual(ticks, RawPacket.TicksFor(mtu));
        }

        [TestMethod]
        public void OnlyTheLengthOfItsTicksIsRead()
        {
            for (int ticks = 0; ticks <= 255; ticks++)
            {
                for (int surplus = -7; surplus <= 7; surplus++)
                {
                    int length = 8 + 6 * ticks + surplus;
                    byte[] data = new byte[length];
                    if (length > 6)
                    {
                        data[6] = (byte)ticks;
                    }

                    bool expected = surplus == 0 && ticks >= 1 && ticks <= 30;
                    Assert.AreEqual(expected, new RawPacket().TryDecode(data, length), ticks.ToString() + " ticks in " + length.ToString());
                }
            }
        }

        [TestMethod]
        [DataRow(5, 128)]
        [DataRow(6, 0)]
        [DataRow(6, 1)]
        [DataRow(6, 3)]
        [DataRow(7, 1)]
        public void BytesOutOfRangeAreRefused(int offset, int value)
        {
            Assert.IsTrue(new RawPacket().TryDecode(Hex.Bytes(Typical), 20));
            Assert.IsFalse(new RawPacket().TryDecode(Hex.With(Typical, offset, value), 20));
        }

        [TestMethod]
        public void NumbersOfTicksStayWithin31Bits()
        {
            Assert.IsTrue(new RawPacket().TryDecode(Hex.Bytes("0000FEFFFF7F0100000000000000"), 14));
            Assert.IsFalse(new RawPacket().TryDecode(Hex.Bytes("0000FFFFFF7F0100000000000000"), 14));
        }

        [TestMethod]
        public void RandomHeadersComeBack()
        {
            SeededRandom random = new SeededRandom(71);
            byte[] buffer = new byte[GattTable.MaxPayloadBytes];
            RawPacket decoded = new RawPacket();
            for (int trial = 0; trial < 1000; trial++)
            {
                RawPacket packet = new RawPacket { Sequence = Wire.U16(random), TickCount = random.Between(1, 30) };
                packet.FirstTick = random.Between(0, int.MaxValue - packet.TickCount);

                Assert.IsTrue(decoded.TryDecode(buffer, packet.Encode(buffer)));

                Assert.AreEqual(packet.Sequence, decoded.Sequence);
                Assert.AreEqual(packet.FirstTick, decoded.FirstTick);
                Assert.AreEqual(packet.TickCount, decoded.TickCount);
            }
        }

        private static void AreCodes(byte[] data, int tick, int first, int second, int third, int fourth)
        {
            Assert.AreEqual(first, RawPacket.Code(data, tick, 0));
            Assert.AreEqual(second, RawPacket.Code(data, tick, 1));
            Assert.AreEqual(third, RawPacket.Code(data, tick, 2));
            Assert.AreEqual(fourth, RawPacket.Code(data, tick, 3));
        }
    }
}
