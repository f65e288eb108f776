using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class HealthPacketTests
    {
        private const string Typical = "05064600480F510005002900D804240006020100";

        [TestMethod]
        public void TypicalPacketHasTheseBytes()
        {
            HealthPacket packet = new HealthPacket
            {
                Sequence = 70, CuePlan = 2, IsCadenceOn = true, BatteryMillivolts = 3912, BatteryPercent = 81, Gaps = 5, GapMs = 410, TickUs = 1240,
                ExcludedBlocks = 36, Cues = 6, WithheldCues = 2, FailedProofs = 1, Sheds = 0,
            };

            byte[] buffer = Hex.Bytes("EEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEE");
            Assert.AreEqual(20, packet.Encode(buffer));

            Assert.AreEqual(Typical, Hex.Text(buffer, 20));
        }

        [TestMethod]
        public void UnknownBatteryIsMarked()
        {
            byte[] buffer = new byte[20];

            new HealthPacket { BatteryMillivolts = -1, BatteryPercent = -1 }.Encode(buffer);

            Assert.AreEqual("05000000FFFFFF00000000000000000000000000", Hex.Text(buffer, 20));
            HealthPacket decoded = new HealthPacket();
            Assert.IsTrue(decoded.TryDecode(buffer, 20));
            Assert.AreEqual(-1, decoded.BatteryMillivolts);
            Assert.AreEqual(-1, decoded.BatteryPercent);
        }

        [TestMethod]
        public void CountsSaturate()
        {
            byte[] buffer = new byte[20];

            new HealthPacket
            {
                Sequence = -1, BatteryMillivolts = 70000, BatteryPercent = 100, Gaps = 65535, GapMs = 1000000, TickUs = 1000000, ExcludedBlocks = 70000,
                Cues = 256, WithheldCues = 1000, FailedProofs = 65535, Sheds = 300,
            }.Encode(buffer);

            Assert.AreEqual("0500FFFFFEFF6400FEFFFEFFFEFFFEFFFFFFFFFF", Hex.Text(buffer, 20));
            Assert.IsTrue(new HealthPacket().TryDecode(buffer, 20));
            Assert.AreEqual(255, HealthPacket.MaxCount);
        }

        [TestMethod]
        public void RandomFieldsComeBack()
        {
            SeededRandom random = new SeededRandom(68);
            byte[] buffer = new byte[20];
            HealthPacket decoded = new HealthPacket();
            for (int trial = 0; trial < 1000; trial++)
            {
                HealthPacket packet = new HealthPacket
                {
                    Sequence = Wire.U16(random), CuePlan = random.Between(0, 2), IsCadenceOn = random.Between(0, 1) == 1,
                    BatteryMillivolts = Wire.Measured(random), BatteryPercent = random.Between(-1, 100), Gaps = random.Between(0, 65534),
                    GapMs = random.Between(0, 65534) * 10, TickUs = random.Between(0, 65534), ExcludedBlocks = random.Between(0, 65534),
                    Cues = random.Between(0, 255), WithheldCues = random.Between(0, 255), FailedProofs = random.Between(0, 255),
                    Sheds = random.Between(0, 255),
                };

                packet.Encode(buffer);
                Assert.IsTrue(decoded.TryDecode(buffer, 20));

                Assert.AreEqual(packet.Sequence, decoded.Sequence);
                Assert.AreEqual(packet.CuePlan, decoded.CuePlan);
                Assert.AreEqual(packet.IsCadenceOn, decoded.IsCadenceOn);
                Assert.AreEqual(packet.BatteryMillivolts, decoded.BatteryMillivolts);
                Assert.AreEqual(packet.BatteryPercent, decoded.BatteryPercent);
                Assert.AreEqual(packet.Gaps, decoded.Gaps);
                Assert.AreEqual(packet.GapMs, decoded.GapMs);
                Assert.AreEqual(packet.TickUs, decoded.TickUs);
                Assert.AreEqual(packet.ExcludedBlocks, decoded.ExcludedBlocks);
                Assert.AreEqual(packet.Cues, decoded.Cues);
                Assert.AreEqual(packet.WithheldCues, decoded.WithheldCues);
                Assert.AreEqual(packet.FailedProofs, decoded.FailedProofs);
                Assert.AreEqual(packet.Sheds, decoded.Sheds);
            }
        }

        [TestMethod]
        [DataRow(0, 4)]
        [DataRow(0, 6)]
        [DataRow(1, 3)]
        [DataRow(1, 7)]
        [DataRow(1, 8)]
        [DataRow(1, 128)]
        [DataRow(6, 101)]
        [DataRow(6, 254)]
        [DataRow(7, 1)]
        public void BytesOutOfRangeAreRefused(int offset, int value)
        {
            Assert.IsTrue(new HealthPacket().TryDecode(Hex.Bytes(Typical), 20));
            Assert.IsFalse(new HealthPacket().TryDecode(Hex.With(Typical, offset, value), 20));
        }

        [TestMethod]
        [DataRow(8)]
        [DataRow(10)]
        [DataRow(12)]
        [DataRow(14)]
        public void WhatTheDeviceCountsMustBeKnown(int offset)
        {
            byte[] data = Hex.With(Typical, offset, 255);
            data[offset + 1] = 255;

            Assert.IsFalse(new HealthPacket().TryDecode(data, 20));
        }

        [TestMethod]
        public void EveryOtherLengthIsRefused()
        {
            for (int length = 0; length <= 40; length++)
            {
                byte[] data = Hex.OfLength(Typical, length);
                Assert.AreEqual(length == HealthPacket.Length, new HealthPacket().TryDecode(data, length), length.ToString());
            }
        }
    }
}
