using System;
using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class SegmentBuilderTests
    {
        [TestMethod]
        public void SegmentHoldsSideKindAndTimes()
        {
            SideBench bench = Steady(1, 20, 800, 1600);

            Segment segment = bench.Measure(4, 13, true);

            Assert.AreEqual(1, segment.Side);
            Assert.IsTrue(segment.IsStride);
            Assert.AreEqual(200, segment.StartMs);
            Assert.AreEqual(500, segment.DurationMs);
            Assert.IsFalse(bench.Measure(4, 13, false).IsStride);
        }

        [TestMethod]
        public void AmplitudesAreRootMeansOfPowerAboveRest()
        {
            SeededRandom random = new SeededRandom(30);
            SideBench bench = new SideBench(0, 50);
            bench.Calibration.SetRest(MuscleChannels.LeftGlute, 100 * 256);
            bench.Calibration.SetRest(MuscleChannels.LeftHamstring, 25 * 256);
            double glutePower = 0;
            double hamstringPower = 0;
            for (int block = 0; block < 40; block++)
            {
                int glute = random.Between(200, 3000);
                int hamstring = random.Between(200, 3000);
                bench.Add(glute, hamstring);
                if (block >= 10 && block < 30)
                {
                    glutePower += glute * (double)glute / 256 / 20;
                    hamstringPower += hamstring * (double)hamstring / 256 / 20;
                }
            }

            Segment segment = bench.Measure(10, 29, false);

            double gluteRms = Math.Sqrt(glutePower - 100);
            double hamstringRms = Math.Sqrt(hamstringPower - 25);
            Near.AreEqual(16 * gluteRms, segment.GluteRmsQ4, 0.6);
            Near.AreEqual(16 * hamstringRms, segment.HamstringRmsQ4, 0.6);
            Near.AreEqual(Math.Log(gluteRms / hamstringRms), segment.LogRatioQ12 / 4096.0, 0.001);
        }

        [TestMethod]
        public void PeaksOfSmoothBurstsAreFoundBetweenBlocks()
        {
            for (int step = 0; step < 10; step++)
            {
                double gluteSeconds = 0.7 + step * 0.007;
                double hamstringSeconds = 1.1 - step * 0.007;
                SideBench bench = new SideBench(0, 50);
                for (int block = 0; block < 40; block++)
                {
                    double middle = (block + 0.5) * 0.05;
                    bench.Add(100 + 3000 * Bell(middle - gluteSeconds), 100 + 3000 * Bell(middle - hamstringSeconds));
                }

                Segment segment = bench.Measure(6, 33, true);

                Near.AreEqual(1000 * gluteSeconds - 300, segment.PeakGluteMs, 6, "glute");
                Near.AreEqual(1000 * hamstringSeconds - 300, segment.PeakHamstringMs, 6, "hamstring");
            }
        }

        [TestMethod]
        public void PeakAtTheEdgeStaysInsideTheSegment()
        {
            // Falling all the time: the largest amplitude is the first block's, whose parabola points before the start.
            SideBench bench = new SideBench(0, 50);
            for (int block = 0; block < 20; block++)
            {
                bench.Add(5000 - 240 * block, 5000 - 240 * block);
            }

            Segment segment = bench.Measure(5, 14, false);

            Assert.IsTrue(segment.PeakGluteMs >= 0 && segment.PeakGluteMs <= 50, segment.PeakGluteMs.ToString());
            Assert.IsTrue(segment.PeakHamstringMs >= 0 && segment.PeakHamstringMs <= 50, segment.PeakHamstringMs.ToString());
        }

        [TestMethod]
        public void MuscleWithoutSignalIsUnavailableAndSoIsTheRatio()
        {
            SideBench bench = Steady(1, 20, 800, 1600);
            bench.TakeOff(MuscleChannels.RightGlute);

            Segment segment = bench.Measure(4, 13, true);

            Assert.AreEqual(Measured.Unavailable, segment.GluteRmsQ4);
            Assert.AreEqual(Measured.Unavailable, segment.PeakGluteMs);
            Assert.AreEqual(1600, segment.HamstringRmsQ4);
            Assert.IsTrue(segment.PeakHamstringMs >= 0);
            Assert.AreEqual(Measured.UnavailableLogRatio, segment.LogRatioQ12);
        }

        [TestMethod]
        public void SilentGluteReadsZeroAndCountsWithTheLeastThatCanBeToldFromRest()
        {
            SideBench bench = Steady(0, 20, 800, 1600);
            bench.Calibration.SetRest(MuscleChannels.LeftGlute, 60 * 60 * 256);

            Segment segment = bench.Measure(4, 13, true);

            // An eighth of rest's power is 21.2 counts, the hamstring has 100.
            Assert.AreEqual(0, segment.GluteRmsQ4);
            Near.AreEqual(Math.Log(60 / Math.Sqrt(8) / 100), segment.LogRatioQ12 / 4096.0, 0.0003);
        }

        [TestMethod]
        public void TwoSilentMusclesHaveNoRatio()
        {
            SideBench bench = Steady(0, 20, 800, 1600);
            bench.Calibration.SetRest(MuscleChannels.LeftGlute, 60 * 60 * 256);
            bench.Calibration.SetRest(MuscleChannels.LeftHamstring, 100 * 100 * 256);

            Segment segment = bench.Measure(4, 13, true);

            Assert.AreEqual(0, segment.GluteRmsQ4);
            Assert.AreEqual(0, segment.HamstringRmsQ4);
            Assert.AreEqual(Measured.UnavailableLogRatio, segment.LogRatioQ12);
        }

        [TestMethod]
        public void NothingOfTheSegmentBeforeRemains()
        {
            SideBench bench = new SideBench(0, 50);
            for (int block = 0; block < 40; block++)
            {
                bench.Add(block < 20 ? 8000 : 800, block < 20 ? 800 : 8000);
            }

            bench.Measure(0, 19, false);
            Segment second = bench.Measure(20, 39, false);

            Assert.AreEqual(800, second.GluteRmsQ4);
            Assert.AreEqual(8000, second.HamstringRmsQ4);
            Assert.AreEqual(1000, second.StartMs);
        }

        [TestMethod]
        public void BlocksThatAreLeftOutAreCountedAndWeighNothing()
        {
            SideBench bench = new SideBench(0, 50);
            for (int block = 0; block < 8; block++)
            {
                bench.Add(800, 1600);
            }

            bench.AddExcluded();
            bench.AddLost(4);
            for (int block = 0; block < 8; block++)
            {
                bench.Add(800, 1600);
            }

            Segment segment = bench.Measure(4, 16, true);

            Assert.AreEqual(5, segment.ExcludedBlocks);
            Assert.AreEqual(800, segment.GluteRmsQ4);
            Assert.AreEqual(1600, segment.HamstringRmsQ4);
            Assert.AreEqual(200, segment.StartMs);
            Assert.AreEqual(650, segment.DurationMs);
        }

        [TestMethod]
        public void CountOfBlocksLeftOutEndsAt63()
        {
            SideBench bench = new SideBench(0, 50);
            bench.Add(800, 1600);
            bench.Builder.Begin(0);
            for (int block = 0; block < 100; block++)
            {
                bench.AddExcluded();
            }

            Segment segment = new Segment();
            bench.Builder.Close(100);
            bench.Builder.MeasureAmplitudes(segment, false);

            Assert.AreEqual(63, segment.ExcludedBlocks);
            Assert.AreEqual(1, bench.Builder.Blocks);
            Assert.AreEqual(800, segment.GluteRmsQ4);
        }

        [TestMethod]
        public void SegmentWithAllBlocksLeftOutKnowsNothing()
        {
            SideBench bench = Steady(0, 5, 800, 1600);
            bench.AddLost(10);
            bench.Add(800, 1600);

            Segment segment = bench.Measure(6, 13, true);

            Assert.AreEqual(8, segment.ExcludedBlocks);
            Assert.AreEqual(Measured.Unavailable, segment.GluteRmsQ4);
            Assert.AreEqual(Measured.Unavailable, segment.PeakHamstringMs);
            Assert.AreEqual(Measured.UnavailableLogRatio, segment.LogRatioQ12);
        }

        [TestMethod]
        public void SegmentLongerThanTheHistoryIsMeasuredWhole()
        {
            SideBench bench = Steady(0, 3, 800, 1600);
            bench.Builder.Begin(2);
            double power = 800.0 * 800;
            for (int block = 0; block < 400; block++)
            {
                bench.Add(1000 + block, 1600);
                power += (1000.0 + block) * (1000 + block);
            }

            Segment segment = new Segment();
            bench.Builder.Close(402);
            bench.Builder.MeasureAmplitudes(segment, false);

            Near.AreEqual(Math.Sqrt(power / 401), segment.GluteRmsQ4, 0.6);
            Assert.AreEqual(401 * 50, segment.DurationMs);
            Assert.AreEqual(100, segment.StartMs);
        }

        [TestMethod]
        public void RatioOfASegmentThatLastsIsThatOfItsBlocksAboveRest()
        {
            SideBench bench = new SideBench(0, 50);
            bench.Calibration.SetRest(MuscleChannels.LeftGlute, 20 * 20 * 256);
            bench.Calibration.SetRest(MuscleChannels.LeftHamstring, 10 * 10 * 256);
            bench.Add(9000, 100);
            bench.Builder.Begin(1);
            double glute = 0;
            double hamstring = 0;
            for (int block = 1; block < 30; block++)
            {
                bench.Add(16 * (40 + block), 16 * (50 + block));
                bench.Builder.Close(block);
                glute += (40.0 + block) * (40 + block) - 400;
                hamstring += (50.0 + block) * (50 + block) - 100;
                Near.AreEqual(0.5 * Math.Log(glute / hamstring), bench.Builder.LogRatioSoFarQ12() / 4096.0, 0.0003);
            }
        }

        [TestMethod]
        public void SilentMuscleOfARepThatLastsCountsWithTheLeastThatCanBeToldFromRest()
        {
            SideBench bench = new SideBench(0, 50);
            bench.Calibration.SetRest(MuscleChannels.LeftGlute, 20 * 20 * 256);
            bench.Calibration.SetRest(MuscleChannels.LeftHamstring, 10 * 10 * 256);
            bench.Add(16 * 15, 16 * 50);
            bench.Builder.Begin(0);
            bench.Builder.Close(0);
            Near.AreEqual(Math.Log(20 / Math.Sqrt(8) / Math.Sqrt(2500 - 100)), bench.Builder.LogRatioSoFarQ12() / 4096.0, 0.0003);

            bench.Add(16 * 50, 16 * 5);
            bench.Builder.Begin(1);
            bench.Builder.Close(1);
            Near.AreEqual(Math.Log(Math.Sqrt(2500 - 400) / (10 / Math.Sqrt(8))), bench.Builder.LogRatioSoFarQ12() / 4096.0, 0.0003);

            bench.Add(16 * 15, 16 * 5);
            bench.Builder.Begin(2);
            bench.Builder.Close(2);
            Assert.AreEqual(Measured.UnavailableLogRatio, bench.Builder.LogRatioSoFarQ12());
        }

        private static double Bell(double seconds)
        {
            return Math.Exp(-seconds * seconds / (2 * 0.1 * 0.1));
        }

        private static SideBench Steady(int side, int blocks, int glute, int hamstring)
        {
            SideBench bench = new SideBench(side, 50);
            for (int block = 0; block < blocks; block++)
            {
                bench.Add(glute, hamstring);
            }

            return bench;
        }
    }
}
