using System;
using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class ReferenceSetTests
    {
        [TestMethod]
        [DataRow(2)]
        [DataRow(12)]
        [DataRow(60)]
        public void MeanAndSdAreThoseOfItsSegments(int target)
        {
            SeededRandom random = new SeededRandom(450 + target);
            for (int trial = 0; trial < 50; trial++)
            {
                ReferenceSet set = new ReferenceSet(target);
                double sum = 0;
                double squares = 0;
                for (int segment = 0; segment < target; segment++)
                {
                    Assert.IsFalse(set.IsComplete);
                    Assert.AreEqual(segment, set.Count);
                    int value = random.Between(-9000, 9000);
                    sum += value;
                    squares += (double)value * value;
                    set.Add(value);
                }

                Assert.IsTrue(set.IsComplete);
                Near.AreEqual(sum / target, set.MeanQ20 / 256.0, 0.01);
                Near.AreEqual(Math.Sqrt((squares - sum * sum / target) / (target - 1)), set.DeviationQ12, 1);
            }
        }

        [TestMethod]
        public void LargestRatiosDoNotOverflow()
        {
            // ln(32 760) = 10.397 is 42 586 in 1/4096; it counts as the largest of the wire.
            ReferenceSet set = new ReferenceSet(ReferenceSet.Strides);
            for (int segment = 0; segment < ReferenceSet.Strides; segment++)
            {
                set.Add((segment & 1) == 0 ? 42586 : -42586);
            }

            Assert.AreEqual(0, set.MeanQ20);
            Near.AreEqual(32767 * Math.Sqrt(60.0 / 59), set.DeviationQ12, 1);
        }

        [TestMethod]
        public void CompleteSetLearnsNoMore()
        {
            ReferenceSet set = new ReferenceSet(2);
            set.Add(100);
            set.Add(300);

            set.Add(9000);

            Assert.AreEqual(2, set.Count);
            Assert.AreEqual(200 * 256, set.MeanQ20);
        }

        [TestMethod]
        public void ForgottenSetStartsOver()
        {
            ReferenceSet set = new ReferenceSet(2);
            set.Add(100);
            set.Add(300);

            set.Forget();
            Assert.IsFalse(set.IsComplete);
            set.Add(-1000);
            set.Add(-1000);

            Assert.AreEqual(-1000 * 256, set.MeanQ20);
            Assert.AreEqual(0, set.DeviationQ12);
        }
    }
}
