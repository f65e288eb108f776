using GluteSense.Feedback;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class CuePlanTests
    {
        [TestMethod]
        public void ValuesAreThoseOnTheWire()
        {
            Assert.AreEqual(0, (int)CuePlan.Off);
            Assert.AreEqual(1, (int)CuePlan.Always);
            Assert.AreEqual(2, (int)CuePlan.Fading);
        }
    }
}
