using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class ModePacketTests
    {
        private const string Typical = "0283110000000000F4010100";

        [TestMethod]
        public void BeginningOfAnExerciseHasTheseBytes()
        {
            ModePacket packet = new ModePacket { Sequence = 17, Mode = DeviceMode.Exercise, Began = true, Exercise = 1, ElapsedMs = 0, RateHz = 500 };

            byte[] buffer = new byte[12];
            Assert.AreEqual(12, packet.Encode(buffer));

            Assert.AreEqual(Typical, Hex.Text(buffer, 12));
        }

        [TestMethod]
        public void EndOfARunIsRead()
        {
            ModePacket packet = new ModePacket();

            Assert.IsTrue(packet.TryDecode(Hex.Bytes("02042C01F2270900F4010000"), 12));

            Assert.AreEqual(300, packet.Sequence);
            Assert.AreEqual((int)DeviceMode.Run, (int)packet.Mode);
            Assert.IsFalse(packet.Began);
            Assert.AreEqual(600050, packet.ElapsedMs);
            Assert.AreEqual(500, packet.RateHz);
            Assert.AreEqual(0, packet.Exercise);
            Assert.IsFalse(packet.IsCued);
        }

        [TestMethod]
        public void BeginningOfACuedRunIsRead()
        {
            ModePacket packet = new ModePacket();

            Assert.IsTrue(packet.TryDecode(Hex.Bytes("0284130000000000F4010001"), 12));

            Assert.AreEqual((int)DeviceMode.Run, (int)packet.Mode);
            Assert.IsTrue(packet.Began);
            Assert.IsTrue(packet.IsCued);
        }

        [TestMethod]
        public void SetOfTheRightSideInACuedScreeningHasTheseBytes()
        {
            ModePacket packet = new ModePacket
            {
                Sequence = 24, Mode = DeviceMode.Exercise, Exercise = 8, ElapsedMs = 300000, RateHz = 500, IsCued = true,
                Options = ControlCommand.RightSide | ControlCommand.OfScreening,
            };

            byte[] buffer = new byte[12];
            packet.Encode(buffer);

            Assert.AreEqual("02031800E0930400F401080D", Hex.Text(buffer, 12));
            ModePacket decoded = new ModePacket();
            Assert.IsTrue(decoded.TryDecode(buffer, 12));
            Assert.IsTrue(decoded.IsCued);
            Assert.AreEqual(6, decoded.Options);
        }

        [TestMethod]
        public void RandomFieldsComeBack()
        {
            SeededRandom random = new SeededRandom(62);
            byte[] buffer = new byte[12];
            ModePacket decoded = new ModePacket();
            for (int trial = 0; trial < 1000; trial++)
            {
                ModePacket packet = new ModePacket
                {
                    Sequence = Wire.U16(random), Mode = (DeviceMode)random.Between(0, 5), Began = random.Between(0, 1) == 1,
                    Exercise = random.Between(0, 255), ElapsedMs = Wire.Time(random), RateHz = Wire.U16(random),
                    IsCued = random.Between(0, 1) == 1,
                    Options = random.Between(0, 2) + (random.Between(0, 1) == 1 ? ControlCommand.OfScreening : 0),
                };

                packet.Encode(buffer);
                Assert.IsTrue(decoded.TryDecode(buffer, 12));

                Assert.AreEqual(packet.Sequence, decoded.Sequence);
                Assert.AreEqual((int)packet.Mode, (int)decoded.Mode);
                Assert.AreEqual(packet.Began, decoded.Began);
                Assert.AreEqual(packet.Exercise, decoded.Exercise);
                Assert.AreEqual(packet.ElapsedMs, decoded.ElapsedMs);
                Assert.AreEqual(packet.RateHz, decoded.RateHz);
                Assert.AreEqual(packet.IsCued, decoded.IsCued);
                Assert.AreEqual(packet.Options, decoded.Options);
            }
        }

        [TestMethod]
        [DataRow(0, 1)]
        [DataRow(1, 6)]
        [DataRow(1, 134)]
        [DataRow(7, 128)]
        [DataRow(11, 6)]
        [DataRow(11, 7)]
        [DataRow(11, 14)]
        [DataRow(11, 16)]
        [DataRow(11, 128)]
        public void BytesOutOfRangeAreRefused(int offset, int value)
        {
            Assert.IsTrue(new ModePacket().TryDecode(Hex.Bytes(Typical), 12));
            Assert.IsFalse(new ModePacket().TryDecode(Hex.With(Typical, offset, value), 12));
        }

        [TestMethod]
        public void EveryOtherLengthIsRefused()
        {
            for (int length = 0; length <= 40; length++)
            {
                byte[] data = Hex.OfLength(Typical, length);
                Assert.AreEqual(length == ModePacket.Length, new ModePacket().TryDecode(data, length), length.ToString());
            }
        }
    }
}
