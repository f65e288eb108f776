using GluteSense.Ownership;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Ownership
{
    [TestClass]
    public class OwnerOpcodeTests
    {
        [TestMethod]
        public void ValuesAreThoseOnTheWire()
        {
            Assert.AreEqual(1, (int)OwnerOpcode.Prove);
            Assert.AreEqual(2, (int)OwnerOpcode.Claim);
        }
    }
}
