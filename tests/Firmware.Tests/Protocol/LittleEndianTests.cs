using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class LittleEndianTests
    {
        // The helper is internal: what it does is seen through the packets.

        [TestMethod]
        public void LowByteComesFirst()
        {
            byte[] buffer = new byte[20];

            new LivePacket { Sequence = 0x1234, StartMs = 0x12345678 }.Encode(buffer);

            Assert.AreEqual("341278563412", Hex.Text(buffer, 6));
        }

        [TestMethod]
        public void SequenceWrapsAt65536()
        {
            byte[] buffer = new byte[20];
            LivePacket packet = new LivePacket();

            new LivePacket { Sequence = 65535 }.Encode(buffer);
            Assert.IsTrue(packet.TryDecode(buffer, 20));
            Assert.AreEqual(65535, packet.Sequence);

            new LivePacket { Sequence = 65536 }.Encode(buffer);
            Assert.IsTrue(packet.TryDecode(buffer, 20));
            Assert.AreEqual(0, packet.Sequence);
        }

        [TestMethod]
        [DataRow(-1, -1)]
        [DataRow(-2147483648, -1)]
        [DataRow(0, 0)]
        [DataRow(255, 255)]
        [DataRow(256, 256)]
        [DataRow(32768, 32768)]
        [DataRow(65534, 65534)]
        [DataRow(65535, 65534)]
        [DataRow(65536, 65534)]
        [DataRow(2147483647, 65534)]
        public void MeasuredValueIsUnavailableBelowZeroAndSaturatesAt65534(int written, int read)
        {
            byte[] buffer = new byte[20];
            LivePacket packet = new LivePacket();
            packet.RmsQ4[1] = written;

            packet.Encode(buffer);

            Assert.IsTrue(packet.TryDecode(buffer, 20));
            Assert.AreEqual(read, packet.RmsQ4[1]);
        }

        [TestMethod]
        [DataRow(-1)]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(65535)]
        [DataRow(65536)]
        [DataRow(16777216)]
        [DataRow(2147483647)]
        public void ThirtyTwoBitsComeBackWithTheirSign(int value)
        {
            byte[] buffer = new byte[16];
            CalibrationPacket packet = new CalibrationPacket();

            new CalibrationPacket { RestVarianceQ8 = value }.Encode(buffer);

            Assert.IsTrue(packet.TryDecode(buffer, 16));
            Assert.AreEqual(value, packet.RestVarianceQ8);
        }
    }
}
