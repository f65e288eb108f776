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
            bench.Pipeline.Begin(DeviceMode.CalibrateQuiet, 0);
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
            bench.Pipeline.Begin(DeviceMode.Exercise, 0);
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
            bench.Pipeline.Begin(DeviceMode.Exercise, 0);

            bench.Run(100, -1, 80, 80);

            Assert.AreEqual(Measured.Unavailable, bench.Pipeline.SharePermille(0));
            Assert.AreNotEqual(Measured.Unavailable, bench.Pipeline.SharePermille(1));
        }

        [TestMethod]
        public void ReferenceTrialReadsThePlateauAboveRest()
        {
            Bench bench = new Bench(303);
            bench.Calibration.SetRest(2, 20 * 20 * 256);
            bench.Pipeline.Begin(DeviceMode.CalibrateReference, 0);
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
            bench.Pipeline.Begin(DeviceMode.Exercise, 0);
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
        public void ActivityBelowOneAndAHalfTimesRestIsNoRep()
        {
            // Both stand well out of the 6 counts between them.
            Assert.AreEqual(0, RepsAfterQuiet(308, 6, 15, 15));
            Assert.AreEqual(4, RepsAfterQuiet(308, 6, 24, 24));
        }

        [TestMethod]
        public void EffortsOfAHamstringAreRepsBesideASilentGlute()
        {
            // Four times rest is 12 dB.
            Assert.AreEqual(4, RepsAfterQuiet(318, 12, 12, 48));
        }

        [TestMethod]
        public void ElectrodesThatHangAtARailGiveNoRep()
        {
            Bench bench = new Bench(309);
            bench.MeanCode = 4000;
            bench.Pipeline.Begin(DeviceMode.Exercise, 0);
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
            bench.Pipeline.Begin(DeviceMode.Exercise, 0);
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
            bench.Pipeline.Begin(DeviceMode.Run, 0);
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
            bench.Pipeline.Begin(DeviceMode.Exercise, 0);
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
            bench.Pipeline.Begin(DeviceMode.Exercise, 0);
            bench.Run(100, 100, -1, -1);

            bench.Pipeline.Begin(DeviceMode.Run, 0);

            Assert.AreEqual(Measured.Unavailable, bench.Pipeline.SharePermille(0));
            Assert.AreEqual(ChannelQuality.Good, bench.Quality.Flags(2));
            Assert.IsFalse(bench.Pipeline.IsCueReady);
        }

        [TestMethod]
        public void ReferenceSetIsLearnedOverSeveralSets()
        {
            Bench bench = new Bench(320);
            for (int set = 0; set < 3; set++)
            {
                Assert.IsFalse(bench.Pipeline.IsCueReady);
                bench.Pipeline.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
                bench.Reps(5, 200, 100);
            }

            Assert.IsTrue(bench.Pipeline.IsCueReady);
            bench.Pipeline.Begin(DeviceMode.Exercise, ExerciseCatalog.SingleLegRdl);
            Assert.IsFalse(bench.Pipeline.IsCueReady);
        }

        [TestMethod]
        public void WeakGluteIsCuedInsideTheRepOnItsSideOnly()
        {
            Bench bench = new Bench(321);
            bench.Pipeline.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            bench.Reps(14, 200, 100);
            Assert.IsFalse(bench.Pipeline.IsCueing(0) || bench.Pipeline.IsCueing(1));

            // A rep of 2 s: half a second after its beginning is known the cue is there, and it is over when the rep is.
            int from = -1;
            int to = -1;
            for (int block = 0; block < 80; block++)
            {
                bool up = block < 40;
                bench.Run(up ? 60 : 12, up ? 100 : 12, up ? 200 : 12, up ? 100 : 12);
                Assert.IsFalse(bench.Pipeline.IsCueing(1));
                Assert.IsFalse(bench.Pipeline.IsCueing(0) && bench.Pipeline.FinishedSegment(0) != null);
                if (bench.Pipeline.IsCueing(0))
                {
                    from = from < 0 ? block : from;
                    to = block;
                }
            }

            Assert.IsTrue(from >= 8 && from <= 15, from.ToString());
            Assert.IsTrue(to >= 38 && to <= 48, to.ToString());
        }

        [TestMethod]
        public void GluteThatDoesNothingIsCued()
        {
            Bench bench = new Bench(322);
            for (int channel = 0; channel < 4; channel++)
            {
                bench.Calibration.SetRest(channel, 12 * 12 * 256);
            }

            bench.Pipeline.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            bench.Reps(14, 200, 100);
            bool cued = false;
            for (int block = 0; block < 40; block++)
            {
                bench.Run(11, 150, 200, 100);
                cued = cued || bench.Pipeline.IsCueing(0);
            }

            Assert.IsTrue(cued);
        }

        [TestMethod]
        public void EndOfTheModeEndsTheCue()
        {
            Bench bench = new Bench(323);
            bench.Pipeline.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            bench.Reps(14, 200, 100);
            for (int block = 0; block < 30; block++)
            {
                bench.Run(60, 100, 200, 100);
            }

            Assert.IsTrue(bench.Pipeline.IsCueing(0));
            Assert.IsTrue(bench.Pipeline.Flush(0));
            Assert.IsFalse(bench.Pipeline.IsCueing(0));
            Assert.IsFalse(bench.Pipeline.Flush(0));
        }

        [TestMethod]
        public void RunIsCuedWhileTheStridesAreLow()
        {
            Bench bench = new Bench(324);
            bench.Pipeline.Begin(DeviceMode.Run, 0);
            bench.Strides(70, 1);
            Assert.IsTrue(bench.Pipeline.IsCueReady);
            Assert.IsFalse(bench.Pipeline.IsCueing(1));

            bench.Strides(25, 0.4);
            Assert.IsTrue(bench.Pipeline.IsCueing(1));
            Assert.IsFalse(bench.Pipeline.IsCueing(0));

            bench.Strides(40, 1);
            Assert.IsFalse(bench.Pipeline.IsCueing(1));
        }

        [TestMethod]
        public void ElectrodeThatComesOffEmptiesTheSetsOfItsSide()
        {
            Bench bench = new Bench(325);
            bench.Pipeline.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            bench.Reps(14, 200, 100);

            // Only the left side learned: now the right glute comes off, then the left one.
            bench.TakeOff(2);
            Assert.IsTrue(bench.Pipeline.IsCueReady);
            bench.TakeOff(0);
            Assert.IsFalse(bench.Pipeline.IsCueReady);
        }

        [TestMethod]
        public void ForgottenReferenceSetsAreLearnedAnew()
        {
            Bench bench = new Bench(326);
            bench.Pipeline.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            bench.Reps(14, 200, 100);

            bench.Pipeline.ForgetReferenceSets();

            Assert.IsFalse(bench.Pipeline.IsCueReady);
            bench.Reps(14, 200, 100);
            Assert.IsTrue(bench.Pipeline.IsCueReady);
        }

        [TestMethod]
        public void ExcludedBlocksAreNoRest()
        {
            Bench bench = new Bench(327);
            bench.Pipeline.Begin(DeviceMode.CalibrateQuiet, 0);
            for (int block = 0; block < 100; block++)
            {
                // Every tenth block the motor shakes the electrodes, once to the rails.
                bench.Excluded = block % 10 == 5;
                double deviation = block == 15 ? 3000 : bench.Excluded ? 400 : 6;
                bench.Run(deviation, deviation, deviation, deviation);
            }

            bench.FinishQuiet();

            for (int channel = 0; channel < 4; channel++)
            {
                Assert.IsTrue(bench.Calibration.HasRest(channel));
                Near.AreEqual((36 * 24 / 25.0 + 1 / 12.0) * 256, bench.Calibration.RestVarianceQ8(channel), 0.1 * 36 * 256);
                Assert.AreEqual(ChannelQuality.Good, bench.Quality.Flags(channel));
            }
        }

        [TestMethod]
        public void ExcludedBlocksAreNoPartOfAReferenceTrial()
        {
            Bench bench = new Bench(328);
            bench.Pipeline.Begin(DeviceMode.CalibrateReference, 0);
            for (int block = 0; block < 60; block++)
            {
                bench.Excluded = block % 10 == 5;
                double deviation = bench.Excluded ? 900 : 300;
                bench.Run(deviation, deviation, deviation, deviation);
            }

            double expected = 16 * Math.Sqrt(300.0 * 300 * 24 / 25);
            Near.AreEqual(expected, bench.Pipeline.TrialRmsQ4(2), 0.08 * expected);
        }

        [TestMethod]
        public void ExcludedLostAndEmptyBlocksAreCountedInTheirRep()
        {
            Bench bench = new Bench(329);
            bench.Pipeline.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            for (int block = 0; block < 200; block++)
            {
                bool up = block >= 60 && block < 120;
                bench.Excluded = block >= 80 && block < 86;
                bench.Empty = block == 90;
                bench.LostBlocks = block == 100 ? 8 : 0;
                block += bench.LostBlocks;
                double glute = bench.Excluded ? 1500 : up ? 200 : 12;
                bench.Run(glute, glute / 2, up ? 150 : 12, up ? 150 : 12);
            }

            Assert.AreEqual(1, bench.Segments[0]);
            Assert.AreEqual(15, bench.LastExcluded[0]);
            Near.AreEqual(Math.Log(2), bench.LastLogRatio[0] / 4096.0, 0.1);
            Near.AreEqual(60 * 50, bench.LastStartMs[0], 300);
            Near.AreEqual(120 * 50, bench.LastStartMs[0] + bench.LastDurationMs[0], 300);
        }

        [TestMethod]
        public void GapLongerThanTheLimitKeepsOnlySoManyPlaces()
        {
            Bench bench = new Bench(330);
            bench.Pipeline.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            for (int block = 0; block < 200; block++)
            {
                bool up = block >= 60 && block < 120;
                bench.LostBlocks = block == 80 ? 14 : 0;
                block += bench.LostBlocks;
                bench.Run(up ? 200 : 12, up ? 100 : 12, 12, 12);
            }

            Assert.AreEqual(BlockPipeline.MaxLostBlocks, bench.LastExcluded[0]);
            Near.AreEqual(60 * 50, bench.LastStartMs[0], 300);
            Near.AreEqual(120 * 50, bench.LastStartMs[0] + bench.LastDurationMs[0], 300);
        }

        [TestMethod]
        public void SegmentIsShownForOneBlock()
        {
            Bench bench = new Bench(331);
            bench.Pipeline.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            bench.Reps(1, 200, 100);
            Assert.AreEqual(1, bench.Segments[0]);
            Assert.IsNull(bench.Pipeline.FinishedSegment(0));
        }

        [TestMethod]
        public void OtherModesHavePowerAndQualityOnly()
        {
            Bench bench = new Bench(332);
            bench.Pipeline.Begin((DeviceMode)5, 0);
            bench.Reps(3, 200, 100);
            bench.Run(100, 100, -1, 100);

            Near.AreEqual(16 * Math.Sqrt(bench.Variance[0]), bench.Pipeline.Power.RmsQ4[0], 1);
            Assert.AreEqual(ChannelQuality.NoSignal, bench.Quality.Flags(2));
            Assert.AreEqual(Measured.Unavailable, bench.Pipeline.SharePermille(0));
            Assert.AreEqual(0, bench.Segments[0]);
            Assert.IsFalse(bench.Pipeline.Flush(0));
            Assert.IsFalse(bench.Pipeline.IsCueReady);
        }

        [TestMethod]
        public void StagesAndReportsFitIntoABlock()
        {
            // 25 ticks less four reports and one to spare.
            Assert.IsTrue(BlockPipeline.StageCount <= 20);
        }

        /// <summary>Reps found on the left, calibrated with a rest of 12 counts: four efforts of so many counts, and less between them.</summary>
        private static int RepsAfterQuiet(int seed, double between, double glute, double hamstring)
        {
            Bench bench = new Bench(seed);
            bench.Pipeline.Begin(DeviceMode.CalibrateQuiet, 0);
            for (int block = 0; block < 80; block++)
            {
                bench.Run(12, 12, 12, 12);
            }

            bench.FinishQuiet();
            bench.Pipeline.Begin(DeviceMode.Exercise, 0);
            for (int block = 0; block < 400; block++)
            {
                bool up = block >= 60 && (block - 60) % 80 < 40;
                bench.Run(up ? glute : between, up ? hamstring : between, 12, 12);
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
            public readonly int[] LastExcluded = new int[2];
            public readonly int[] LastStartMs = new int[2];
            public readonly int[] LastDurationMs = new int[2];
            public int MeanCode = 2048;
            public bool Excluded;
            public bool Empty;
            public int LostBlocks;

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
                _sums.StartMs += 50 * (1 + LostBlocks);
                _sums.SampleCount = Empty ? 0 : 25;
                Pipeline.BeginBlock(Excluded, LostBlocks);
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
                        LastExcluded[side] = segment.ExcludedBlocks;
                        LastStartMs[side] = segment.StartMs;
                        LastDurationMs[side] = segment.DurationMs;
                    }
                }
            }

            /// <summary>Reps of 2 s every 4 s on the left; the right rests.</summary>
            public void Reps(int count, double glute, double hamstring)
            {
                for (int block = 0; block < count * 80 + 20; block++)
                {
                    bool up = block % 80 >= 20 && block % 80 < 60;

                    // Reps differ, so that the reference set has an SD.
                    double scatter = 1 + 0.1 * ((block / 80) % 3 - 1);
                    Run(up ? glute * scatter : 12, up ? hamstring : 12, 12, 12);
                }
            }

            /// <summary>Strides of 0.7 s on the right, its glute at this part of its usual amplitude.</summary>
            public void Strides(int count, double part)
            {
                for (int block = 0; block < count * 14; block++)
                {
                    double phase = block % 14 - 6.5;
                    double burst = 200 * Math.Exp(-phase * phase / 8);
                    Run(-1, -1, (15 + burst) * part, 15 + burst);
                }
            }

            /// <summary>The channel's input goes to the upper rail for a block.</summary>
            public void TakeOff(int channel)
            {
                int[] codes = Codes.Noise(_random, 25, 4020, 2);
                Codes.Put(_sums, channel, codes);
                _sums.RailCount[channel] = 25;
                _sums.StartMs += 50;
                Pipeline.BeginBlock(false, 0);
                for (int stage = 0; stage < BlockPipeline.StageCount; stage++)
                {
                    Pipeline.RunStage(stage);
                }

                _sums.RailCount[channel] = 0;
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
