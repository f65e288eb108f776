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

            Segment segment = Measure(bench, 4, 13, true);

            Assert.AreEqual(1, segment.Side);
            Assert.IsTrue(segment.IsStride);
            Assert.AreEqual(200, segment.StartMs);
            Assert.AreEqual(500, segment.DurationMs);
            Assert.IsFalse(Measure(bench, 4, 13, false).IsStride);
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

            Segment segment = Measure(bench, 10, 29, false);

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

                Segment segment = Measure(bench, 6, 33, true);

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

            Segment segment = Measure(bench, 5, 14, false);

            Assert.IsTrue(segment.PeakGluteMs >= 0 && segment.PeakGluteMs <= 50, segment.PeakGluteMs.ToString());
            Assert.IsTrue(segment.PeakHamstringMs >= 0 && segment.PeakHamstringMs <= 50, segment.PeakHamstringMs.ToString());
        }

        [TestMethod]
        public void MuscleWithoutSignalIsUnavailableAndSoIsTheRatio()
        {
            SideBench bench = Steady(1, 20, 800, 1600);
            bench.TakeOff(MuscleChannels.RightGlute);

            Segment segment = Measure(bench, 4, 13, true);

            Assert.AreEqual(Measured.Unavailable, segment.GluteRmsQ4);
            Assert.AreEqual(Measured.Unavailable, segment.PeakGluteMs);
            Assert.AreEqual(1600, segment.HamstringRmsQ4);
            Assert.IsTrue(segment.PeakHamstringMs >= 0);
            Assert.AreEqual(Measured.UnavailableLogRatio, segment.LogRatioQ12);
        }

        [TestMethod]
        public void SilentMuscleReadsZeroWithoutARatio()
        {
            SideBench bench = Steady(0, 20, 800, 1600);
            bench.Calibration.SetRest(MuscleChannels.LeftGlute, 60 * 60 * 256);

            Segment segment = Measure(bench, 4, 13, true);

            Assert.AreEqual(0, segment.GluteRmsQ4);
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

            Measure(bench, 0, 19, false);
            Segment second = Measure(bench, 20, 39, false);

            Assert.AreEqual(800, second.GluteRmsQ4);
            Assert.AreEqual(8000, second.HamstringRmsQ4);
            Assert.AreEqual(1000, second.StartMs);
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

        private static Segment Measure(SideBench bench, int first, int last, bool isStride)
        {
            Segment segment = new Segment();
            bench.Builder.Begin(first);
            for (int block = first; block <= last; block++)
            {
                bench.Builder.Add(block);
            }

            bench.Builder.End(segment, isStride, last);
            return segment;
        }
    }
}
