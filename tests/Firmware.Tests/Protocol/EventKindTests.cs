using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class EventKindTests
    {
        [TestMethod]
        public void ValuesAreThoseOnTheWire()
        {
            Assert.AreEqual(1, (int)EventKind.Segment);
            Assert.AreEqual(2, (int)EventKind.Mode);
            Assert.AreEqual(3, (int)EventKind.Calibration);
            Assert.AreEqual(4, (int)EventKind.Answer);
            Assert.AreEqual(5, (int)EventKind.Health);
            Assert.AreEqual(6, (int)EventKind.Run);
            Assert.AreEqual(7, (int)EventKind.Verdict);
            Assert.AreEqual(8, (int)EventKind.Quality);
        }
    }
}
