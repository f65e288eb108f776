using GluteSense.Calibration;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Calibration
{
    [TestClass]
    public class QuietBaselineTests
    {
        [TestMethod]
        public void RestVarianceIsTheMeanOverAllSamples()
        {
            SeededRandom random = new SeededRandom(20);
            QuietBaseline baseline = new QuietBaseline();
            BlockPower power = new BlockPower();
            double sum = 0;
            int samples = 0;
            for (int block = 0; block < 100; block++)
            {
                int[] codes = Codes.Noise(random, random.Between(10, 25), 2048, 3);
                sum += Codes.Variance(codes) * codes.Length;
                samples += codes.Length;
                power.Process(Codes.Block(2, codes), 2);
                baseline.Add(2, power.PowerSumQ8[2], codes.Length, ChannelQuality.Good);
            }

            Assert.IsTrue(baseline.TryGetRestVarianceQ8(2, out long variance));
            Near.AreEqual(256 * sum / samples, variance, 2);
        }

        [TestMethod]
        public void ConstantMissingOrClippedSignalsAreNoRest()
        {
            QuietBaseline baseline = new QuietBaseline();
            baseline.Add(0, 25600, 25, ChannelQuality.NoSignal);
            baseline.Add(0, 25600, 25, ChannelQuality.Good);
            baseline.Add(1, 25600, 25, ChannelQuality.ElectrodeOff);
            baseline.Add(2, 25600, 25, ChannelQuality.Saturated);

            Assert.IsFalse(baseline.TryGetRestVarianceQ8(0, out long variance));
            Assert.IsFalse(baseline.TryGetRestVarianceQ8(1, out variance));
            Assert.IsFalse(baseline.TryGetRestVarianceQ8(2, out variance));
            Assert.IsFalse(baseline.TryGetRestVarianceQ8(3, out variance));
        }

        [TestMethod]
        public void ResetStartsOver()
        {
            QuietBaseline baseline = new QuietBaseline();
            baseline.Add(0, 25600, 25, ChannelQuality.NoSignal);

            baseline.Reset();

            Assert.IsFalse(baseline.TryGetRestVarianceQ8(0, out long variance));
            baseline.Add(0, 51200, 25, ChannelQuality.Good);
            Assert.IsTrue(baseline.TryGetRestVarianceQ8(0, out variance));
            Assert.AreEqual(2048L, variance);
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(7)]
        [DataRow(15)]
        [DataRow(20)]
        [DataRow(95)]
        [DataRow(110)]
        [DataRow(171)]
        [DataRow(190)]
        public void HalfASecondOfMovementAnywhereLeavesTheBaseline(int firstBlock)
        {
            for (int factor = 3; factor <= 30; factor += 3)
            {
                QuietBaseline baseline = new QuietBaseline();
                SeededRandom random = new SeededRandom(70 + firstBlock + factor);
                for (int block = 0; block < 200; block++)
                {
                    bool moves = block >= firstBlock && block < firstBlock + 10;
                    Feed(baseline, random, moves ? 5.0 * factor : 5);
                }

                Assert.IsTrue(baseline.TryGetRestVarianceQ8(0, out long variance));
                Near.AreEqual(5, System.Math.Sqrt(variance / 256.0), 0.05 * 5, "rest in counts");
                Assert.IsFalse(baseline.HasMoved(0));
            }
        }

        [TestMethod]
        public void AMuscleThatRelaxesSlowlyReadsAtMostATenthHigh()
        {
            // From 20 counts to a rest of 5 with a time constant of 1.5 s, over 12 s: its whole mean would read 8 counts. What is within 1.5 times the power stays in.
            QuietBaseline baseline = new QuietBaseline();
            SeededRandom random = new SeededRandom(71);
            for (int block = 0; block < 240; block++)
            {
                Feed(baseline, random, 5 + 15 * System.Math.Exp(-block * 0.05 / 1.5));
            }

            Assert.IsTrue(baseline.TryGetRestVarianceQ8(0, out long variance));
            Near.AreEqual(5, System.Math.Sqrt(variance / 256.0), 0.1 * 5, "rest in counts");
        }

        [TestMethod]
        public void AWearerWhoNeverLiesStillGetsNoBaseline()
        {
            QuietBaseline baseline = new QuietBaseline();
            SeededRandom random = new SeededRandom(72);
            for (int block = 0; block < 200; block++)
            {
                // Every second twice the rms of the one before.
                Feed(baseline, random, 500.0 / (1 << (block / 20)) + 1);
            }

            Assert.IsFalse(baseline.TryGetRestVarianceQ8(0, out long variance));
            Assert.IsTrue(baseline.HasMoved(0));
            baseline.Reset();
            Assert.IsFalse(baseline.HasMoved(0));
        }

        [TestMethod]
        [DataRow(10)]
        [DataRow(20)]
        [DataRow(45)]
        public void AShortCalibrationTakesWhatItHas(int blocks)
        {
            QuietBaseline baseline = new QuietBaseline();
            SeededRandom random = new SeededRandom(73);
            for (int block = 0; block < blocks; block++)
            {
                Feed(baseline, random, 5);
            }

            Assert.IsTrue(baseline.TryGetRestVarianceQ8(0, out long variance));
            Near.AreEqual(25 * 256, variance, 0.2 * 25 * 256);
            Assert.IsFalse(baseline.HasMoved(0));
        }

        private static void Feed(QuietBaseline baseline, SeededRandom random, double rms)
        {
            // Unbiased: n/(n − 1), and the 1/12 count² of rounding taken off.
            int[] codes = Codes.Noise(random, 25, 2048, rms);
            baseline.Add(0, (long)(256 * 25 * Codes.Variance(codes) * 25 / 24) - 256 * 25 / 12, 25, ChannelQuality.Good);
        }
    }
}
