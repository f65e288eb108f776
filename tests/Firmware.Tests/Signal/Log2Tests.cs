using System;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class Log2Tests
    {
        private const double Bound = 0.98 / 65536;

        [TestMethod]
        public void PowersOfTwoAreExact()
        {
            for (int exponent = 0; exponent <= 62; exponent++)
            {
                Assert.AreEqual(exponent << 16, Log2.Q16(1L << exponent));
            }
        }

        [TestMethod]
        public void ErrorStaysWithinTheStatedBoundForSmallNumbers()
        {
            for (int value = 1; value < 5000; value++)
            {
                Near.AreEqual(Math.Log(value) / Math.Log(2), Log2.Q16(value) / 65536.0, Bound, value.ToString());
            }
        }

        [TestMethod]
        public void ErrorStaysWithinTheStatedBoundForNumbersOfEverySize()
        {
            SeededRandom random = new SeededRandom(400);
            for (int trial = 0; trial < 20000; trial++)
            {
                long value = random.Bits(random.Between(1, 62)) | 1;
                Near.AreEqual(Math.Log(value) / Math.Log(2), Log2.Q16(value) / 65536.0, Bound, value.ToString());
            }
        }

        [TestMethod]
        public void NeighboursOfPowersOfTwoStayWithinTheStatedBound()
        {
            for (int exponent = 2; exponent < 62; exponent++)
            {
                long below = (1L << exponent) - 1;
                long above = (1L << exponent) + 1;
                Near.AreEqual(Math.Log(below) / Math.Log(2), Log2.Q16(below) / 65536.0, Bound, below.ToString());
                Near.AreEqual(Math.Log(above) / Math.Log(2), Log2.Q16(above) / 65536.0, Bound, above.ToString());
            }
        }
    }
}
