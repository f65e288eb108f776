using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class StatusPacketTests
    {
        private const string Typical = "03043C00F4018613307500000C00320102812100";

        [TestMethod]
        public void TypicalPacketHasTheseBytes()
        {
            StatusPacket packet = new StatusPacket
            {
                Sequence = 60, Mode = DeviceMode.Run, RateHz = 500, AchievedRateDeciHz = 4998, Ticks = 30000, MissedTicks = 12, BlockMs = 50,
                FailedNotifications = 1, RefusedCommands = 2, Faults = DeviceFaults.BatteryLow | DeviceFaults.OldCalibration, Quality = 0x21,
            };

            byte[] buffer = new byte[20];
            Assert.AreEqual(20, packet.Encode(buffer));

            Assert.AreEqual(Typical, Hex.Text(buffer, 20));
        }

        [TestMethod]
        public void CountsSaturate()
        {
            byte[] buffer = new byte[20];

            new StatusPacket { Mode = DeviceMode.Run, Sequence = -1, MissedTicks = 70000, FailedNotifications = 256, RefusedCommands = 100000 }.Encode(buffer);

            Assert.AreEqual("0304FFFF0000000000000000FEFF00FFFF000000", Hex.Text(buffer, 20));
        }

        [TestMethod]
        public void QualityHoldsFourBitsPerChannelLowestFirst()
        {
            StatusPacket packet = new StatusPacket { Quality = 0x8421 };

            Assert.AreEqual(1, packet.ChannelQuality(0));
            Assert.AreEqual(2, packet.ChannelQuality(1));
            Assert.AreEqual(4, packet.ChannelQuality(2));
            Assert.AreEqual(8, packet.ChannelQuality(3));
        }

        [TestMethod]
        public void RandomFieldsComeBack()
        {
            SeededRandom random = new SeededRandom(65);
            byte[] buffer = new byte[20];
            StatusPacket decoded = new StatusPacket();
            for (int trial = 0; trial < 1000; trial++)
            {
                StatusPacket packet = new StatusPacket
                {
                    Sequence = Wire.U16(random), Mode = (DeviceMode)random.Between(0, 5), RateHz = Wire.U16(random), AchievedRateDeciHz = Wire.U16(random),
                    Ticks = Wire.Time(random), MissedTicks = random.Between(0, 65534), BlockMs = random.Between(0, 255),
                    FailedNotifications = random.Between(0, 255), RefusedCommands = random.Between(0, 255), Faults = random.Between(0, 255),
                    Quality = Wire.U16(random),
                };

                packet.Encode(buffer);
                Assert.IsTrue(decoded.TryDecode(buffer, 20));

                Assert.AreEqual(packet.Sequence, decoded.Sequence);
                Assert.AreEqual((int)packet.Mode, (int)decoded.Mode);
                Assert.AreEqual(packet.RateHz, decoded.RateHz);
                Assert.AreEqual(packet.AchievedRateDeciHz, decoded.AchievedRateDeciHz);
                Assert.AreEqual(packet.Ticks, decoded.Ticks);
                Assert.AreEqual(packet.MissedTicks, decoded.MissedTicks);
                Assert.AreEqual(packet.BlockMs, decoded.BlockMs);
                Assert.AreEqual(packet.FailedNotifications, decoded.FailedNotifications);
                Assert.AreEqual(packet.RefusedCommands, decoded.RefusedCommands);
                Assert.AreEqual(packet.Faults, decoded.Faults);
                Assert.AreEqual(packet.Quality, decoded.Quality);
            }
        }

        [TestMethod]
        [DataRow(0, 0)]
        [DataRow(0, 2)]
        [DataRow(0, 4)]
        [DataRow(1, 6)]
        [DataRow(11, 128)]
        public void BytesOutOfRangeAreRefused(int offset, int value)
        {
            Assert.IsTrue(new StatusPacket().TryDecode(Hex.Bytes(Typical), 20));
            Assert.IsFalse(new StatusPacket().TryDecode(Hex.With(Typical, offset, value), 20));
        }

        [TestMethod]
        public void MissedTicksMustBeKnown()
        {
            Assert.IsFalse(new StatusPacket().TryDecode(Hex.Bytes("03043C00F401861330750000FFFF320102812100"), 20));
        }

        [TestMethod]
        public void EveryOtherLengthIsRefused()
        {
            for (int length = 0; length <= 40; length++)
            {
                byte[] data = Hex.OfLength(Typical, length);
                Assert.AreEqual(length == StatusPacket.Length, new StatusPacket().TryDecode(data, length), length.ToString());
            }
        }
    }
}
