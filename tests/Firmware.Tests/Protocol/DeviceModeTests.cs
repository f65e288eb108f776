using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class DeviceModeTests
    {
        [TestMethod]
        public void ValuesAreThoseOnTheWire()
        {
            Assert.AreEqual(0, (int)DeviceMode.Idle);
            Assert.AreEqual(1, (int)DeviceMode.CalibrateQuiet);
            Assert.AreEqual(2, (int)DeviceMode.CalibrateReference);
            Assert.AreEqual(3, (int)DeviceMode.Exercise);
            Assert.AreEqual(4, (int)DeviceMode.Run);
            Assert.AreEqual(5, (int)DeviceMode.Raw);
        }
    }
}
