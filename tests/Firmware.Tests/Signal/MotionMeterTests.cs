using System;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class MotionMeterTests
    {
        [TestMethod]
        [DataRow(25)]
        [DataRow(50)]
        public void WhiteNoiseReadsOneBlockOfN(int count)
        {
            // Means of n independent samples have 1/n of the variance, blocks show (n − 1)/n of it.
            double sum = 0;
            for (int trial = 0; trial < 200; trial++)
            {
                MotionMeter meter = new MotionMeter();
                Feed(meter, new SeededRandom(40 + trial), 60, count, 0, 0);
                sum += meter.MotionPermille(1);
            }

            Near.AreEqual(1000.0 / (count - 1), sum / 200, 0.1 * 1000 / count, "permille");
        }

        [TestMethod]
        public void ASlowSwingBeyondTheBlocksIsMovement()
        {
            MotionMeter meter = new MotionMeter();
            Feed(meter, new SeededRandom(41), 60, 25, 100, 0);

            Assert.IsTrue(meter.IsMoving(1));
        }

        [TestMethod]
        public void OffsetAndItsSlowDriftAreNoMovement()
        {
            MotionMeter meter = new MotionMeter();
            Feed(meter, new SeededRandom(42), 60, 25, 0, 2);

            Assert.IsFalse(meter.IsMoving(1));
        }

        [TestMethod]
        public void AStepAcrossAGapIsNotCompared()
        {
            MotionMeter meter = new MotionMeter();
            for (int block = 0; block < 40; block++)
            {
                if (block == 30)
                {
                    meter.Skip();
                }

                int code = block < 30 ? 1000 : 3000;
                for (int channel = 0; channel < MuscleChannels.Count; channel++)
                {
                    meter.Add(channel, 25 * code, 25, 25 * 256 * 100);
                }
            }

            Assert.AreEqual(0, meter.MotionPermille(0));
        }

        [TestMethod]
        public void NothingIsSaidBeforeSixteenDifferences()
        {
            MotionMeter meter = new MotionMeter();
            Feed(meter, new SeededRandom(43), 16, 25, 100, 0);
            Assert.AreEqual(Measured.Unavailable, meter.MotionPermille(1));
            Assert.IsFalse(meter.IsMoving(1));

            Feed(meter, new SeededRandom(44), 1, 25, 100, 0);
            Assert.IsTrue(meter.MotionPermille(1) >= 0);
            meter.Reset();
            Assert.AreEqual(Measured.Unavailable, meter.MotionPermille(1));
        }

        [TestMethod]
        public void BlocksFromRailToRailDoNotOverflow()
        {
            MotionMeter meter = new MotionMeter();
            for (int block = 0; block < 100; block++)
            {
                for (int channel = 0; channel < MuscleChannels.Count; channel++)
                {
                    meter.Add(channel, (block & 1) * 128 * 4095, 128, 1);
                }
            }

            Assert.AreEqual(int.MaxValue, meter.MotionPermille(0));
        }

        private static void Feed(MotionMeter meter, SeededRandom random, int blocks, int count, double swing, double driftPerBlock)
        {
            for (int block = 0; block < blocks; block++)
            {
                double mean = 2000 + swing * Math.Sin(block) + driftPerBlock * block;
                for (int channel = 0; channel < MuscleChannels.Count; channel++)
                {
                    int[] codes = Codes.Noise(random, count, mean, 30);
                    BlockSums sums = Codes.Block(channel, codes);
                    meter.Add(channel, sums.Sum[channel], count, (sums.VarianceNumerator(channel) << 8) / count);
                }
            }
        }
    }
}
