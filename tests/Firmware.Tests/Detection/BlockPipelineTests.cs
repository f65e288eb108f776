using System;
using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class BlockPipelineTests
    {
        [TestMethod]
        public void QuietCalibrationFindsTheRestOfWornChannelsOnly()
        {
            Bench bench = new Bench(300);
            bench.Pipeline.Begin(DeviceMode.CalibrateQuiet);
            for (int block = 0; block < 100; block++)
            {
                bench.Run(4, 60, 6, -1);
            }

            bench.FinishQuiet();

            // A sample variance of n = 25 reads σ²·24/25, plus 1/12 for the rounding to codes.
            Near.AreEqual((16 * 24 / 25.0 + 1 / 12.0) * 256, bench.Calibration.RestVarianceQ8(0), 0.1 * 16 * 256);
            Near.AreEqual((36 * 24 / 25.0 + 1 / 12.0) * 256, bench.Calibration.RestVarianceQ8(2), 0.1 * 36 * 256);
            Assert.IsFalse(bench.Calibration.HasRest(3));
            Assert.AreEqual(ChannelQuality.Good, bench.Quality.Flags(0));
            Assert.AreEqual(ChannelQuality.NoisyAtRest, bench.Quality.Flags(1));
            Assert.AreEqual(ChannelQuality.NoSignal, bench.Quality.Flags(3));
        }

        [TestMethod]
        public void ShareIsThatOfTheAmplitudesAboveRest()
        {
            Bench bench = new Bench(301);
            bench.Calibration.SetRest(0, 30 * 30 * 256);
            bench.Calibration.SetRest(1, 10 * 10 * 256);
            bench.Pipeline.Begin(DeviceMode.Exercise);
            for (int block = 0; block < 50; block++)
            {
                bench.Run(100, 60, 80, 80);
                double glute = Math.Sqrt(bench.Variance[0] - 30 * 30);
                double hamstring = Math.Sqrt(bench.Variance[1] - 10 * 10);
                Near.AreEqual(1000 * glute / (glute + hamstring), bench.Pipeline.SharePermille(0), 0.6);
            }
        }

        [TestMethod]
        public void SideWithAMissingMuscleHasNoShare()
        {
            Bench bench = new Bench(302);
            bench.Pipeline.Begin(DeviceMode.Exercise);

            bench.Run(100, -1, 80, 80);

            Assert.AreEqual(Measured.Unavailable, bench.Pipeline.SharePermille(0));
            Assert.AreNotEqual(Measured.Unavailable, bench.Pipeline.SharePermille(1));
        }

        [TestMethod]
        public void ReferenceTrialReadsThePlateauAboveRest()
        {
            Bench bench = new Bench(303);
            bench.Calibration.SetRest(2, 20 * 20 * 256);
            bench.Pipeline.Begin(DeviceMode.CalibrateReference);
            for (int block = 0; block < 60; block++)
            {
                bench.Run(5, 5, block >= 15 && block < 45 ? 300 : 20, 5);
            }

            // The best of eleven windows of 500 samples is a little above the mean: σ·√(24/25) within 5 %.
            double expected = 16 * Math.Sqrt(300.0 * 300 * 24 / 25 - 400);
            Near.AreEqual(expected, bench.Pipeline.TrialRmsQ4(2), 0.05 * expected);
        }

        [TestMethod]
        public void ExerciseGivesTheRepsOfBothSides()
        {
            Bench bench = new Bench(304);
            bench.Pipeline.Begin(DeviceMode.Exercise);
            for (int block = 0; block < 400; block++)
            {
                // Reps of 2 s from second 3 on, every 4 s.
                bool up = block >= 60 && (block - 60) % 80 < 40;
                bench.Run(up ? 200 : 12, up ? 100 : 12, up ? 150 : 12, up ? 150 : 12);
            }

            Assert.AreEqual(4, bench.Segments[0]);
            Assert.AreEqual(4, bench.Segments[1]);
            Near.AreEqual(Math.Log(2), bench.LastLogRatio[0] / 4096.0, 0.1);
            Near.AreEqual(0, bench.LastLogRatio[1] / 4096.0, 0.1);
        }

        [TestMethod]
        public void ActivityBelowThreeTimesRestIsNoRep()
        {
            Assert.AreEqual(0, RepsAfterQuiet(308, 30));
            Assert.AreEqual(4, RepsAfterQuiet(308, 48));
        }

        [TestMethod]
        public void ElectrodesThatHangAtARailGiveNoRep()
        {
            Bench bench = new Bench(309);
            bench.MeanCode = 4000;
            bench.Pipeline.Begin(DeviceMode.Exercise);
            for (int block = 0; block < 400; block++)
            {
                double deviation = block >= 60 && (block - 60) % 80 < 40 ? 30 : 3;
                bench.Run(deviation, deviation, deviation, deviation);
            }

            Assert.AreEqual(ChannelQuality.ElectrodeOff, bench.Quality.Flags(0));
            Assert.AreEqual(0, bench.Segments[0] + bench.Segments[1]);
        }

        [TestMethod]
        public void CueIsReadyAfterTwelveReps()
        {
            Bench bench = new Bench(310);
            bench.Pipeline.Begin(DeviceMode.Exercise);
            for (int block = 0; block < 2000 && !bench.Pipeline.IsCueReady; block++)
            {
                bool up = block >= 60 && (block - 60) % 80 < 40;
                bench.Run(up ? 200 : 12, up ? 100 : 12, -1, -1);
            }

            Assert.IsTrue(bench.Pipeline.IsCueReady);
            Assert.AreEqual(12, bench.Segments[0]);
        }

        [TestMethod]
        public void RunGivesStridesOnTheSideThatIsWorn()
        {
            Bench bench = new Bench(305);
            bench.Pipeline.Begin(DeviceMode.Run);
            for (int block = 0; block < 400; block++)
            {
                double phase = block % 14 - 6.5;
                double burst = 200 * Math.Exp(-phase * phase / 8);
                bench.Run(-1, -1, 15 + burst, 15 + burst);
            }

            Near.AreEqual(400 / 14.0, bench.Segments[1], 2);
            Assert.AreEqual(0, bench.Segments[0]);
        }

        [TestMethod]
        public void RestInAnExerciseGivesNoSegmentAndNothingToFlush()
        {
            Bench bench = new Bench(306);
            bench.Pipeline.Begin(DeviceMode.Exercise);
            for (int block = 0; block < 400; block++)
            {
                bench.Run(12, 12, 12, 12);
            }

            Assert.AreEqual(0, bench.Segments[0] + bench.Segments[1]);
            Assert.IsFalse(bench.Pipeline.Flush(0));
            Assert.IsNull(bench.Pipeline.FinishedSegment(0));
        }

        [TestMethod]
        public void NewModeForgetsTheOneBefore()
        {
            Bench bench = new Bench(307);
            bench.Pipeline.Begin(DeviceMode.Exercise);
            bench.Run(100, 100, -1, -1);

            bench.Pipeline.Begin(DeviceMode.Run);

            Assert.AreEqual(Measured.Unavailable, bench.Pipeline.SharePermille(0));
            Assert.AreEqual(ChannelQuality.Good, bench.Quality.Flags(2));
            Assert.IsFalse(bench.Pipeline.IsCueReady);
        }

        /// <summary>Reps found on the left with a rest of 12 counts and four efforts of so many counts.</summary>
        private static int RepsAfterQuiet(int seed, double effort)
        {
            Bench bench = new Bench(seed);
            bench.Pipeline.Begin(DeviceMode.CalibrateQuiet);
            for (int block = 0; block < 80; block++)
            {
                bench.Run(12, 12, 12, 12);
            }

            bench.FinishQuiet();
            bench.Pipeline.Begin(DeviceMode.Exercise);
            for (int block = 0; block < 400; block++)
            {
                bool up = block >= 60 && (block - 60) % 80 < 40;
                bench.Run(up ? effort : 12, up ? effort : 12, 12, 12);
            }

            return bench.Segments[0];
        }

        /// <summary>A pipeline fed with blocks of 25 noise samples of given SD; a negative SD is an input without signal.</summary>
        private sealed class Bench
        {
            public readonly CalibrationState Calibration = new CalibrationState();
            public readonly ChannelQuality Quality = new ChannelQuality(16, 3760);
            public readonly BlockPipeline Pipeline;
            public readonly double[] Variance = new double[4];
            public readonly int[] Segments = new int[2];
            public readonly int[] LastLogRatio = new int[2];
            public int MeanCode = 2048;

            private readonly BlockSums _sums = new BlockSums();
            private readonly SeededRandom _random;

            public Bench(int seed)
            {
                _random = new SeededRandom(seed);
                Pipeline = new BlockPipeline(_sums, Calibration, Quality, 50);
                _sums.StartMs = -50;
            }

            public void Run(double leftGlute, double leftHamstring, double rightGlute, double rightHamstring)
            {
                Put(0, leftGlute);
                Put(1, leftHamstring);
                Put(2, rightGlute);
                Put(3, rightHamstring);
                _sums.StartMs += 50;
                for (int stage = 0; stage < BlockPipeline.StageCount; stage++)
                {
                    Pipeline.RunStage(stage);
                }

                for (int side = 0; side < 2; side++)
                {
                    Segment segment = Pipeline.FinishedSegment(side);
                    if (segment != null)
                    {
                        Segments[side]++;
                        LastLogRatio[side] = segment.LogRatioQ12;
                    }
                }
            }

            public void FinishQuiet()
            {
                for (int channel = 0; channel < 4; channel++)
                {
                    Pipeline.FinishQuiet(channel);
                }
            }

            private void Put(int channel, double deviation)
            {
                int[] codes = deviation < 0 ? Codes.Constant(25, 2048) : Codes.Noise(_random, 25, MeanCode, deviation);
                Variance[channel] = Codes.Variance(codes);
                Codes.Put(_sums, channel, codes);
                _sums.RailCount[channel] = 0;
                for (int sample = 0; sample < codes.Length; sample++)
                {
                    _sums.RailCount[channel] += codes[sample] <= 16 || codes[sample] >= 3760 ? 1 : 0;
                }
            }
        }
    }
}
