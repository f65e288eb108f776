using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class CommandResultTests
    {
        [TestMethod]
        public void ValuesAreThoseOnTheWire()
        {
            Assert.AreEqual(0, (int)CommandResult.Accepted);
            Assert.AreEqual(1, (int)CommandResult.Malformed);
            Assert.AreEqual(2, (int)CommandResult.WrongMode);
            Assert.AreEqual(3, (int)CommandResult.UnsupportedValue);
            Assert.AreEqual(4, (int)CommandResult.NeedsQuiet);
            Assert.AreEqual(5, (int)CommandResult.Busy);
            Assert.AreEqual(6, (int)CommandResult.MtuTooSmall);
            Assert.AreEqual(7, (int)CommandResult.RateNotHeld);
            Assert.AreEqual(8, (int)CommandResult.NoSuchRun);
            Assert.AreEqual(9, (int)CommandResult.StorageFailed);
            Assert.AreEqual(10, (int)CommandResult.BatteryLow);
        }
    }
}
