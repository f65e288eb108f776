using GluteSense.Storage;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Storage
{
    [TestClass]
    public class RecordKindTests
    {
        [TestMethod]
        public void ValuesAreThoseInFlash()
        {
            Assert.AreEqual(1, RecordKind.Calibration);
            Assert.AreEqual(2, RecordKind.Settings);
        }
    }
}
