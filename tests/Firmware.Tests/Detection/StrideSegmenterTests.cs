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
        public void ShufflingAThirdAsStrongIsNoStride()
        {
            StrideRecorder recorder = new StrideRecorder(50, 760, 0.05, 35);
            recorder.Run(0, 15, true, true);
            int before = recorder.Count;

            recorder.Strength = 0.3;
            recorder.Run(15, 30, true, true);
            recorder.Flush();

            // The last real stride is found half a period after its peak.
            Assert.IsTrue(recorder.Count <= before + 1, recorder.Count.ToString() + " after " + before.ToString());
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
                SideBench bench = new SideBench(0, 50);
                StrideSegmenter segmenter = new StrideSegmenter(bench.History, bench.Builder, 50);
                SeededRandom random = new SeededRandom(240 + seed);
                segmenter.Reset();
                Segment segment = new Segment();
                for (int block = 0; block < 600; block++)
                {
                    bench.Add(500 * (1 + 0.14 * random.Gaussian()), 500 * (1 + 0.14 * random.Gaussian()));
                    segmenter.AddNewest(true, true);
                    Assert.IsFalse(segmenter.Process(segment), "seed " + seed.ToString());
                }

                Assert.IsFalse(segmenter.Flush(segment));
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
            recorder.Bench.History.Reset();
            recorder.Segmenter.Reset();
            recorder.Count = 0;

            recorder.Run(0, 10, true, true);
            recorder.Flush();

            Near.AreEqual((10 - FirstPeak) / 0.7, recorder.Count, 1.5);
            Near.AreEqual(1000 * FirstPeak, recorder.Found[0].StartMs + recorder.Found[0].PeakGluteMs, 25);
        }
    }
}
