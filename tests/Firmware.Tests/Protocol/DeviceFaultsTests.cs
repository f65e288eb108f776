using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class DeviceFaultsTests
    {
        [TestMethod]
        public void BitsAreThoseOnTheWire()
        {
            Assert.AreEqual(1, DeviceFaults.BatteryLow);
            Assert.AreEqual(2, DeviceFaults.Storage);
            Assert.AreEqual(4, DeviceFaults.LogFull);
            Assert.AreEqual(8, DeviceFaults.Restarted);
            Assert.AreEqual(16, DeviceFaults.SelfTest);
            Assert.AreEqual(32, DeviceFaults.RateNotHeld);
            Assert.AreEqual(64, DeviceFaults.Button);
            Assert.AreEqual(128, DeviceFaults.OldCalibration);
        }

        [TestMethod]
        public void AllOfThemTogetherPassTheStatusByte()
        {
            int all = DeviceFaults.BatteryLow + DeviceFaults.Storage + DeviceFaults.LogFull + DeviceFaults.Restarted + DeviceFaults.SelfTest
                + DeviceFaults.RateNotHeld + DeviceFaults.Button + DeviceFaults.OldCalibration;
            byte[] buffer = new byte[StatusPacket.Length];
            StatusPacket decoded = new StatusPacket();

            new StatusPacket { Faults = all }.Encode(buffer);

            Assert.IsTrue(decoded.TryDecode(buffer, StatusPacket.Length));
            Assert.AreEqual(255, decoded.Faults);
        }
    }
}
