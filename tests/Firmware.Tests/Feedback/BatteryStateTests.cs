using GluteSense.Feedback;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class BatteryStateTests
    {
        [TestMethod]
        public void UnknownIsTheDefaultAndWorseIsHigher()
        {
            Assert.AreEqual(0, (int)BatteryState.Unknown);
            Assert.AreEqual(1, (int)BatteryState.Good);
            Assert.AreEqual(2, (int)BatteryState.Low);
            Assert.AreEqual(3, (int)BatteryState.Critical);
        }
    }
}
