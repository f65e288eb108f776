using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class VerdictValueTests
    {
        [TestMethod]
        public void ValuesAreThoseOnTheWire()
        {
            Assert.AreEqual(0, (int)VerdictValue.Withheld);
            Assert.AreEqual(1, (int)VerdictValue.Reduced);
            Assert.AreEqual(2, (int)VerdictValue.NotReduced);
            Assert.AreEqual(3, (int)VerdictValue.Undecided);
        }
    }
}
