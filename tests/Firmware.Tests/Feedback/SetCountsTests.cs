using GluteSense.Feedback;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class SetCountsTests
    {
        [TestMethod]
        public void EachKindIsCountedByItself()
        {
            SetCounts counts = new SetCounts(3);

            Assert.AreEqual(1, counts.Begin(0));
            Assert.AreEqual(2, counts.Begin(0));
            Assert.AreEqual(1, counts.Begin(2));
            Assert.AreEqual(3, counts.Begin(0));
            Assert.AreEqual(1, counts.Begin(1));
        }

        [TestMethod]
        public void CountStaysAt255()
        {
            SetCounts counts = new SetCounts(1);
            for (int set = 1; set <= 600; set++)
            {
                Assert.AreEqual(set < 255 ? set : 255, counts.Begin(0));
            }
        }

        [TestMethod]
        public void ResetStartsOver()
        {
            SetCounts counts = new SetCounts(2);
            counts.Begin(0);
            counts.Begin(1);

            counts.Reset();

            Assert.AreEqual(1, counts.Begin(0));
            Assert.AreEqual(1, counts.Begin(1));
        }

        [TestMethod]
        public void CountsComeBackFromTheirBytes()
        {
            SetCounts counts = new SetCounts(3);
            counts.Begin(0);
            counts.Begin(2);
            counts.Begin(2);
            byte[] buffer = { 9, 9, 9, 9, 9 };

            counts.Encode(buffer, 1);

            Assert.AreEqual(3, counts.Length);
            Assert.AreEqual("0901000209", Hex.Text(buffer, 5));
            SetCounts restored = new SetCounts(3);
            restored.Decode(buffer, 1);
            Assert.AreEqual(2, restored.Begin(0));
            Assert.AreEqual(1, restored.Begin(1));
            Assert.AreEqual(3, restored.Begin(2));
        }
    }
}
