using System;
using GluteSense.Calibration;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Calibration
{
    [TestClass]
    public class ReferenceTrialTests
    {
        private const int Samples = 25;

        [TestMethod]
        public void RampsDoNotLowerThePlateau()
        {
            ReferenceTrial trial = new ReferenceTrial();
            for (int block = 0; block < 80; block++)
            {
                // 1 s up, 2 s at 100 counts, 1 s down.
                int up = block < 20 ? block * 5 : 100;
                int amplitude = block >= 60 ? (79 - block) * 5 : up;
                trial.Add(Power(amplitude), Samples, ChannelQuality.Good);
            }

            Assert.AreEqual(1600, trial.RmsQ4(0));
        }

        [TestMethod]
        public void BestWindowIsTheLargestMeanPowerOfTwentyBlocksThatBeginAtAFourth()
        {
            SeededRandom random = new SeededRandom(21);
            for (int run = 0; run < 20; run++)
            {
                ReferenceTrial trial = new ReferenceTrial();
                int blocks = random.Between(20, 70);
                int[] amplitudes = new int[blocks];
                int[] counts = new int[blocks];
                for (int block = 0; block < blocks; block++)
                {
                    amplitudes[block] = random.Between(20, 300);
                    counts[block] = random.Between(1, 50);
                    trial.Add(256L * amplitudes[block] * amplitudes[block] * counts[block], counts[block], ChannelQuality.Good);
                }

                double best = 0;
                for (int first = 0; first + 20 <= blocks; first += 4)
                {
                    double sum = 0;
                    double samples = 0;
                    for (int block = first; block < first + 20; block++)
                    {
                        sum += (double)amplitudes[block] * amplitudes[block] * counts[block];
                        samples += counts[block];
                    }

                    best = sum / samples > best ? sum / samples : best;
                }

                Near.AreEqual(16 * Math.Sqrt(best - 100), trial.RmsQ4(100 * 256), 0.51);
            }
        }

        [TestMethod]
        public void ShorterThanTheWindowIsUnavailable()
        {
            ReferenceTrial trial = new ReferenceTrial();
            for (int block = 0; block < ReferenceTrial.WindowBlocks - 1; block++)
            {
                trial.Add(Power(100), Samples, ChannelQuality.Good);
            }

            Assert.AreEqual(Measured.Unavailable, trial.RmsQ4(0));
            trial.Add(Power(100), Samples, ChannelQuality.Good);
            Assert.AreEqual(1600, trial.RmsQ4(0));
        }

        [TestMethod]
        public void ContractionLessThanTenDecibelsAboveRestIsUnavailable()
        {
            // 100² counts² with a rest of 909 leaves 9091, ten times the rest; a rest of 910 leaves 9090, less than that.
            Near.AreEqual(16 * Math.Sqrt(9091), Steady(ChannelQuality.Good).RmsQ4(256L * 909), 0.51);
            Assert.AreEqual(Measured.Unavailable, Steady(ChannelQuality.Good).RmsQ4(256L * 910));
            Assert.AreEqual(Measured.Unavailable, Steady(ChannelQuality.Good).RmsQ4(256L * 100 * 100));
        }

        [TestMethod]
        [DataRow(ChannelQuality.ElectrodeOff)]
        [DataRow(ChannelQuality.Saturated)]
        [DataRow(ChannelQuality.NoSignal)]
        public void OneBadBlockSpoilsTheTrial(int flags)
        {
            ReferenceTrial trial = Steady(ChannelQuality.Good);

            trial.Add(Power(100), Samples, flags);

            Assert.AreEqual(Measured.Unavailable, trial.RmsQ4(0));
        }

        [TestMethod]
        public void NoiseAtRestDoesNotSpoilTheTrial()
        {
            Assert.AreEqual(1600, Steady(ChannelQuality.NoisyAtRest).RmsQ4(0));
        }

        [TestMethod]
        public void EmptyBlocksAloneAreUnavailable()
        {
            ReferenceTrial trial = new ReferenceTrial();
            for (int block = 0; block < 30; block++)
            {
                trial.Add(0, 0, ChannelQuality.Good);
            }

            Assert.AreEqual(Measured.Unavailable, trial.RmsQ4(0));
        }

        [TestMethod]
        public void ResetForgetsTheBadElectrodeAndTheBestWindow()
        {
            ReferenceTrial trial = Steady(ChannelQuality.ElectrodeOff);

            trial.Reset();

            Assert.AreEqual(Measured.Unavailable, trial.RmsQ4(0));
            for (int block = 0; block < 20; block++)
            {
                trial.Add(Power(50), Samples, ChannelQuality.Good);
            }

            Assert.AreEqual(800, trial.RmsQ4(0));
        }

        private static ReferenceTrial Steady(int flags)
        {
            ReferenceTrial trial = new ReferenceTrial();
            for (int block = 0; block < 30; block++)
            {
                trial.Add(Power(100), Samples, flags);
            }

            return trial;
        }

        private static long Power(int rms)
        {
            return 256L * rms * rms * Samples;
        }
    }
}
