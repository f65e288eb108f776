using System;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class PowerMeanTests
    {
        [TestMethod]
        public void RmsIsTheRootOfTheMeanOfVarianceMinusRestOverAllSamples()
        {
            SeededRandom random = new SeededRandom(7);
            for (int trial = 0; trial < 30; trial++)
            {
                long power256 = 0;
                BlockPower power = new BlockPower();
                double restVariance = random.Between(0, 100) / 4.0;
                double sum = 0;
                int samples = 0;
                for (int block = 0; block < 40; block++)
                {
                    // Blocks of unequal length weigh by their samples.
                    int[] codes = Codes.Noise(random, random.Between(5, 60), 2048, 10 + block * 3);
                    sum += (Codes.Variance(codes) - restVariance) * codes.Length;
                    samples += codes.Length;
                    power.Process(Codes.Block(0, codes), 0);
                    power256 += power.PowerSumQ8[0];
                }

                int guessQ4 = random.Between(0, 3000);
                Near.AreEqual(16 * Math.Sqrt(sum / samples), PowerMean.RmsQ4(power256, samples, (long)(restVariance * 256), guessQ4), 0.51);
            }
        }

        [TestMethod]
        public void ClippingComesOnceAtTheEnd()
        {
            // Blocks of variance 0 and 2·rest in turn: their mean is rest. Clipping each block would leave √(rest/2).
            const int Samples = 10 * 25;
            const long Power = 5 * 256L * 25 * 200;

            Assert.AreEqual(0, PowerMean.RmsQ4(Power, Samples, 256 * 100, 1));
            Assert.AreEqual(0, PowerMean.RmsQ4(Power, Samples, 256 * 300, 1));
            Assert.AreEqual(160, PowerMean.RmsQ4(Power, Samples, 0, 1));
            // Mean variance 100, rest 64: 16·√36.
            Assert.AreEqual(96, PowerMean.RmsQ4(Power, Samples, 256 * 64, 1));
        }

        [TestMethod]
        public void MeanOfBlockRootsWouldReadLow()
        {
            // A 250 ms window of 500 Hz noise as 10 blocks of 12 samples: E(√χ²) is below √E(χ²).
            SeededRandom random = new SeededRandom(8);
            long sumQ8 = 0;
            BlockPower power = new BlockPower();
            double roots = 0;
            const int Blocks = 2000;
            for (int block = 0; block < Blocks; block++)
            {
                int[] codes = Codes.Noise(random, 12, 2048, 100);
                power.Process(Codes.Block(0, codes), 0);
                sumQ8 += power.PowerSumQ8[0];
                roots += power.RmsQ4[0];
            }

            int rmsQ4 = PowerMean.RmsQ4(sumQ8, Blocks * 12, 0, 1);
            double low = 1 - roots / Blocks / rmsQ4;

            Assert.IsTrue(low > 0.015 && low < 0.03, low.ToString());
            // The power mean itself: σ²·(n − 1)/n of 100² and 12, a standard error of 0.5 %.
            Near.AreEqual(16 * 100 * Math.Sqrt(11.0 / 12), rmsQ4, 24);
        }

        [TestMethod]
        public void SilentMuscleReadsNearZeroNotAFifthOfRest()
        {
            SeededRandom random = new SeededRandom(9);
            long restSumQ8 = 0;
            long taskSumQ8 = 0;
            BlockPower power = new BlockPower();
            double clippedPerBlock = 0;
            for (int block = 0; block < 1000; block++)
            {
                int[] codes = Codes.Noise(random, 25, 2048, 20);
                power.Process(Codes.Block(0, codes), 0);
                if (block < 500)
                {
                    restSumQ8 += power.PowerSumQ8[0];
                }
                else
                {
                    taskSumQ8 += power.PowerSumQ8[0];
                    double above = Codes.Variance(codes) - PowerMean.VarianceQ8(restSumQ8, 500 * 25) / 256.0;
                    clippedPerBlock += above > 0 ? Math.Sqrt(above) / 500 : 0;
                }
            }

            Assert.IsTrue(clippedPerBlock > 0.15 * 20, clippedPerBlock.ToString());
            Assert.IsTrue(PowerMean.RmsQ4(taskSumQ8, 500 * 25, PowerMean.VarianceQ8(restSumQ8, 500 * 25), 1) < 16 * 0.25 * 20);
        }

        [TestMethod]
        public void NoSamplesAreUnavailable()
        {
            Assert.AreEqual(Measured.Unavailable, PowerMean.RmsQ4(0, 0, 0, 1));
            Assert.AreEqual(0L, PowerMean.VarianceQ8(0, 0));

            Assert.AreEqual(48, PowerMean.RmsQ4(256 * 25 * 9, 25, 0, 1));
            Assert.AreEqual(256L * 9, PowerMean.VarianceQ8(256 * 25 * 9, 25));
        }

        [TestMethod]
        public void HoursOfTheLargestPowerDoNotOverflow()
        {
            // 2¹⁸ blocks of 50 samples from rail to rail.
            long block = 256L * 50 * 4095 * 4095 / 4;

            Assert.AreEqual(32760, PowerMean.RmsQ4(block << 18, 50 << 18, 0, 1));
        }
    }
}
