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
        private const double FirstPeak = 0.6;
        private const double HamstringLead = 0.12;

        [TestMethod]
        [DataRow(50, 700)]
        [DataRow(50, 760)]
        [DataRow(50, 1040)]
        [DataRow(50, 1300)]
        [DataRow(100, 1040)]
        public void EveryBurstIsOneStrideWithItsPeakWithinHalfABlock(int blockMs, int periodMs)
        {
            Recorder recorder = new Recorder(blockMs, periodMs, 0);

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
                Recorder recorder = new Recorder(50, 760, 0.14, 200 + seed);

                recorder.Run(0, 60, true, true);
                recorder.Flush();

                Near.AreEqual((60 - FirstPeak) / 0.76, recorder.Count, 1.5, "seed " + seed.ToString());
                recorder.AssertOrder();
            }
        }

        [TestMethod]
        public void FirstStridesAreNotLostWhileThePeriodIsLearned()
        {
            Recorder recorder = new Recorder(50, 700, 0);

            recorder.Run(0, 10, true, true);

            Near.AreEqual(1000 * FirstPeak, recorder.Found[0].StartMs + recorder.Found[0].PeakGluteMs, 25);
        }

        [TestMethod]
        public void HamstringLeadsWhileTheGluteHasNoSignal()
        {
            Recorder recorder = new Recorder(50, 1040, 0);
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
            Recorder recorder = new Recorder(50, 1040, 0);
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
            Recorder recorder = new Recorder(50, 700, 0);

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
            Recorder recorder = new Recorder(50, periodMs, 0.1, 33);
            recorder.SecondBurst = 0.5;

            recorder.Run(0, 36, true, true);
            recorder.Flush();

            Near.AreEqual((36 - FirstPeak) / (periodMs * 0.001), recorder.Count, 1.5, "strides");
        }

        [TestMethod]
        public void ShufflingAThirdAsStrongIsNoStride()
        {
            Recorder recorder = new Recorder(50, 760, 0.05, 35);
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
            Recorder recorder = new Recorder(50, 714, 0.1, 34);
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
                Recorder recorder = new Recorder(50, 700, 0.14, 270 + seed);
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
            Recorder recorder = new Recorder(50, 700, 0);
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
            Recorder recorder = new Recorder(50, 700, 0);
            recorder.Run(0, 20, true, true);
            recorder.Bench.History.Reset();
            recorder.Segmenter.Reset();
            recorder.Count = 0;

            recorder.Run(0, 10, true, true);
            recorder.Flush();

            Near.AreEqual((10 - FirstPeak) / 0.7, recorder.Count, 1.5);
            Near.AreEqual(1000 * FirstPeak, recorder.Found[0].StartMs + recorder.Found[0].PeakGluteMs, 25);
        }

        /// <summary>Feeds bursts to a segmenter and keeps what it finds.</summary>
        private sealed class Recorder
        {
            public readonly SideBench Bench;
            public readonly StrideSegmenter Segmenter;
            public readonly Segment[] Found = new Segment[400];
            public int Count;
            public int PeriodMs;
            public double SecondBurst;
            public double Strength = 1;
            public double ArtefactAtSeconds = -1;

            private readonly double _scatter;
            private readonly SeededRandom _random;

            public Recorder(int blockMs, int periodMs, double scatter, int seed = 0)
            {
                Bench = new SideBench(0, blockMs);
                Segmenter = new StrideSegmenter(Bench.History, Bench.Builder, blockMs);
                Segmenter.Reset();
                PeriodMs = periodMs;
                _scatter = scatter;
                _random = new SeededRandom(seed);
            }

            public void Run(double fromSeconds, double toSeconds, bool gluteUsable, bool hamstringUsable)
            {
                int blocks = (int)((toSeconds - fromSeconds) / Bench.BlockSeconds + 0.5);
                for (int block = 0; block < blocks; block++)
                {
                    double start = Bench.History.Count * Bench.BlockSeconds;
                    Bench.Add(Rms(start, FirstPeak), Rms(start, FirstPeak - HamstringLead));
                    Segmenter.AddNewest(gluteUsable, hamstringUsable);
                    Segment segment = new Segment();
                    if (Segmenter.Process(segment))
                    {
                        Found[Count++] = segment;
                    }
                }
            }

            public void Flush()
            {
                Segment segment = new Segment();
                while (Segmenter.Flush(segment))
                {
                    Found[Count++] = segment;
                    segment = new Segment();
                }
            }

            public void AssertOrder()
            {
                for (int stride = 0; stride < Count; stride++)
                {
                    Assert.IsTrue(Found[stride].DurationMs > 0, "empty stride " + stride.ToString());
                    if (stride > 0)
                    {
                        int end = Found[stride - 1].StartMs + Found[stride - 1].DurationMs;
                        Assert.IsTrue(Found[stride].StartMs >= end, "overlap at stride " + stride.ToString());
                    }
                }
            }

            /// <summary>rms of a block in 1/16 count: the root of the mean power of bursts of 90 ms SD over a floor.</summary>
            private double Rms(double start, double firstPeak)
            {
                double period = PeriodMs * 0.001;
                double power = 0;
                for (int step = 0; step < 10; step++)
                {
                    double seconds = start + (step + 0.5) * 0.1 * Bench.BlockSeconds;
                    double cycles = (seconds - firstPeak) / period;
                    double nearest = (int)(cycles + 100.5) - 100;
                    double distance = (cycles - nearest) * period;
                    double opposite = period / 2 - (distance < 0 ? -distance : distance);
                    double amplitude = 150 + Strength * 3000 * Math.Exp(-distance * distance / (2 * 0.09 * 0.09))
                        + SecondBurst * 3000 * Math.Exp(-opposite * opposite / (2 * 0.09 * 0.09));
                    power += amplitude * amplitude / 10;
                }

                if (ArtefactAtSeconds >= 0 && start >= ArtefactAtSeconds && start < ArtefactAtSeconds + 0.1)
                {
                    return 32000;
                }

                double scatter = 1 + _scatter * _random.Gaussian();
                return Math.Sqrt(power) * (scatter < 0.2 ? 0.2 : scatter);
            }
        }
    }
}
