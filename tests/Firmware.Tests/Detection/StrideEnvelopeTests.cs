using System;
using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class StrideEnvelopeTests
    {
        private const int Unusable = -1;

        [TestMethod]
        public void LargestIsTheFirstOfEqualsWithinItsWindow()
        {
            SeededRandom random = new SeededRandom(430);
            int largest = 0;
            for (int trial = 0; trial < 200; trial++)
            {
                StrideEnvelope envelope = new StrideEnvelope();
                int count = random.Between(1, 150);
                for (int index = 0; index < count; index++)
                {
                    Add(envelope, random.Between(0, 12) * 1000, Unusable);
                }

                int before = random.Between(1, 17);
                int after = random.Between(1, 17);
                int newest = envelope.Count - 1;
                for (int index = newest; index >= 0 && index > newest - 40; index--)
                {
                    bool expected = true;
                    for (int other = index - before; other <= index + after; other++)
                    {
                        bool known = other >= 0 && other <= newest && other != index;
                        int rise = known ? envelope.Value(other) - envelope.Value(index) : -1;
                        expected = expected && (rise < 0 || (rise == 0 && other > index));
                    }

                    Assert.AreEqual(expected, envelope.IsLargest(index, before, after), trial.ToString() + ", " + index.ToString());
                    largest += expected ? 1 : 0;
                }
            }

            Assert.IsTrue(largest > 100, largest.ToString());
        }

        [TestMethod]
        public void ValueIsThatOfTheFormulaInDoublePrecision()
        {
            SeededRandom random = new SeededRandom(431);
            StrideEnvelope envelope = new StrideEnvelope();
            double[] mean = new double[2];
            double[] level = new double[2];
            int high = 0;
            for (int block = 0; block < 3000; block++)
            {
                bool up = block % 14 < 4;
                int glute = random.Between(0, up ? 6000 : 400);
                int hamstring = random.Between(0, up ? 2000 : 100);
                double g = Rise(glute, block, mean, level, 0);
                double h = Rise(hamstring, block, mean, level, 1);
                double expected = 4096 * (g + h + 2 * Math.Min(g, h));

                int value = Add(envelope, glute, hamstring);

                Assert.AreEqual(value, envelope.Value(block));
                Near.AreEqual(expected, value, 12 + 0.01 * expected, "block " + block.ToString());
                high += value > 4096 ? 1 : 0;
            }

            Assert.IsTrue(high > 100, high.ToString());
        }

        [TestMethod]
        [DataRow(4)]
        [DataRow(400)]
        [DataRow(32760)]
        public void BurstsHaveTheSameHeightWhateverTheGain(int gain)
        {
            // One block in ten at the gain, the others at a quarter of it: 1¼ of the mean 0.325 is 0.406 (1 count at least is a full height).
            StrideEnvelope envelope = new StrideEnvelope();
            int value = 0;
            for (int block = 0; block < 1001; block++)
            {
                int amplitude = block % 10 == 0 ? gain : gain / 4;
                value = Add(envelope, amplitude, Unusable);
            }

            Near.AreEqual(gain < 16 ? gain / 16.0 * 0.594 : 0.594, value / 8192.0, 0.06);
        }

        [TestMethod]
        public void RestIsFlatHoweverWeakOrStrong()
        {
            SeededRandom random = new SeededRandom(432);
            StrideEnvelope envelope = new StrideEnvelope();
            int high = 0;
            for (int block = 0; block < 6000; block++)
            {
                Add(envelope, (int)(800 * (1 + 0.09 * random.Gaussian())), (int)(8000 * (1 + 0.09 * random.Gaussian())));
                high += envelope.Value(block) >= 512 ? 1 : 0;
            }

            Assert.IsTrue(high <= 6, high.ToString());
        }

        [TestMethod]
        public void MuscleThatFallsSilentLeavesTheOther()
        {
            StrideEnvelope envelope = new StrideEnvelope();
            int lowest = int.MaxValue;
            int between = 0;
            for (int block = 0; block < 2000; block++)
            {
                bool burst = block % 14 == 0;
                int value = Add(envelope, block > 500 ? 200 : burst ? 8000 : 500, burst ? 3000 : 300);
                lowest = block > 500 && burst && value < lowest ? value : lowest;
                between = block > 20 && !burst && value > between ? value : between;
            }

            Assert.IsTrue(lowest > 2048, lowest.ToString());
            Assert.IsTrue(between < 256, between.ToString());
        }

        [TestMethod]
        public void LargestAmplitudesCountFourAtMost()
        {
            StrideEnvelope envelope = new StrideEnvelope();
            for (int block = 0; block < 300; block++)
            {
                int amplitude = block % 20 == 19 ? 32760 : 0;
                int value = Add(envelope, amplitude, amplitude);
                Assert.IsTrue(value >= 0 && value <= 4 * 4095, value.ToString());
            }
        }

        [TestMethod]
        public void GapIsSilentAndLeavesTheRestAsItIs()
        {
            StrideEnvelope envelope = new StrideEnvelope();
            for (int index = 0; index < 60; index++)
            {
                Add(envelope, 100 + index * index, Unusable);
            }

            int last = envelope.Value(59);
            envelope.Skip(10);
            int next = Add(envelope, 100 + 60 * 60, Unusable);

            Assert.AreEqual(71, envelope.Count);
            Assert.IsTrue(last > 0);
            Assert.AreEqual(last, envelope.Value(59));
            for (int index = 60; index < 70; index++)
            {
                Assert.AreEqual(0, envelope.Value(index));
            }

            Near.AreEqual(last, next, 0.02 * last);
        }

        [TestMethod]
        public void ResetForgetsValuesAndLevels()
        {
            StrideEnvelope envelope = new StrideEnvelope();
            StrideEnvelope other = new StrideEnvelope();
            for (int index = 0; index < 60; index++)
            {
                Add(envelope, index * index, 10 * index);
            }

            envelope.Reset();

            Assert.AreEqual(0, envelope.Count);
            for (int index = 0; index < 60; index++)
            {
                Assert.AreEqual(Add(other, index % 7 * 300, index % 9 * 200), Add(envelope, index % 7 * 300, index % 9 * 200));
            }
        }

        private static int Add(StrideEnvelope envelope, int gluteQ4, int hamstringQ4)
        {
            envelope.TakeGlute(gluteQ4);
            return envelope.Add(hamstringQ4);
        }

        private static double Rise(double amplitude, int block, double[] mean, double[] level, int muscle)
        {
            double far = amplitude - level[muscle];
            level[muscle] += far < 0 ? far / 1024 : Math.Min(far, 3 * level[muscle] + 256) / 8;
            mean[muscle] += (amplitude - mean[muscle]) / Math.Min(block + 1, 64);
            double rise = (amplitude - 1.25 * mean[muscle]) / (level[muscle] + 16);
            return rise < 0 ? 0 : Math.Min(rise, 1);
        }
    }
}
