using System;
using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class StrideSegmenterTests
    {
        private const double FirstPeak = StrideRecorder.FirstPeak;
        private const double HamstringLead = StrideRecorder.HamstringLead;

        [TestMethod]
        [DataRow(50, 700)]
        [DataRow(50, 760)]
        [DataRow(50, 1040)]
        [DataRow(50, 1300)]
        [DataRow(100, 1040)]
        public void EveryBurstIsOneStrideWithItsPeakWithinHalfABlock(int blockMs, int periodMs)
        {
            StrideRecorder recorder = new StrideRecorder(blockMs, periodMs, 0);

            recorder.Run(0, 30, true, true);
            recorder.Flush();

            // Bursts at 0.6 s and every period after it, up to a quarter of a period before the end.
            int bursts = (int)((30 - FirstPeak - periodMs * 0.00025) / (periodMs * 0.001)) + 1;
            Near.AreEqual(bursts, recorder.Count, 1, "strides");
            for (int stride = 0; stride < recorder.Count; stride++)
            {
                Segment segment = recorder.Found[stride];
                double peakMs = 1000 * FirstPeak + stride * periodMs;
                Near.AreEqual(peakMs, segment.StartMs + segment.PeakGluteMs, blockMs / 2.0, "glute peak " + stride.ToString());
                Assert.IsTrue(segment.IsStride);
                if (stride > 0 && stride < recorder.Count - 1)
                {
                    Near.AreEqual(periodMs, segment.DurationMs, 2 * blockMs, "duration");
                    Near.AreEqual(peakMs - 1000 * HamstringLead, segment.StartMs + segment.PeakHamstringMs, blockMs / 2.0, "hamstring peak");
                }
            }
        }

        [TestMethod]
        public void StridesOfOneSideNeverOverlapAndAreCountedOnceUnderNoise()
        {
            for (int seed = 0; seed < 20; seed++)
            {
                StrideRecorder recorder = new StrideRecorder(50, 760, 0.14, 200 + seed);

                recorder.Run(0, 60, true, true);
                recorder.Flush();

                Near.AreEqual((60 - FirstPeak) / 0.76, recorder.Count, 1.5, "seed " + seed.ToString());
                recorder.AssertOrder();
            }
        }

        [TestMethod]
        public void FirstStridesAreNotLostWhileThePeriodIsLearned()
        {
            StrideRecorder recorder = new StrideRecorder(50, 700, 0);

            recorder.Run(0, 10, true, true);

            Near.AreEqual(1000 * FirstPeak, recorder.Found[0].StartMs + recorder.Found[0].PeakGluteMs, 25);
        }

        [TestMethod]
        public void HamstringLeadsWhileTheGluteHasNoSignal()
        {
            StrideRecorder recorder = new StrideRecorder(50, 1040, 0);
            recorder.Bench.TakeOff(MuscleChannels.LeftGlute);

            recorder.Run(0, 20, false, true);
            recorder.Flush();

            Near.AreEqual((20 - FirstPeak) / 1.04, recorder.Count, 1.5);
            for (int stride = 1; stride < recorder.Count - 1; stride++)
            {
                Segment segment = recorder.Found[stride];
                Near.AreEqual(1000 * (FirstPeak - HamstringLead) + stride * 1040, segment.StartMs + segment.PeakHamstringMs, 25);
                Assert.AreEqual(Measured.Unavailable, segment.PeakGluteMs);
                Assert.AreEqual(Measured.Unavailable, segment.GluteRmsQ4);
                Assert.AreEqual(Measured.UnavailableLogRatio, segment.LogRatioQ12);
            }
        }

        [TestMethod]
        public void GluteLostOnTheWayHandsTheLeadToTheHamstring()
        {
            StrideRecorder recorder = new StrideRecorder(50, 1040, 0);
            recorder.Run(0, 15, true, true);
            int before = recorder.Count;

            recorder.Run(15, 30, false, true);
            recorder.Flush();

            Near.AreEqual(15 / 1.04, recorder.Count - before, 2);
            recorder.AssertOrder();
        }

        [TestMethod]
        public void NoMuscleGivesNoStride()
        {
            StrideRecorder recorder = new StrideRecorder(50, 700, 0);

            recorder.Run(0, 20, false, false);
            recorder.Flush();

            Assert.AreEqual(0, recorder.Count);
        }

        [TestMethod]
        [DataRow(1000)]
        [DataRow(1100)]
        [DataRow(1250)]
        public void SmallerSecondBurstInTheStrideIsNoStride(int periodMs)
        {
            StrideRecorder recorder = new StrideRecorder(50, periodMs, 0.1, 33);
            recorder.SecondBurst = 0.5;

            recorder.Run(0, 36, true, true);
            recorder.Flush();

            Near.AreEqual((36 - FirstPeak) / (periodMs * 0.001), recorder.Count, 1.5, "strides");
        }

        [TestMethod]
        public void ShufflingATenthAsStrongIsNoStride()
        {
            StrideRecorder recorder = new StrideRecorder(50, 760, 0.05, 35);
            recorder.Run(0, 15, true, true);
            int before = recorder.Count;

            recorder.Strength = 0.1;
            recorder.Run(15, 30, true, true);
            recorder.Flush();

            // The last real stride is found half a period after its peak.
            Assert.IsTrue(recorder.Count <= before + 1, recorder.Count.ToString() + " after " + before.ToString());
        }

        [TestMethod]
        public void WalkAThirdAsStrongIsCutToo()
        {
            StrideRecorder recorder = new StrideRecorder(50, 700, 0.05, 39);
            recorder.Run(0, 30, true, true);
            int before = recorder.Count;

            recorder.Strength = 0.33;
            recorder.PeriodMs = 1050;
            recorder.Run(30, 60, true, true);
            recorder.Flush();

            Near.AreEqual(30 / 1.05, recorder.Count - before, 3, "strides of the walk");
            recorder.AssertOrder();
        }

        [TestMethod]
        [DataRow(0.1)]
        [DataRow(0.0)]
        public void GluteThatFallsSilentCostsAtMostTwoStrides(double glute)
        {
            StrideRecorder recorder = new StrideRecorder(50, 700, 0.1, 41);
            recorder.Run(0, 30, true, true);

            recorder.GluteStrength = glute;
            recorder.Run(30, 90, true, true);
            recorder.GluteStrength = 1;
            recorder.Run(90, 120, true, true);
            recorder.Flush();

            Near.AreEqual((120 - FirstPeak) / 0.7, recorder.Count, 2, "strides");
            recorder.AssertOrder();
        }

        [TestMethod]
        [DataRow(700)]
        [DataRow(1040)]
        public void SecondHamstringBurstOfNineTenthsDoublesNothing(int periodMs)
        {
            StrideRecorder recorder = new StrideRecorder(50, periodMs, 0.1, 42);
            recorder.SecondHamstringBurst = 0.9;

            recorder.Run(0, 60, true, true);
            recorder.Flush();

            Near.AreEqual((60 - FirstPeak) / (periodMs * 0.001), recorder.Count, 1.5, "strides");
            recorder.AssertOrder();
        }

        [TestMethod]
        public void StopOfThreeMinutesLosesNoStrideAfterIt()
        {
            StrideRecorder recorder = new StrideRecorder(50, 700, 0.05, 43);
            recorder.Run(0, 30, true, true);
            recorder.Strength = 0;
            recorder.Run(30, 210, true, true);
            int before = recorder.Count;
            Near.AreEqual((30 - FirstPeak) / 0.7, before, 2, "strides before");

            recorder.Strength = 1;
            recorder.Run(210, 240, true, true);
            recorder.Flush();

            Near.AreEqual(30 / 0.7, recorder.Count - before, 1.5, "strides after");
        }

        [TestMethod]
        public void ElectrodesOffForAMomentLeaveThePeriodAsItWas()
        {
            StrideRecorder recorder = new StrideRecorder(50, 700, 0.05, 44);
            recorder.Run(0, 30, true, true);
            recorder.Run(30, 33, false, false);
            int before = recorder.Count;

            recorder.Run(33, 36, true, true);

            // Three seconds hold four strides; the last one may not be done yet.
            Assert.IsTrue(recorder.Count - before >= 3, (recorder.Count - before).ToString());
        }

        [TestMethod]
        public void KnockOnAnElectrodeCostsFewStrides()
        {
            StrideRecorder recorder = new StrideRecorder(50, 714, 0.1, 34);
            recorder.ArtefactAtSeconds = 10;

            recorder.Run(0, 30, true, true);
            recorder.Flush();

            Near.AreEqual((30 - FirstPeak) / 0.714, recorder.Count, 4, "strides");
        }

        [TestMethod]
        public void StandingStillGivesNoStride()
        {
            for (int seed = 0; seed < 20; seed++)
            {
                StrideRecorder recorder = new StrideRecorder(50, 700, 0);
                SeededRandom random = new SeededRandom(240 + seed);
                for (int block = 0; block < 600; block++)
                {
                    recorder.Bench.Add(500 * (1 + 0.14 * random.Gaussian()), 500 * (1 + 0.14 * random.Gaussian()));
                    recorder.Step(true, true);
                }

                recorder.Flush();
                Assert.AreEqual(0, recorder.Count, "seed " + seed.ToString());
            }
        }

        [TestMethod]
        public void ChangeOfCadenceNeverMakesOverlappingOrEmptyStrides()
        {
            int[] periods = { 1600, 500, 1200, 620, 1500, 480 };
            for (int seed = 0; seed < 20; seed++)
            {
                StrideRecorder recorder = new StrideRecorder(50, 700, 0.14, 270 + seed);
                for (int part = 0; part < periods.Length; part++)
                {
                    recorder.PeriodMs = periods[part];
                    recorder.Run(part * 8, part * 8 + 8, true, true);
                }

                recorder.Flush();
                Assert.IsTrue(recorder.Count > 20);
                recorder.AssertOrder();
            }
        }

        [TestMethod]
        [DataRow(15, true)]
        [DataRow(20, false)]
        public void PeakMustStandAnEighthAboveAQuarterMoreThanTheMean(int highBlocks, bool expected)
        {
            // A flat roof of so many of 24 blocks, else silent: 1¼ of the mean is 0.78 or 1.04 of the peak.
            StrideRecorder recorder = new StrideRecorder(50, 1200, 0);
            for (int block = 0; block < 600; block++)
            {
                int fromMiddle = block % 24 - highBlocks / 2;
                double roof = 3000 - 10 * (fromMiddle < 0 ? -fromMiddle : fromMiddle);
                double amplitude = block % 24 < highBlocks ? roof : 0;
                recorder.Bench.Add(amplitude, amplitude);
                recorder.Step(true, true);
            }

            Assert.AreEqual(expected, recorder.Count > 0, recorder.Count.ToString());
        }

        [TestMethod]
        [DataRow(700)]
        [DataRow(1040)]
        public void BuzzesAndGapsMoveNoStride(int periodMs)
        {
            // A buzz of 6 blocks every 5 s, a gap of 8 lost blocks every 20 s: a stride whose peak they hide is taken to be where it is due.
            StrideRecorder recorder = new StrideRecorder(50, periodMs, 0.05, 36);
            int lostBlocks = 0;
            while (recorder.Bench.History.Count < 1200)
            {
                int block = recorder.Bench.History.Count;
                double seconds = block * 0.05;
                if (block % 400 == 390)
                {
                    recorder.Bench.AddLost(8);
                    lostBlocks += 8;
                    recorder.Run(seconds + 0.4, seconds + 0.45, true, true);
                }
                else if (block % 100 >= 60 && block % 100 < 66)
                {
                    recorder.Bench.AddExcluded();
                    recorder.Step(true, true);
                }
                else
                {
                    recorder.Run(seconds, seconds + 0.05, true, true);
                }
            }

            recorder.Flush();
            recorder.AssertOrder();
            int hidden = 0;
            int peaks = 0;
            for (double peak = FirstPeak; peak < 60; peak += periodMs * 0.001)
            {
                int block = (int)(peak / 0.05);
                bool inGap = block % 400 >= 389 && block % 400 < 399;
                bool inBuzz = block % 100 >= 59 && block % 100 < 67;
                hidden += inGap || inBuzz ? 1 : 0;
                peaks++;
            }

            Assert.IsTrue(hidden > 2 && recorder.Count >= peaks - 1 && recorder.Count <= peaks, peaks.ToString() + ", " + recorder.Count.ToString());
            int excluded = 0;
            for (int stride = 0; stride < recorder.Count; stride++)
            {
                // Where nothing is left out, every stride has its peak where it was put.
                Segment segment = recorder.Found[stride];
                excluded += segment.ExcludedBlocks;
                double cycles = (segment.StartMs + segment.PeakGluteMs - 1000 * FirstPeak) / periodMs;
                double distanceMs = (cycles - (int)(cycles + 0.5)) * periodMs;
                bool near = segment.ExcludedBlocks > 0 || (distanceMs < 50 && distanceMs > -50);
                Assert.IsTrue(near, stride.ToString() + ": " + distanceMs.ToString());
            }

            Assert.IsTrue(excluded > 0 && excluded <= 12 * 6 + lostBlocks, excluded.ToString());
        }

        [TestMethod]
        public void FrequentBuzzesDoNotBlurThePeriod()
        {
            // 6 of every 31 blocks are left out.
            StrideRecorder recorder = new StrideRecorder(50, 1040, 0.05, 37);
            while (recorder.Bench.History.Count < 1200)
            {
                double seconds = recorder.Bench.History.Count * 0.05;
                if (recorder.Bench.History.Count % 31 >= 25)
                {
                    recorder.Bench.AddExcluded();
                    recorder.Step(true, true);
                }
                else
                {
                    recorder.Run(seconds, seconds + 0.05, true, true);
                }
            }

            int right = 0;
            for (int stride = 0; stride < recorder.Count; stride++)
            {
                int durationMs = recorder.Found[stride].DurationMs;
                right += durationMs >= 1000 && durationMs <= 1100 ? 1 : 0;
            }

            Assert.IsTrue(right >= 38, right.ToString() + " of " + recorder.Count.ToString());
        }

        [TestMethod]
        public void RunAfterALongRestIsCutFromItsBeginning()
        {
            StrideRecorder recorder = new StrideRecorder(50, 700, 0.05, 38);
            recorder.Strength = 0;
            recorder.Run(0, 20, true, true);

            recorder.Strength = 1;
            recorder.Run(20, 40, true, true);
            recorder.Flush();

            // Bursts at 0.6 s and every 0.7 s: from 20.2 s on. The period is known again after a few of them.
            Near.AreEqual(29, recorder.Count, 3, "strides");
            recorder.AssertOrder();
            for (int stride = 0; stride < recorder.Count; stride++)
            {
                int peakMs = recorder.Found[stride].StartMs + recorder.Found[stride].PeakGluteMs;
                int distanceMs = (peakMs - 600 + 350) % 700 - 350;
                Assert.IsTrue(peakMs > 20000 && distanceMs < 50 && distanceMs > -50, stride.ToString() + ": " + peakMs.ToString());
            }
        }

        [TestMethod]
        public void NothingIsFoundInACallThatMayNotLook()
        {
            StrideRecorder recorder = new StrideRecorder(50, 700, 0);
            recorder.Looks = 0;
            recorder.Run(0, 20, true, true);
            Assert.AreEqual(0, recorder.Count);
        }

        [TestMethod]
        public void LeadThatChangesAtAnyMomentMakesNoEmptyOrOverlappingStrides()
        {
            int strides = 0;
            for (int seed = 0; seed < 30; seed++)
            {
                SeededRandom random = new SeededRandom(490 + seed);
                StrideRecorder recorder = new StrideRecorder(50, 700, 0.05, seed);
                bool glute = true;
                for (int block = 0; block < 1500; block++)
                {
                    // Lost for a moment now and then; fewer calls than usual leave work to the next block.
                    glute = random.Between(0, glute ? 60 : 2) != 0 == glute;
                    recorder.Pieces = random.Between(1, 3);
                    recorder.Run(block * 0.05, block * 0.05 + 0.05, glute, true);
                }

                recorder.AssertOrder();
                strides += recorder.Count;
            }

            Assert.IsTrue(strides > 100, strides.ToString());
        }

        [TestMethod]
        public void FoundStrideIsDoneByTheEndOfTheNextBlock()
        {
            StrideRecorder recorder = new StrideRecorder(50, 700, 0);
            recorder.Run(0, 10, true, true);
            for (int block = 0; block < 200; block++)
            {
                int before = recorder.Count;
                recorder.Run(10 + block * 0.05, 10.05 + block * 0.05, true, true);
                if (recorder.Count > before)
                {
                    // Found once half a period after its peak is known (two blocks later for the smoothing), done a block later.
                    Segment segment = recorder.Found[before];
                    int lateMs = recorder.Bench.NextStartMs - (segment.StartMs + segment.PeakGluteMs + 350);
                    Assert.IsTrue(lateMs <= 4 * 50, lateMs.ToString());
                }
            }
        }

        [TestMethod]
        public void FlushAddsTheStrideWhosePeakJustPassed()
        {
            // The last peak comes at 0.6 + 12·0.7 = 9.0 s; the end 0.25 s later, more than a quarter of a period.
            StrideRecorder recorder = new StrideRecorder(50, 700, 0);
            recorder.Run(0, 9.25, true, true);
            int before = recorder.Count;

            recorder.Flush();

            Assert.AreEqual(before + 1, recorder.Count);
            Segment last = recorder.Found[before];
            Near.AreEqual(9000, last.StartMs + last.PeakGluteMs, 25);
            Assert.IsTrue(last.StartMs + last.DurationMs <= 9250);
        }

        [TestMethod]
        public void ResetStartsANewRun()
        {
            StrideRecorder recorder = new StrideRecorder(50, 700, 0);
            recorder.Run(0, 20, true, true);
            recorder.Bench.Reset();
            recorder.Segmenter.Reset();
            recorder.Count = 0;

            recorder.Run(0, 10, true, true);
            recorder.Flush();

            Near.AreEqual((10 - FirstPeak) / 0.7, recorder.Count, 1.5);
            Near.AreEqual(1000 * FirstPeak, recorder.Found[0].StartMs + recorder.Found[0].PeakGluteMs, 25);
        }
    }
}
