using GluteSense.Detection;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class WorkingLegTests
    {
        [TestMethod]
        public void ValuesAreThoseOfTheCatalogue()
        {
            Assert.AreEqual(0, (int)WorkingLeg.Both);
            Assert.AreEqual(1, (int)WorkingLeg.Standing);
            Assert.AreEqual(2, (int)WorkingLeg.Lifted);
        }
    }
}
