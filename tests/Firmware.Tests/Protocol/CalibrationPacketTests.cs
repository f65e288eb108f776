using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class CalibrationPacketTests
    {
        private const string Typical = "0302130000060000C012301303030004";

        [TestMethod]
        public void TypicalReferenceHasTheseBytes()
        {
            CalibrationPacket packet = new CalibrationPacket
            {
                Sequence = 19, Channel = 2, RestVarianceQ8 = 1536, ReferenceRmsQ4 = 4800, TrialRmsQ4 = 4912, Kind = 3, Trials = 3, TrialCvPercent = 4, Quality = 0,
            };

            byte[] buffer = new byte[16];
            Assert.AreEqual(16, packet.Encode(buffer));

            Assert.AreEqual(Typical, Hex.Text(buffer, 16));
        }

        [TestMethod]
        public void UnavailableValuesAreMarked()
        {
            CalibrationPacket packet = new CalibrationPacket { Channel = 3, RestVarianceQ8 = -1, ReferenceRmsQ4 = -1, TrialRmsQ4 = -1, TrialCvPercent = -1, Quality = 5 };

            byte[] buffer = new byte[16];
            packet.Encode(buffer);

            Assert.AreEqual("03030000FFFFFFFFFFFFFFFF000005FF", Hex.Text(buffer, 16));
            CalibrationPacket decoded = new CalibrationPacket();
            Assert.IsTrue(decoded.TryDecode(buffer, 16));
            Assert.AreEqual(-1, decoded.RestVarianceQ8);
            Assert.AreEqual(-1, decoded.ReferenceRmsQ4);
            Assert.AreEqual(-1, decoded.TrialRmsQ4);
            Assert.AreEqual(-1, decoded.TrialCvPercent);
        }

        [TestMethod]
        public void TrialsThatDoNotAgreeAreRead()
        {
            CalibrationPacket packet = new CalibrationPacket();

            Assert.IsTrue(packet.TryDecode(Hex.Bytes("0301140000060000FFFF30130203000D"), 16));

            Assert.AreEqual(-1, packet.ReferenceRmsQ4);
            Assert.AreEqual(4912, packet.TrialRmsQ4);
            Assert.AreEqual(2, packet.Kind);
            Assert.AreEqual(3, packet.Trials);
            Assert.AreEqual(13, packet.TrialCvPercent);
        }

        [TestMethod]
        public void FirstTrialOfTheSecondPositionKeepsTheReferenceOfTheFirst()
        {
            CalibrationPacket packet = new CalibrationPacket();

            Assert.IsTrue(packet.TryDecode(Hex.Bytes("0302170000060000C0121C11030500FF"), 16));

            Assert.AreEqual(4800, packet.ReferenceRmsQ4);
            Assert.AreEqual(4380, packet.TrialRmsQ4);
            Assert.AreEqual(1, packet.Trials);
            Assert.AreEqual(1, packet.Position);
            Assert.AreEqual(-1, packet.TrialCvPercent);
        }

        [TestMethod]
        public void RandomFieldsComeBack()
        {
            SeededRandom random = new SeededRandom(63);
            byte[] buffer = new byte[16];
            CalibrationPacket decoded = new CalibrationPacket();
            for (int trial = 0; trial < 1000; trial++)
            {
                CalibrationPacket packet = new CalibrationPacket
                {
                    Sequence = Wire.U16(random), Channel = random.Between(0, 3), RestVarianceQ8 = Wire.Time(random) - 1, ReferenceRmsQ4 = Wire.Measured(random),
                    TrialRmsQ4 = Wire.Measured(random), Kind = random.Between(0, 3), Trials = random.Between(0, 3), Position = random.Between(0, 1),
                    TrialCvPercent = random.Between(-1, 254), Quality = random.Between(0, 127),
                };

                packet.Encode(buffer);
                Assert.IsTrue(decoded.TryDecode(buffer, 16));

                Assert.AreEqual(packet.Sequence, decoded.Sequence);
                Assert.AreEqual(packet.Channel, decoded.Channel);
                Assert.AreEqual(packet.RestVarianceQ8, decoded.RestVarianceQ8);
                Assert.AreEqual(packet.ReferenceRmsQ4, decoded.ReferenceRmsQ4);
                Assert.AreEqual(packet.TrialRmsQ4, decoded.TrialRmsQ4);
                Assert.AreEqual(packet.Kind, decoded.Kind);
                Assert.AreEqual(packet.Trials, decoded.Trials);
                Assert.AreEqual(packet.Position, decoded.Position);
                Assert.AreEqual(packet.TrialCvPercent, decoded.TrialCvPercent);
                Assert.AreEqual(packet.Quality, decoded.Quality);
            }
        }

        [TestMethod]
        [DataRow(0, 4)]
        [DataRow(1, 4)]
        [DataRow(7, 128)]
        [DataRow(12, 4)]
        [DataRow(13, 8)]
        [DataRow(13, 128)]
        [DataRow(14, 128)]
        public void BytesOutOfRangeAreRefused(int offset, int value)
        {
            Assert.IsTrue(new CalibrationPacket().TryDecode(Hex.Bytes(Typical), 16));
            Assert.IsFalse(new CalibrationPacket().TryDecode(Hex.With(Typical, offset, value), 16));
        }

        [TestMethod]
        public void EveryOtherLengthIsRefused()
        {
            for (int length = 0; length <= 40; length++)
            {
                byte[] data = Hex.OfLength(Typical, length);
                Assert.AreEqual(length == CalibrationPacket.Length, new CalibrationPacket().TryDecode(data, length), length.ToString());
            }
        }
    }
}
