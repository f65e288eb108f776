using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class SegmentPacketTests
    {
        private const string Typical = "01032900F03C00001A040D028601A005C0037D06";

        [TestMethod]
        public void TypicalStrideHasTheseBytes()
        {
            SegmentPacket packet = new SegmentPacket
            {
                Sequence = 41, Side = 1, IsStride = true, StartMs = 15600, DurationMs = 1050, PeakGluteMs = 525, PeakHamstringMs = 390,
                GluteRmsQ4 = 1440, HamstringRmsQ4 = 960, LogRatioQ12 = 1661,
            };

            byte[] buffer = new byte[20];
            Assert.AreEqual(20, packet.Encode(buffer));

            Assert.AreEqual(Typical, Hex.Text(buffer, 20));
        }

        [TestMethod]
        public void TypicalRepWithANegativeLogRatioIsRead()
        {
            SegmentPacket packet = new SegmentPacket();

            Assert.IsTrue(packet.TryDecode(Hex.Bytes("01000300EA0B00009209BA04740480020005E9F4"), 20));

            Assert.AreEqual(3, packet.Sequence);
            Assert.AreEqual(0, packet.Side);
            Assert.IsFalse(packet.IsStride);
            Assert.AreEqual(3050, packet.StartMs);
            Assert.AreEqual(2450, packet.DurationMs);
            Assert.AreEqual(1210, packet.PeakGluteMs);
            Assert.AreEqual(1140, packet.PeakHamstringMs);
            Assert.AreEqual(640, packet.GluteRmsQ4);
            Assert.AreEqual(1280, packet.HamstringRmsQ4);
            Assert.AreEqual(-2839, packet.LogRatioQ12);
            Assert.AreEqual(0, packet.ExcludedBlocks);
        }

        [TestMethod]
        [DataRow(0, "03")]
        [DataRow(1, "07")]
        [DataRow(62, "FB")]
        [DataRow(63, "FF")]
        [DataRow(64, "FF")]
        [DataRow(1000, "FF")]
        public void ExcludedBlocksStandAboveSideAndKindAndSaturate(int excludedBlocks, string flags)
        {
            byte[] buffer = new byte[20];

            new SegmentPacket { Side = 1, IsStride = true, ExcludedBlocks = excludedBlocks }.Encode(buffer);

            Assert.AreEqual(flags, Hex.Text(buffer, 2).Substring(2));
            SegmentPacket decoded = new SegmentPacket();
            Assert.IsTrue(decoded.TryDecode(buffer, 20));
            Assert.AreEqual(1, decoded.Side);
            Assert.IsTrue(decoded.IsStride);
            Assert.AreEqual(excludedBlocks > SegmentPacket.MaxExcludedBlocks ? 63 : excludedBlocks, decoded.ExcludedBlocks);
        }

        [TestMethod]
        public void UnavailableValuesAreMarked()
        {
            SegmentPacket packet = new SegmentPacket
            {
                PeakGluteMs = -1, PeakHamstringMs = -1, GluteRmsQ4 = -1, HamstringRmsQ4 = -1, LogRatioQ12 = SegmentPacket.UnavailableLogRatio,
            };

            byte[] buffer = new byte[20];
            packet.Encode(buffer);

            Assert.AreEqual("01000000000000000000FFFFFFFFFFFFFFFF0080", Hex.Text(buffer, 20));
            SegmentPacket decoded = new SegmentPacket();
            Assert.IsTrue(decoded.TryDecode(buffer, 20));
            Assert.AreEqual(-1, decoded.PeakGluteMs);
            Assert.AreEqual(-1, decoded.PeakHamstringMs);
            Assert.AreEqual(-1, decoded.GluteRmsQ4);
            Assert.AreEqual(-1, decoded.HamstringRmsQ4);
            Assert.AreEqual(SegmentPacket.UnavailableLogRatio, decoded.LogRatioQ12);
        }

        [TestMethod]
        [DataRow(32767, "FF7F")]
        [DataRow(32768, "FF7F")]
        [DataRow(88000, "FF7F")]
        [DataRow(-32767, "0180")]
        [DataRow(-32768, "0180")]
        [DataRow(-88000, "0180")]
        [DataRow(-1, "FFFF")]
        public void LogRatioSaturatesAndNeverTurnsIntoTheMark(int logRatioQ12, string bytes)
        {
            byte[] buffer = new byte[20];

            new SegmentPacket { LogRatioQ12 = logRatioQ12 }.Encode(buffer);

            Assert.AreEqual(bytes, Hex.Text(buffer, 20).Substring(36));
        }

        [TestMethod]
        public void LongSegmentsSaturateBelowTheMark()
        {
            byte[] buffer = new byte[20];

            new SegmentPacket { DurationMs = 70000, PeakGluteMs = 65535, GluteRmsQ4 = 99999 }.Encode(buffer);

            Assert.AreEqual("0100000000000000FEFFFEFF0000FEFF00000000", Hex.Text(buffer, 20));
        }

        [TestMethod]
        public void RandomFieldsComeBack()
        {
            SeededRandom random = new SeededRandom(61);
            byte[] buffer = new byte[20];
            SegmentPacket decoded = new SegmentPacket();
            for (int trial = 0; trial < 1000; trial++)
            {
                SegmentPacket packet = new SegmentPacket
                {
                    Sequence = Wire.U16(random), Side = random.Between(0, 1), IsStride = random.Between(0, 1) == 1, StartMs = Wire.Time(random),
                    DurationMs = random.Between(0, 65534), PeakGluteMs = Wire.Measured(random), PeakHamstringMs = Wire.Measured(random),
                    GluteRmsQ4 = Wire.Measured(random), HamstringRmsQ4 = Wire.Measured(random),
                    ExcludedBlocks = random.Between(0, 63),
                    LogRatioQ12 = random.Between(0, 5) == 0 ? SegmentPacket.UnavailableLogRatio : random.Between(-32767, 32767),
                };

                packet.Encode(buffer);
                Assert.IsTrue(decoded.TryDecode(buffer, 20));

                Assert.AreEqual(packet.Sequence, decoded.Sequence);
                Assert.AreEqual(packet.Side, decoded.Side);
                Assert.AreEqual(packet.IsStride, decoded.IsStride);
                Assert.AreEqual(packet.StartMs, decoded.StartMs);
                Assert.AreEqual(packet.DurationMs, decoded.DurationMs);
                Assert.AreEqual(packet.PeakGluteMs, decoded.PeakGluteMs);
                Assert.AreEqual(packet.PeakHamstringMs, decoded.PeakHamstringMs);
                Assert.AreEqual(packet.GluteRmsQ4, decoded.GluteRmsQ4);
                Assert.AreEqual(packet.HamstringRmsQ4, decoded.HamstringRmsQ4);
                Assert.AreEqual(packet.LogRatioQ12, decoded.LogRatioQ12);
                Assert.AreEqual(packet.ExcludedBlocks, decoded.ExcludedBlocks);
            }
        }

        [TestMethod]
        [DataRow(0, 0)]
        [DataRow(0, 2)]
        [DataRow(7, 128)]
        public void BytesOutOfRangeAreRefused(int offset, int value)
        {
            Assert.IsTrue(new SegmentPacket().TryDecode(Hex.Bytes(Typical), 20));
            Assert.IsFalse(new SegmentPacket().TryDecode(Hex.With(Typical, offset, value), 20));
        }

        [TestMethod]
        public void SegmentWithoutADurationIsRefused()
        {
            Assert.IsFalse(new SegmentPacket().TryDecode(Hex.Bytes("01032900F03C0000FFFF0D028601A005C0037D06"), 20));
        }

        [TestMethod]
        public void EveryOtherLengthIsRefused()
        {
            for (int length = 0; length <= 40; length++)
            {
                byte[] data = Hex.OfLength(Typical, length);
                Assert.AreEqual(length == SegmentPacket.Length, new SegmentPacket().TryDecode(data, length), length.ToString());
            }
        }
    }
}
