using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class VerdictPacketTests
    {
        private const string Typical = "07101F00000C0A002DFA60F7FAFC7D065C0383F9";

        [TestMethod]
        public void ReducedLeftSideHasTheseBytes()
        {
            VerdictPacket packet = new VerdictPacket
            {
                Sequence = 31, Value = VerdictValue.Reduced, ReferenceCount = 12, Count = 10, DifferenceQ12 = -1491, LowerQ12 = -2208, UpperQ12 = -774,
                ReferenceMeanQ12 = 1661, ReferenceDeviationQ12 = 860, NormalisationQ12 = -1661,
            };

            byte[] buffer = new byte[20];
            Assert.AreEqual(20, packet.Encode(buffer));

            Assert.AreEqual(Typical, Hex.Text(buffer, 20));
        }

        [TestMethod]
        public void RunThatWasNotReducedIsRead()
        {
            VerdictPacket packet = new VerdictPacket();

            Assert.IsTrue(packet.TryDecode(Hex.Bytes("072320000006130033005CFF0A010CFE85010080"), 20));

            Assert.AreEqual(32, packet.Sequence);
            Assert.AreEqual(VerdictPacket.RightSide | VerdictPacket.OfRun, packet.Options);
            Assert.AreEqual((int)VerdictValue.NotReduced, (int)packet.Value);
            Assert.AreEqual((int)WithheldReason.None, (int)packet.Reason);
            Assert.AreEqual(6, packet.ReferenceCount);
            Assert.AreEqual(19, packet.Count);
            Assert.AreEqual(51, packet.DifferenceQ12);
            Assert.AreEqual(-164, packet.LowerQ12);
            Assert.AreEqual(266, packet.UpperQ12);
            Assert.AreEqual(-500, packet.ReferenceMeanQ12);
            Assert.AreEqual(389, packet.ReferenceDeviationQ12);
            Assert.AreEqual(SegmentPacket.UnavailableLogRatio, packet.NormalisationQ12);
        }

        [TestMethod]
        public void UnavailableValuesAreMarked()
        {
            int unavailable = SegmentPacket.UnavailableLogRatio;
            VerdictPacket packet = new VerdictPacket
            {
                Value = VerdictValue.Withheld, Reason = WithheldReason.NoReferenceSet, DifferenceQ12 = unavailable, LowerQ12 = unavailable,
                UpperQ12 = unavailable, ReferenceMeanQ12 = unavailable, ReferenceDeviationQ12 = -1, NormalisationQ12 = unavailable,
            };

            byte[] buffer = new byte[20];
            packet.Encode(buffer);

            Assert.AreEqual("07000000010000000080008000800080FFFF0080", Hex.Text(buffer, 20));
            VerdictPacket decoded = new VerdictPacket();
            Assert.IsTrue(decoded.TryDecode(buffer, 20));
            Assert.AreEqual(unavailable, decoded.DifferenceQ12);
            Assert.AreEqual(unavailable, decoded.LowerQ12);
            Assert.AreEqual(unavailable, decoded.UpperQ12);
            Assert.AreEqual(unavailable, decoded.ReferenceMeanQ12);
            Assert.AreEqual(-1, decoded.ReferenceDeviationQ12);
            Assert.AreEqual(unavailable, decoded.NormalisationQ12);
        }

        [TestMethod]
        [DataRow(65534, "FEFF")]
        [DataRow(65535, "FFFF")]
        [DataRow(65536, "FFFF")]
        [DataRow(1000000, "FFFF")]
        public void CountsSaturate(int count, string bytes)
        {
            byte[] buffer = new byte[20];

            new VerdictPacket { Value = VerdictValue.Reduced, Count = count }.Encode(buffer);

            Assert.AreEqual(bytes, Hex.Text(buffer, 20).Substring(12, 4));
        }

        [TestMethod]
        public void DifferencesBeyondTheWireSaturateBelowTheMark()
        {
            byte[] buffer = new byte[20];

            new VerdictPacket { Value = VerdictValue.Undecided, DifferenceQ12 = -88000, LowerQ12 = -32768, UpperQ12 = 40000 }.Encode(buffer);

            Assert.AreEqual("01800180FF7F", Hex.Text(buffer, 20).Substring(16, 12));
        }

        [TestMethod]
        public void RandomFieldsComeBack()
        {
            SeededRandom random = new SeededRandom(70);
            byte[] buffer = new byte[20];
            VerdictPacket decoded = new VerdictPacket();
            for (int trial = 0; trial < 1000; trial++)
            {
                VerdictPacket packet = new VerdictPacket
                {
                    Sequence = Wire.U16(random), Options = random.Between(0, 7), Value = (VerdictValue)random.Between(0, 3),
                    ReferenceCount = random.Between(0, 255), Count = Wire.U16(random), DifferenceQ12 = LogRatio(random), LowerQ12 = LogRatio(random),
                    UpperQ12 = LogRatio(random), ReferenceMeanQ12 = LogRatio(random), ReferenceDeviationQ12 = Wire.Measured(random),
                    NormalisationQ12 = LogRatio(random),
                };
                packet.Reason = packet.Value == VerdictValue.Withheld ? (WithheldReason)random.Between(1, 7) : WithheldReason.None;

                packet.Encode(buffer);
                Assert.IsTrue(decoded.TryDecode(buffer, 20));

                Assert.AreEqual(packet.Sequence, decoded.Sequence);
                Assert.AreEqual(packet.Options, decoded.Options);
                Assert.AreEqual((int)packet.Value, (int)decoded.Value);
                Assert.AreEqual((int)packet.Reason, (int)decoded.Reason);
                Assert.AreEqual(packet.ReferenceCount, decoded.ReferenceCount);
                Assert.AreEqual(packet.Count, decoded.Count);
                Assert.AreEqual(packet.DifferenceQ12, decoded.DifferenceQ12);
                Assert.AreEqual(packet.LowerQ12, decoded.LowerQ12);
                Assert.AreEqual(packet.UpperQ12, decoded.UpperQ12);
                Assert.AreEqual(packet.ReferenceMeanQ12, decoded.ReferenceMeanQ12);
                Assert.AreEqual(packet.ReferenceDeviationQ12, decoded.ReferenceDeviationQ12);
                Assert.AreEqual(packet.NormalisationQ12, decoded.NormalisationQ12);
            }
        }

        [TestMethod]
        [DataRow(0, 8)]
        [DataRow(1, 0)]
        [DataRow(1, 24)]
        [DataRow(1, 64)]
        [DataRow(4, 1)]
        [DataRow(4, 8)]
        public void BytesOutOfRangeAreRefused(int offset, int value)
        {
            Assert.IsTrue(new VerdictPacket().TryDecode(Hex.Bytes(Typical), 20));
            Assert.IsFalse(new VerdictPacket().TryDecode(Hex.With(Typical, offset, value), 20));
        }

        [TestMethod]
        public void WithheldVerdictHasOneOfTheReasons()
        {
            for (int reason = 0; reason < 256; reason++)
            {
                byte[] data = Hex.With("07012200070C0A000080008000807D065C0383F9", 4, reason);
                Assert.AreEqual(reason >= 1 && reason <= 8, new VerdictPacket().TryDecode(data, 20), reason.ToString());
            }
        }

        [TestMethod]
        public void EveryOtherLengthIsRefused()
        {
            for (int length = 0; length <= 40; length++)
            {
                byte[] data = Hex.OfLength(Typical, length);
                Assert.AreEqual(length == VerdictPacket.Length, new VerdictPacket().TryDecode(data, length), length.ToString());
            }
        }

        private static int LogRatio(SeededRandom random)
        {
            return random.Between(0, 5) == 0 ? SegmentPacket.UnavailableLogRatio : random.Between(-32767, 32767);
        }
    }
}
