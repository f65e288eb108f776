using GluteSense.Calibration;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Calibration
{
    [TestClass]
    public class ReferenceKindTests
    {
        [TestMethod]
        public void ValuesAreThoseOnTheWire()
        {
            Assert.AreEqual(0, (int)ReferenceKind.None);
            Assert.AreEqual(1, (int)ReferenceKind.SessionPeak);
            Assert.AreEqual(2, (int)ReferenceKind.Submaximal);
            Assert.AreEqual(3, (int)ReferenceKind.Mvic);
        }
    }
}
