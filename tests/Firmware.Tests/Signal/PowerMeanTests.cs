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
                PowerMean mean = new PowerMean();
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
                    mean.Add(power.PowerSumQ8[0], codes.Length);
                }

                Near.AreEqual(16 * Math.Sqrt(sum / samples), mean.RmsQ4((long)(restVariance * 256)), 0.51);
                Assert.AreEqual(samples, mean.SampleCount);
            }
        }

        [TestMethod]
        public void ClippingComesOnceAtTheEnd()
        {
            // Blocks of variance 0 and 2·rest in turn: their mean is rest. Clipping each block would leave √(rest/2).
            PowerMean mean = new PowerMean();
            for (int block = 0; block < 10; block++)
            {
                mean.Add((block & 1) == 0 ? 0 : 256L * 25 * 200, 25);
            }

            Assert.AreEqual(0, mean.RmsQ4(256 * 100));
            Assert.AreEqual(0, mean.RmsQ4(256 * 300));
            Assert.AreEqual(160, mean.RmsQ4(0));
            // Mean variance 100, rest 64: 16·√36.
            Assert.AreEqual(96, mean.RmsQ4(256 * 64));
        }

        [TestMethod]
        public void MeanOfBlockRootsWouldReadLow()
        {
            // A 250 ms window of 500 Hz noise as 10 blocks of 12 samples: E(√χ²) is below √E(χ²).
            SeededRandom random = new SeededRandom(8);
            PowerMean mean = new PowerMean();
            BlockPower power = new BlockPower();
            double roots = 0;
            const int Blocks = 2000;
            for (int block = 0; block < Blocks; block++)
            {
                int[] codes = Codes.Noise(random, 12, 2048, 100);
                power.Process(Codes.Block(0, codes), 0);
                mean.Add(power.PowerSumQ8[0], 12);
                roots += power.RmsQ4[0];
            }

            double low = 1 - roots / Blocks / mean.RmsQ4(0);

            Assert.IsTrue(low > 0.015 && low < 0.03, low.ToString());
            // The power mean itself: σ²·(n − 1)/n of 100² and 12, a standard error of 0.5 %.
            Near.AreEqual(16 * 100 * Math.Sqrt(11.0 / 12), mean.RmsQ4(0), 24);
        }

        [TestMethod]
        public void SilentMuscleReadsNearZeroNotAFifthOfRest()
        {
            SeededRandom random = new SeededRandom(9);
            PowerMean rest = new PowerMean();
            PowerMean task = new PowerMean();
            BlockPower power = new BlockPower();
            double clippedPerBlock = 0;
            for (int block = 0; block < 1000; block++)
            {
                int[] codes = Codes.Noise(random, 25, 2048, 20);
                power.Process(Codes.Block(0, codes), 0);
                (block < 500 ? rest : task).Add(power.PowerSumQ8[0], 25);
                if (block >= 500)
                {
                    double above = Codes.Variance(codes) - rest.VarianceQ8() / 256.0;
                    clippedPerBlock += above > 0 ? Math.Sqrt(above) / 500 : 0;
                }
            }

            Assert.IsTrue(clippedPerBlock > 0.15 * 20, clippedPerBlock.ToString());
            Assert.IsTrue(task.RmsQ4(rest.VarianceQ8()) < 16 * 0.25 * 20);
        }

        [TestMethod]
        public void NothingAddedIsUnavailable()
        {
            PowerMean mean = new PowerMean();
            Assert.AreEqual(Measured.Unavailable, mean.RmsQ4(0));
            Assert.AreEqual(0L, mean.VarianceQ8());

            mean.Add(256 * 25 * 9, 25);
            Assert.AreEqual(48, mean.RmsQ4(0));
            mean.Reset();

            Assert.AreEqual(Measured.Unavailable, mean.RmsQ4(0));
            Assert.AreEqual(0, mean.SampleCount);
        }

        [TestMethod]
        public void HoursOfTheLargestPowerDoNotOverflow()
        {
            // 2¹⁸ blocks of 50 samples from rail to rail, added as 2⁹ lots of 2⁹.
            PowerMean mean = new PowerMean();
            long block = 256L * 50 * 4095 * 4095 / 4;
            for (int lot = 0; lot < 512; lot++)
            {
                mean.Add(block * 512, 50 * 512);
            }

            Assert.AreEqual(32760, mean.RmsQ4(0));
        }
    }
}
