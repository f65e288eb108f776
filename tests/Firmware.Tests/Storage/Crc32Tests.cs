using GluteSense.Firmware.Tests.Support;
using GluteSense.Storage;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Storage
{
    [TestClass]
    public class Crc32Tests
    {
        [TestMethod]
        public void CheckValueIsThePublishedOne()
        {
            // CRC-32/ISO-HDLC of the digits 1 to 9.
            Assert.AreEqual(unchecked((int)0xCBF43926), Of(Hex.Bytes("313233343536373839")));
        }

        [TestMethod]
        public void NoBytesGiveZero()
        {
            Assert.AreEqual(0, new Crc32().Value);
        }

        [TestMethod]
        public void ValueIsThatOfTheDivisionBitByBit()
        {
            SeededRandom random = new SeededRandom(320);
            for (int run = 0; run < 200; run++)
            {
                byte[] bytes = new byte[random.Between(1, 100)];
                for (int index = 0; index < bytes.Length; index++)
                {
                    bytes[index] = (byte)random.Between(0, 255);
                }

                Assert.AreEqual(Divided(bytes), Of(bytes));
            }
        }

        [TestMethod]
        public void PortionsGiveTheSameAsTheWhole()
        {
            byte[] bytes = Hex.Bytes("00313233343536373839FF");
            for (int cut = 0; cut <= 9; cut++)
            {
                Crc32 crc = new Crc32();
                crc.Add(bytes, 1, cut);
                crc.Add(bytes, 1 + cut, 9 - cut);

                Assert.AreEqual(unchecked((int)0xCBF43926), crc.Value);
            }
        }

        [TestMethod]
        public void ResetStartsOver()
        {
            Crc32 crc = new Crc32();
            crc.Add(new byte[] { 1, 2, 3 }, 0, 3);

            crc.Reset();

            Assert.AreEqual(0, crc.Value);
        }

        private static int Of(byte[] bytes)
        {
            Crc32 crc = new Crc32();
            crc.Add(bytes, 0, bytes.Length);
            return crc.Value;
        }

        /// <summary>The definition: the message, its first 32 bits inverted, divided by the polynomial with the highest power first.</summary>
        private static int Divided(byte[] bytes)
        {
            uint rest = 0xFFFFFFFF;
            for (int index = 0; index < bytes.Length; index++)
            {
                for (int bit = 0; bit < 8; bit++)
                {
                    bool carry = ((rest >> 31) & 1) != ((uint)(bytes[index] >> bit) & 1);
                    rest = carry ? (rest << 1) ^ 0x04C11DB7 : rest << 1;
                }
            }

            uint reflected = 0;
            for (int bit = 0; bit < 32; bit++)
            {
                reflected = (reflected << 1) | ((rest >> bit) & 1);
            }

            return (int)~reflected;
        }
    }
}
