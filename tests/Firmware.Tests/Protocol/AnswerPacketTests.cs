using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class AnswerPacketTests
    {
        private const string Typical = "04001200052A0300";

        [TestMethod]
        public void AcceptedStartOfAnExerciseHasTheseBytes()
        {
            AnswerPacket packet = new AnswerPacket { Sequence = 18, Opcode = 5, Tag = 42, Result = CommandResult.Accepted, Mode = DeviceMode.Exercise };

            byte[] buffer = new byte[8];
            Assert.AreEqual(8, packet.Encode(buffer));

            Assert.AreEqual(Typical, Hex.Text(buffer, 8));
        }

        [TestMethod]
        public void OpcodeThatIsNoneIsAnsweredAsItCame()
        {
            AnswerPacket packet = new AnswerPacket { Sequence = 65535, Opcode = 255, Tag = 255, Result = CommandResult.Malformed, Mode = DeviceMode.Idle };

            byte[] buffer = new byte[8];
            packet.Encode(buffer);

            Assert.AreEqual("0401FFFFFFFF0000", Hex.Text(buffer, 8));
            Assert.IsTrue(new AnswerPacket().TryDecode(buffer, 8));
        }

        [TestMethod]
        public void RandomFieldsComeBack()
        {
            SeededRandom random = new SeededRandom(64);
            byte[] buffer = new byte[8];
            AnswerPacket decoded = new AnswerPacket();
            for (int trial = 0; trial < 1000; trial++)
            {
                AnswerPacket packet = new AnswerPacket
                {
                    Sequence = Wire.U16(random), Opcode = random.Between(0, 255), Tag = random.Between(0, 255),
                    Result = (CommandResult)random.Between(0, 10), Mode = (DeviceMode)random.Between(0, 5),
                };

                packet.Encode(buffer);
                Assert.IsTrue(decoded.TryDecode(buffer, 8));

                Assert.AreEqual(packet.Sequence, decoded.Sequence);
                Assert.AreEqual(packet.Opcode, decoded.Opcode);
                Assert.AreEqual(packet.Tag, decoded.Tag);
                Assert.AreEqual((int)packet.Result, (int)decoded.Result);
                Assert.AreEqual((int)packet.Mode, (int)decoded.Mode);
            }
        }

        [TestMethod]
        [DataRow(0, 3)]
        [DataRow(1, 11)]
        [DataRow(1, 255)]
        [DataRow(6, 6)]
        [DataRow(7, 1)]
        public void BytesOutOfRangeAreRefused(int offset, int value)
        {
            Assert.IsTrue(new AnswerPacket().TryDecode(Hex.Bytes(Typical), 8));
            Assert.IsFalse(new AnswerPacket().TryDecode(Hex.With(Typical, offset, value), 8));
        }

        [TestMethod]
        public void EveryOtherLengthIsRefused()
        {
            for (int length = 0; length <= 40; length++)
            {
                byte[] data = Hex.OfLength(Typical, length);
                Assert.AreEqual(length == AnswerPacket.Length, new AnswerPacket().TryDecode(data, length), length.ToString());
            }
        }
    }
}
