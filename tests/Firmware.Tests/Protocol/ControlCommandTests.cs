using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class ControlCommandTests
    {
        [TestMethod]
        [DataRow(1, "0109")]
        [DataRow(2, "0209F401")]
        [DataRow(3, "0309F401")]
        [DataRow(4, "0409F401050301")]
        [DataRow(5, "05091101")]
        [DataRow(6, "0609")]
        [DataRow(7, "0709")]
        [DataRow(8, "0809")]
        [DataRow(9, "0909F4")]
        [DataRow(10, "0A09F4")]
        [DataRow(11, "0B0900B95569")]
        [DataRow(12, "0C09")]
        [DataRow(13, "0D09F40100B95569")]
        [DataRow(14, "0E09F401")]
        [DataRow(15, "0F09")]
        public void EveryCommandHasTheseBytesAndNoMore(int opcode, string hex)
        {
            ControlCommand command = new ControlCommand
            {
                Opcode = (ControlOpcode)opcode, Tag = 9, Value = 500, Offset = 1767225600, ChannelMask = 5, Kind = 3, Exercise = 17, Options = 1,
            };

            byte[] buffer = new byte[ControlCommand.MaxLength];
            int length = command.Encode(buffer);

            Assert.AreEqual(hex, Hex.Text(buffer, length));
        }

        [TestMethod]
        public void ParametersOfOtherCommandsReadAsZero()
        {
            ControlCommand command = new ControlCommand();
            Assert.IsTrue(command.TryDecode(Hex.Bytes("040CFFFF0F0300"), 7));
            Assert.AreEqual(12, command.Tag);
            Assert.AreEqual(65535, command.Value);
            Assert.AreEqual(15, command.ChannelMask);
            Assert.AreEqual(3, command.Kind);
            Assert.IsTrue(command.TryDecode(Hex.Bytes("0D13070000100000"), 8));
            Assert.AreEqual(7, command.Value);
            Assert.AreEqual(4096, command.Offset);
            Assert.AreEqual(0, command.ChannelMask);
            Assert.AreEqual(0, command.Kind);

            Assert.IsTrue(command.TryDecode(Hex.Bytes("052A0106"), 4));

            Assert.AreEqual((int)ControlOpcode.StartExercise, (int)command.Opcode);
            Assert.AreEqual(42, command.Tag);
            Assert.AreEqual(1, command.Exercise);
            Assert.AreEqual(ControlCommand.RightSide | ControlCommand.OfScreening, command.Options);
            Assert.AreEqual(0, command.Value);
            Assert.AreEqual(0, command.Offset);
        }

        [TestMethod]
        public void OnlyTheLengthOfItsOpcodeIsRead()
        {
            int[] lengths = { 0, 2, 4, 4, 7, 4, 2, 2, 2, 3, 3, 6, 2, 8, 4, 2 };
            ControlCommand command = new ControlCommand();
            for (int opcode = 0; opcode < 256; opcode++)
            {
                for (int length = 0; length <= 12; length++)
                {
                    byte[] data = new byte[length];
                    if (length > 0)
                    {
                        data[0] = (byte)opcode;
                    }

                    bool expected = opcode > 0 && opcode < lengths.Length && length == lengths[opcode];
                    Assert.AreEqual(expected, command.TryDecode(data, length), opcode.ToString() + " with " + length.ToString());
                }
            }
        }

        [TestMethod]
        public void ReferenceHasTwoPositions()
        {
            ControlCommand command = new ControlCommand();
            Assert.IsTrue(command.TryDecode(Hex.Bytes("040C8813050300"), 7));
            Assert.AreEqual(0, command.Options);
            Assert.IsTrue(command.TryDecode(Hex.Bytes("040C8813050301"), 7));
            Assert.AreEqual(1, command.Options);
            Assert.IsFalse(command.TryDecode(Hex.Bytes("040C8813050302"), 7));
            Assert.IsFalse(command.TryDecode(Hex.Bytes("040C88130503FF"), 7));
        }

        [TestMethod]
        public void ExerciseWorksBothSidesOrOne()
        {
            bool[] allowed = { true, true, true, false, true, true, true, false };
            for (int options = 0; options < 256; options++)
            {
                bool expected = options < allowed.Length && allowed[options];
                byte[] data = Hex.With("052A0100", 3, options);
                Assert.AreEqual(expected, new ControlCommand().TryDecode(data, 4), options.ToString());
                Assert.AreEqual(expected, ControlCommand.AreExerciseOptions(options), options.ToString());
            }
        }

        [TestMethod]
        public void OffsetsAndTimesBelowZeroAreRefused()
        {
            Assert.IsTrue(new ControlCommand().TryDecode(Hex.Bytes("0D130700FFFFFF7F"), 8));
            Assert.IsFalse(new ControlCommand().TryDecode(Hex.Bytes("0D13070000000080"), 8));
            Assert.IsTrue(new ControlCommand().TryDecode(Hex.Bytes("0B11FFFFFF7F"), 6));
            Assert.IsFalse(new ControlCommand().TryDecode(Hex.Bytes("0B11FFFFFFFF"), 6));
        }

        [TestMethod]
        public void LongestCommandIsTheOneThatSyncs()
        {
            Assert.AreEqual(8, ControlCommand.MaxLength);
            Assert.AreEqual(8, new ControlCommand { Opcode = ControlOpcode.SyncRun }.Encode(new byte[8]));
        }

        [TestMethod]
        public void RandomFieldsComeBack()
        {
            SeededRandom random = new SeededRandom(67);
            byte[] buffer = new byte[ControlCommand.MaxLength];
            ControlCommand decoded = new ControlCommand();
            for (int trial = 0; trial < 1000; trial++)
            {
                ControlCommand command = new ControlCommand { Opcode = (ControlOpcode)random.Between(1, 15), Tag = random.Between(0, 255) };
                switch (command.Opcode)
                {
                    case ControlOpcode.SetRate:
                    case ControlOpcode.StartQuiet:
                    case ControlOpcode.StartReference:
                    case ControlOpcode.SyncRun:
                    case ControlOpcode.DeleteRun:
                        command.Value = Wire.U16(random);
                        break;
                    case ControlOpcode.SetCue:
                    case ControlOpcode.SetRunningCadence:
                        command.Value = random.Between(0, 255);
                        break;
                }

                if (command.Opcode == ControlOpcode.SetTime || command.Opcode == ControlOpcode.SyncRun)
                {
                    command.Offset = Wire.Time(random);
                }

                if (command.Opcode == ControlOpcode.StartReference)
                {
                    command.ChannelMask = random.Between(0, 255);
                    command.Kind = random.Between(0, 255);
                    command.Options = random.Between(0, 1);
                }

                if (command.Opcode == ControlOpcode.StartExercise)
                {
                    command.Exercise = random.Between(0, 255);
                    command.Options = random.Between(0, 2) + (random.Between(0, 1) == 1 ? ControlCommand.OfScreening : 0);
                }

                Assert.IsTrue(decoded.TryDecode(buffer, command.Encode(buffer)));

                Assert.AreEqual((int)command.Opcode, (int)decoded.Opcode);
                Assert.AreEqual(command.Tag, decoded.Tag);
                Assert.AreEqual(command.Value, decoded.Value);
                Assert.AreEqual(command.Offset, decoded.Offset);
                Assert.AreEqual(command.ChannelMask, decoded.ChannelMask);
                Assert.AreEqual(command.Kind, decoded.Kind);
                Assert.AreEqual(command.Exercise, decoded.Exercise);
                Assert.AreEqual(command.Options, decoded.Options);
            }
        }
    }
}
