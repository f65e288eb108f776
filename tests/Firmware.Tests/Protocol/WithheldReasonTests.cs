using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class WithheldReasonTests
    {
        [TestMethod]
        public void ValuesAreThoseOnTheWire()
        {
            Assert.AreEqual(0, (int)WithheldReason.None);
            Assert.AreEqual(1, (int)WithheldReason.NoReferenceSet);
            Assert.AreEqual(2, (int)WithheldReason.TooFewSegments);
            Assert.AreEqual(3, (int)WithheldReason.ElectrodeOff);
            Assert.AreEqual(4, (int)WithheldReason.Saturated);
            Assert.AreEqual(5, (int)WithheldReason.NoSignal);
            Assert.AreEqual(6, (int)WithheldReason.NoisyAtRest);
            Assert.AreEqual(7, (int)WithheldReason.Mains);
            Assert.AreEqual(8, (int)WithheldReason.WeakReference);
        }
    }
}
