using System;
using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class StridePeriodTests
    {
        [TestMethod]
        [DataRow(50, 550)]
        [DataRow(50, 700)]
        [DataRow(50, 740)]
        [DataRow(50, 1040)]
        [DataRow(50, 1280)]
        [DataRow(50, 1600)]
        [DataRow(100, 700)]
        [DataRow(100, 1040)]
        [DataRow(100, 1600)]
        [DataRow(25, 700)]
        [DataRow(25, 1040)]
        public void SinusoidHasItsPeriod(int blockMs, int periodMs)
        {
            StridePeriod period = new StridePeriod(blockMs);
            for (int block = 0; block < 12000 / blockMs; block++)
            {
                Step(period, (int)(20000 + 15000 * Math.Sin(2 * Math.PI * block * blockMs / periodMs)));
            }

            Near.AreEqual((double)periodMs / blockMs, period.Blocks, 1.0);
        }

        [TestMethod]
        [DataRow(50, 650)]
        [DataRow(50, 700)]
        [DataRow(50, 1040)]
        [DataRow(50, 1300)]
        [DataRow(50, 1500)]
        [DataRow(100, 700)]
        [DataRow(100, 1040)]
        public void BurstTrainHasItsPeriodNotItsHalfOrDouble(int blockMs, int periodMs)
        {
            for (int seed = 0; seed < 20; seed++)
            {
                SeededRandom random = new SeededRandom(50 + seed);
                StridePeriod period = new StridePeriod(blockMs);
                for (int block = 0; block < 20000 / blockMs; block++)
                {
                    Step(period, Noisy(Bursts(block * blockMs, periodMs, 0), random));
                }

                Near.AreEqual((double)periodMs / blockMs, period.Blocks, 1.5, "seed " + seed.ToString());
            }
        }

        [TestMethod]
        public void SmallerBurstHalfwayDoesNotHalveThePeriod()
        {
            // Many hamstrings have a second burst at push-off.
            for (int seed = 0; seed < 20; seed++)
            {
                SeededRandom random = new SeededRandom(80 + seed);
                StridePeriod period = new StridePeriod(50);
                for (int block = 0; block < 400; block++)
                {
                    Step(period, Noisy(Bursts(block * 50, 1040, 0.4), random));
                }

                Near.AreEqual(1040 / 50.0, period.Blocks, 1.5, "seed " + seed.ToString());
            }
        }

        [TestMethod]
        [DataRow(1000)]
        [DataRow(1200)]
        public void SecondBurstOfHalfDoesNotHalveThePeriod(int periodMs)
        {
            StridePeriod period = new StridePeriod(50);
            for (int block = 0; block < 400; block++)
            {
                Step(period, Bursts(block * 50, periodMs, 0.5));
            }

            Assert.AreEqual(periodMs / 50, period.Blocks);
        }

        [TestMethod]
        public void PeriodIsKnownAfterTwoSecondsAtTheEarliest()
        {
            StridePeriod period = new StridePeriod(50);
            for (int block = 0; block < 39; block++)
            {
                Step(period, Bursts(block * 50, 700, 0));
                Assert.AreEqual(0, period.Blocks);
            }

            Step(period, Bursts(39 * 50, 700, 0));

            Near.AreEqual(14, period.Blocks, 1);
        }

        [TestMethod]
        public void NoiseHasNoPeriod()
        {
            int wrong = 0;
            const int Runs = 40;
            const int Blocks = 600;
            for (int seed = 0; seed < Runs; seed++)
            {
                // Independent amplitudes through the ¼, ½, ¼ smoothing that strides are looked for in.
                SeededRandom random = new SeededRandom(110 + seed);
                StridePeriod period = new StridePeriod(50);
                int before = Noisy(2000, random);
                int last = Noisy(2000, random);
                for (int block = 0; block < Blocks; block++)
                {
                    int now = Noisy(2000, random);
                    Step(period, before + 2 * last + now);
                    before = last;
                    last = now;
                    wrong += period.Blocks != 0 ? 1 : 0;
                }
            }

            Assert.AreEqual(0, wrong);
        }

        [TestMethod]
        [DataRow(0.35, true)]
        [DataRow(0.15, false)]
        public void QuarterOfThePowerMustRepeat(double part, bool expected)
        {
            // A sinusoid and noise of independent values: this part of the power repeats. The SD is half of the mean: deep enough.
            int seen = 0;
            const int Runs = 40;
            for (int seed = 0; seed < Runs; seed++)
            {
                SeededRandom random = new SeededRandom(470 + seed);
                StridePeriod period = new StridePeriod(50);
                for (int block = 0; block < 600; block++)
                {
                    double wave = Math.Sqrt(2 * part) * Math.Sin(2 * Math.PI * block / 20) + Math.Sqrt(1 - part) * random.Gaussian();
                    Step(period, (int)(20000 + 10000 * wave));
                }

                seen += period.Blocks > 0 ? 1 : 0;
            }

            Assert.IsTrue(expected ? seen >= Runs * 9 / 10 : seen <= Runs / 10, seen.ToString());
        }

        [TestMethod]
        public void PeriodIsKeptThroughGaps()
        {
            // 8 of every 60 blocks are left out.
            StridePeriod period = new StridePeriod(50);
            for (int block = 0; block < 600; block++)
            {
                if (block % 60 >= 52)
                {
                    period.Skip(1);
                }
                else
                {
                    Step(period, Bursts(block * 50, 700, 0));
                }

                Assert.IsTrue(block < 100 || period.Blocks == 14, block.ToString());
            }
        }

        [TestMethod]
        public void ConstantEnvelopeHasNoPeriod()
        {
            StridePeriod period = new StridePeriod(50);
            for (int block = 0; block < 200; block++)
            {
                Step(period, 5000);
            }

            Assert.AreEqual(0, period.Blocks);
            Assert.AreEqual(5000, period.Mean);
        }

        [TestMethod]
        public void NewCadenceReplacesTheOldOneWithinTenSeconds()
        {
            StridePeriod period = new StridePeriod(50);
            for (int block = 0; block < 400; block++)
            {
                Step(period, Bursts(block * 50, 1040, 0));
            }

            for (int block = 0; block < 200; block++)
            {
                Step(period, Bursts(block * 50, 700, 0));
            }

            Near.AreEqual(14, period.Blocks, 1);
        }

        [TestMethod]
        public void LargestEnvelopeDoesNotOverflow()
        {
            // Bursts of the whole range, 4·32 760, for three minutes.
            StridePeriod period = new StridePeriod(50);
            for (int block = 0; block < 3600; block++)
            {
                Step(period, block % 16 < 4 ? 131040 : 0);
            }

            Assert.AreEqual(16, period.Blocks);
        }

        [TestMethod]
        public void ResetForgetsThePeriod()
        {
            StridePeriod period = new StridePeriod(50);
            for (int block = 0; block < 200; block++)
            {
                Step(period, Bursts(block * 50, 700, 0));
            }

            period.Reset();

            Assert.AreEqual(0, period.Blocks);
            Assert.AreEqual(0, period.Mean);
            for (int block = 0; block < 200; block++)
            {
                Step(period, Bursts(block * 50, 1040, 0));
            }

            Near.AreEqual(20.8, period.Blocks, 1);
        }

        private static void Step(StridePeriod period, int envelope)
        {
            period.Add(envelope);
            period.Correlate();
            period.Decide();
        }

        /// <summary>A burst of 100 ms SD every period, and a second one of this height halfway.</summary>
        private static int Bursts(int ms, int periodMs, double second)
        {
            double phase = ms % periodMs;
            return (int)(2000 + 20000 * (Bell(phase, periodMs, 0.3) + second * Bell(phase, periodMs, 0.8)));
        }

        private static double Bell(double phaseMs, int periodMs, double centre)
        {
            double distance = phaseMs - centre * periodMs;
            distance = distance > periodMs / 2.0 ? distance - periodMs : distance < -periodMs / 2.0 ? distance + periodMs : distance;
            return Math.Exp(-distance * distance / (2 * 100.0 * 100));
        }

        private static int Noisy(int value, SeededRandom random)
        {
            double scatter = 1 + 0.14 * random.Gaussian();
            return scatter < 0.1 ? value / 10 : (int)(value * scatter);
        }
    }
}
