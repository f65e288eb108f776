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
            Assert.AreEqual(0x0013, GattTable.Status);
            Assert.AreEqual(0x0014, GattTable.Control);
            Assert.AreEqual(0x0016, GattTable.Info);
        }

        [TestMethod]
        public void EveryNotificationFitsTheDefaultPayload()
        {
            int[] lengths = { LivePacket.Length, SegmentPacket.Length, ModePacket.Length, CalibrationPacket.Length, AnswerPacket.Length, StatusPacket.Length };
            for (int index = 0; index < lengths.Length; index++)
            {
                Assert.IsTrue(lengths[index] <= GattTable.DefaultPayloadBytes);
            }

            Assert.AreEqual(20, GattTable.DefaultPayloadBytes);
            Assert.AreEqual(1, GattTable.ProtocolVersion);
        }
    }
}
