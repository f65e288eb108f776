using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class GattTableTests
    {
        [TestMethod]
        public void UuidHoldsTheShortIdInItsThirdAndFourthByte()
        {
            Assert.AreEqual("8f2a0001-5c1e-4b6d-9a37-2d61c0de7e57", GattTable.Uuid(GattTable.Service).ToString());
            Assert.AreEqual("8f2a0010-5c1e-4b6d-9a37-2d61c0de7e57", GattTable.Uuid(GattTable.Live).ToString());
            Assert.AreEqual("8f2affff-5c1e-4b6d-9a37-2d61c0de7e57", GattTable.Uuid(0xFFFF).ToString());
        }

        [TestMethod]
        public void ShortIdsAreThoseOfTheTable()
        {
            Assert.AreEqual(0x0001, GattTable.Service);
            Assert.AreEqual(0x0010, GattTable.Live);
            Assert.AreEqual(0x0011, GattTable.Events);
            Assert.AreEqual(0x0012, GattTable.Raw);
            Assert.AreEqual(0x0013, GattTable.Status);
            Assert.AreEqual(0x0014, GattTable.Control);
            Assert.AreEqual(0x0015, GattTable.Log);
            Assert.AreEqual(0x0016, GattTable.Info);
            Assert.AreEqual(0x0017, GattTable.Owner);
        }

        [TestMethod]
        public void ShortIdIsReadFromItsUuid()
        {
            Assert.AreEqual(GattTable.Service, GattTable.ShortId(GattTable.Uuid(GattTable.Service)));
            Assert.AreEqual(GattTable.Owner, GattTable.ShortId(GattTable.Uuid(GattTable.Owner)));
            Assert.AreEqual(0xFFFF, GattTable.ShortId(GattTable.Uuid(0xFFFF)));
            Assert.AreEqual(0x1234, GattTable.ShortId(GattTable.Uuid(0x1234)));
        }

        [TestMethod]
        public void VersionIsThatOfTheDocument()
        {
            Assert.AreEqual(3, GattTable.ProtocolVersion);
        }

        [TestMethod]
        public void EveryPacketOfOneLengthFitsTheDefaultPayload()
        {
            int[] lengths =
            {
                LivePacket.Length, SegmentPacket.Length, ModePacket.Length, CalibrationPacket.Length, AnswerPacket.Length, HealthPacket.Length,
                RunPacket.Length, StatusPacket.Length, VerdictPacket.Length, QualityPacket.Length,
            };
            for (int index = 0; index < lengths.Length; index++)
            {
                Assert.IsTrue(lengths[index] <= GattTable.DefaultPayloadBytes);
            }

            Assert.AreEqual(20, GattTable.DefaultPayloadBytes);
        }

        [TestMethod]
        public void LongPacketsFitOneBufferOfTheStack()
        {
            Assert.AreEqual(200, GattTable.MaxPayloadBytes);
            Assert.IsTrue(RawPacket.HeaderLength + RawPacket.MaxTicks * RawPacket.BytesPerTick <= GattTable.MaxPayloadBytes);
        }

        [TestMethod]
        public void SmallestMtuOfTheRawStreamHoldsFourteenTicks()
        {
            Assert.AreEqual(100, GattTable.RawMtu);
            Assert.AreEqual(14, RawPacket.TicksFor(GattTable.RawMtu));
        }
    }
}
