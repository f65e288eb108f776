using GluteSense.Feedback;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class ButtonGestureTests
    {
        [TestMethod]
        public void NoneIsTheDefault()
        {
            Assert.AreEqual((int)default(ButtonGesture), (int)ButtonGesture.None);
            Assert.AreEqual(1, (int)ButtonGesture.ShortPress);
            Assert.AreEqual(2, (int)ButtonGesture.LongPress);
            Assert.AreEqual(3, (int)ButtonGesture.VeryLongPress);
        }
    }
}
