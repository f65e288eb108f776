using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class MeasuredTests
    {
        [TestMethod]
        public void MarksAreNoMeasuredValues()
        {
            Assert.IsTrue(Measured.Unavailable < 0);
            // The largest log ratio that 31-bit amplitudes can give is ±21.5·4096.
            Assert.IsTrue(Measured.UnavailableLogRatio < -22 * 4096);
        }
    }
}
