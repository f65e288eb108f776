using GluteSense.Firmware.Tests.Support;
using GluteSense.Ownership;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Ownership
{
    [TestClass]
    public class OwnerWriteTests
    {
        private const string Prove = "01A0A1A2A3A4A5A6A7A8A9AAABACADAEAF";

        [TestMethod]
        [DataRow(1, Prove)]
        [DataRow(2, "02A0A1A2A3A4A5A6A7A8A9AAABACADAEAF")]
        public void WriteHasTheseBytes(int opcode, string hex)
        {
            OwnerWrite write = new OwnerWrite { Opcode = (OwnerOpcode)opcode };
            for (int index = 0; index < 16; index++)
            {
                write.Value[index] = (byte)(0xA0 + index);
            }

            byte[] buffer = new byte[OwnerWrite.Length];
            Assert.AreEqual(17, write.Encode(buffer));

            Assert.AreEqual(hex, Hex.Text(buffer, 17));
        }

        [TestMethod]
        public void EveryOtherOpcodeAndLengthIsRefused()
        {
            for (int opcode = 0; opcode < 256; opcode++)
            {
                for (int length = 0; length <= 40; length++)
                {
                    byte[] data = Hex.OfLength(Prove, length);
                    if (length > 0)
                    {
                        data[0] = (byte)opcode;
                    }

                    bool expected = length == 17 && (opcode == 1 || opcode == 2);
                    Assert.AreEqual(expected, new OwnerWrite().TryDecode(data, length), opcode.ToString() + " with " + length.ToString());
                }
            }
        }

        [TestMethod]
        public void WriteTooLongToKeepIsRefusedByItsTrueLength()
        {
            Assert.IsFalse(new OwnerWrite().TryDecode(Hex.Bytes(Prove), 18));
        }

        [TestMethod]
        public void RandomBytesNeverThrowAndAcceptedOnesComeBack()
        {
            SeededRandom random = new SeededRandom(362);
            OwnerWrite write = new OwnerWrite();
            byte[] again = new byte[OwnerWrite.Length];
            int accepted = 0;
            for (int round = 0; round < 100000; round++)
            {
                byte[] data = new byte[random.Between(0, 1) == 0 ? 17 : random.Between(0, 40)];
                for (int index = 0; index < data.Length; index++)
                {
                    data[index] = (byte)random.Bits(index == 0 ? 3 : 8);
                }

                if (write.TryDecode(data, data.Length))
                {
                    accepted++;
                    Assert.AreEqual(Hex.Text(data, data.Length), Hex.Text(again, write.Encode(again)));
                }
            }

            Assert.IsTrue(accepted > 10000 && accepted < 20000, accepted.ToString());
        }
    }
}
