using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class LivePacketTests
    {
        private const string Typical = "02013E300000D20437021E055A02640256021906";

        [TestMethod]
        public void TypicalPacketHasTheseBytes()
        {
            LivePacket packet = new LivePacket { Sequence = 258, StartMs = 12350, SampleCount = 25, Flags = LivePacket.FlagLeftShareRaw | LivePacket.FlagRightShareRaw };
            Fill(packet.RmsQ4, 1234, 567, 1310, 602);
            packet.SharePermille[0] = 612;
            packet.SharePermille[1] = 598;

            byte[] buffer = new byte[20];
            Assert.AreEqual(20, packet.Encode(buffer));

            Assert.AreEqual(Typical, Hex.Text(buffer, 20));
        }

        [TestMethod]
        public void UnavailableValuesAreMarked()
        {
            LivePacket packet = new LivePacket();
            Fill(packet.RmsQ4, -1, -1, -1, -1);
            packet.SharePermille[0] = -1;
            packet.SharePermille[1] = -1;

            byte[] buffer = new byte[20];
            packet.Encode(buffer);

            Assert.AreEqual("000000000000FFFFFFFFFFFFFFFFFFFFFFFF0000", Hex.Text(buffer, 20));
            LivePacket decoded = new LivePacket();
            Assert.IsTrue(decoded.TryDecode(buffer, 20));
            Assert.AreEqual(-1, decoded.RmsQ4[3]);
            Assert.AreEqual(-1, decoded.SharePermille[1]);
        }

        [TestMethod]
        public void AmplitudesBeyondTheWireSaturateBelowTheMark()
        {
            LivePacket packet = new LivePacket { Sequence = 65537 };
            Fill(packet.RmsQ4, 65534, 65535, 1000000, 0);

            byte[] buffer = new byte[20];
            packet.Encode(buffer);

            Assert.AreEqual("010000000000FEFFFEFFFEFF0000000000000000", Hex.Text(buffer, 20));
        }

        [TestMethod]
        public void RandomFieldsComeBack()
        {
            SeededRandom random = new SeededRandom(60);
            byte[] buffer = new byte[20];
            LivePacket decoded = new LivePacket();
            for (int trial = 0; trial < 1000; trial++)
            {
                LivePacket packet = new LivePacket { Sequence = Wire.U16(random), StartMs = Wire.Time(random), SampleCount = random.Between(0, 128), Flags = random.Between(0, 63) };
                Fill(packet.RmsQ4, Wire.Measured(random), Wire.Measured(random), Wire.Measured(random), Wire.Measured(random));
                packet.SharePermille[0] = random.Between(-1, 1000);
                packet.SharePermille[1] = random.Between(-1, 1000);

                packet.Encode(buffer);
                Assert.IsTrue(decoded.TryDecode(buffer, 20));

                Assert.AreEqual(packet.Sequence, decoded.Sequence);
                Assert.AreEqual(packet.StartMs, decoded.StartMs);
                Assert.AreEqual(packet.SampleCount, decoded.SampleCount);
                Assert.AreEqual(packet.Flags, decoded.Flags);
                CollectionAssert.AreEqual(packet.RmsQ4, decoded.RmsQ4);
                CollectionAssert.AreEqual(packet.SharePermille, decoded.SharePermille);
            }
        }

        [TestMethod]
        [DataRow(18, 129)]
        [DataRow(18, 255)]
        [DataRow(19, 64)]
        [DataRow(19, 128)]
        [DataRow(5, 128)]
        [DataRow(15, 4)]
        [DataRow(17, 254)]
        public void BytesOutOfRangeAreRefused(int offset, int value)
        {
            Assert.IsTrue(new LivePacket().TryDecode(Hex.Bytes(Typical), 20));
            Assert.IsFalse(new LivePacket().TryDecode(Hex.With(Typical, offset, value), 20));
        }

        [TestMethod]
        public void FitsTheDefaultPayload()
        {
            Assert.AreEqual(GattTable.DefaultPayloadBytes, LivePacket.Length);
        }

        [TestMethod]
        public void FlagsAreSingleBits()
        {
            Assert.AreEqual(1, LivePacket.FlagCue);
            Assert.AreEqual(2, LivePacket.FlagLeftShareRaw);
            Assert.AreEqual(4, LivePacket.FlagRightShareRaw);
            Assert.AreEqual(8, LivePacket.FlagMissedTicks);
            Assert.AreEqual(16, LivePacket.FlagCueReady);
            Assert.AreEqual(32, LivePacket.FlagExcluded);
        }

        [TestMethod]
        public void EveryOtherLengthIsRefused()
        {
            for (int length = 0; length <= 40; length++)
            {
                byte[] data = Hex.OfLength(Typical, length);
                Assert.AreEqual(length == LivePacket.Length, new LivePacket().TryDecode(data, length), length.ToString());
            }
        }

        private static void Fill(int[] values, int first, int second, int third, int fourth)
        {
            values[0] = first;
            values[1] = second;
            values[2] = third;
            values[3] = fourth;
        }
    }
}
