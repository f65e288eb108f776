using GluteSense.Ownership;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Ownership
{
    [TestClass]
    public class ClaimWindowTests
    {
        [TestMethod]
        public void WindowIsClosedAtFirst()
        {
            ClaimWindow window = new ClaimWindow();

            Assert.IsFalse(window.IsOpen);
            Assert.IsFalse(window.Update(100000));
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(int.MaxValue - 30000)]
        public void WindowIsOpenForSixtySeconds(int openedMs)
        {
            ClaimWindow window = new ClaimWindow();
            window.Open(openedMs);

            Assert.IsFalse(window.Update(unchecked(openedMs + 59999)));
            Assert.IsTrue(window.IsOpen);
            Assert.IsTrue(window.Update(unchecked(openedMs + 60000)));
            Assert.IsFalse(window.IsOpen);
            Assert.IsFalse(window.Update(unchecked(openedMs + 60001)));
        }

        [TestMethod]
        public void WindowOpenedAnewLastsSixtySecondsFromThen()
        {
            ClaimWindow window = new ClaimWindow();
            window.Open(0);
            window.Open(50000);

            Assert.IsFalse(window.Update(109999));
            Assert.IsTrue(window.Update(110000));
        }

        [TestMethod]
        public void ClosedWindowStaysClosed()
        {
            ClaimWindow window = new ClaimWindow();
            window.Open(0);

            window.Close();

            Assert.IsFalse(window.IsOpen);
            Assert.IsFalse(window.Update(10));
            Assert.IsFalse(window.IsOpen);
        }
    }
}
