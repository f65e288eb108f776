using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class RepSegmenterTests
    {
        private const double LeadIn = 3.0;
        private const double RepSeconds = 2.5;
        private const double RestSeconds = 2.0;
        private const double RampSeconds = 0.5;
        private const double Scatter = 0.12;

        [TestMethod]
        [DataRow(50, 1)]
        [DataRow(50, 5)]
        [DataRow(50, 12)]
        [DataRow(100, 12)]
        [DataRow(25, 12)]
        public void EveryRepIsFoundOnceAtItsPlace(int blockMs, int reps)
        {
            Segment[] found = Run(blockMs, reps, 40, 4000, 400, true);

            Assert.AreEqual(reps, found.Length);
            for (int rep = 0; rep < reps; rep++)
            {
                double startMs = 1000 * (LeadIn + rep * (RepSeconds + RestSeconds));
                Near.AreEqual(startMs, found[rep].StartMs, 500, "start");
                Near.AreEqual(startMs + 1000 * RepSeconds, found[rep].StartMs + found[rep].DurationMs, 500, "end");
                Assert.IsFalse(found[rep].IsStride);
            }
        }

        [TestMethod]
        public void WeakRepsAmongStrongOnesAreFound()
        {
            SideBench bench = new SideBench(0, 50);
            RepSegmenter segmenter = Start(bench, 50, 0);
            Segment[] found = new Segment[20];
            SeededRandom random = new SeededRandom(41);
            int count = 0;
            for (int block = 0; block < 900; block++)
            {
                // Every second rep at 60 %.
                double seconds = (block + 0.5) * 0.05;
                int rep = (int)((seconds - LeadIn) / (RepSeconds + RestSeconds));
                double top = (rep & 1) == 0 ? 4000 : 2400;
                count = Step(bench, segmenter, Envelope(seconds, 9, top, 400, random), found, count);
            }

            Assert.AreEqual(9, count);
        }

        [TestMethod]
        public void RestAloneGivesNone()
        {
            for (int seed = 0; seed < 20; seed++)
            {
                Assert.AreEqual(0, Run(50, 0, 42 + seed, 0, 400, true).Length);
            }
        }

        [TestMethod]
        public void RepThatTheEndCutShortIsFlushed()
        {
            // The end comes 1.8 s into the third rep.
            Segment[] flushed = RunUntil(LeadIn + 2 * (RepSeconds + RestSeconds) + 1.8, true);
            Segment[] unflushed = RunUntil(LeadIn + 2 * (RepSeconds + RestSeconds) + 1.8, false);

            Assert.AreEqual(2, unflushed.Length);
            Assert.AreEqual(3, flushed.Length);
            Near.AreEqual(1000 * (LeadIn + 2 * (RepSeconds + RestSeconds)), flushed[2].StartMs, 500);
            Assert.IsTrue(flushed[2].StartMs + flushed[2].DurationMs <= 1000 * (LeadIn + 2 * (RepSeconds + RestSeconds) + 1.8) + 50);
        }

        [TestMethod]
        public void RepThatHasOnlyJustBegunIsNotFlushed()
        {
            Assert.AreEqual(2, RunUntil(LeadIn + 2 * (RepSeconds + RestSeconds) + 0.7, true).Length);
        }

        [TestMethod]
        public void ActivityBelowTheMinimumIsNoRep()
        {
            // Both muscles at 1600 at the top: an activity of 3200.
            Assert.AreEqual(0, RunWithMinimum(3800).Length);
            Assert.AreEqual(3, RunWithMinimum(2400).Length);
        }

        [TestMethod]
        public void TwitchIsTooShortToBeARep()
        {
            SideBench bench = new SideBench(0, 50);
            RepSegmenter segmenter = Start(bench, 50, 0);
            Segment[] found = new Segment[4];
            int count = 0;
            for (int block = 0; block < 300; block++)
            {
                count = Step(bench, segmenter, block >= 100 && block < 103 ? 4000 : 300, found, count);
            }

            Assert.AreEqual(0, count);
        }

        [TestMethod]
        public void ResetForgetsTheSetBefore()
        {
            SideBench bench = new SideBench(0, 50);
            RepSegmenter segmenter = Start(bench, 50, 0);
            Segment[] found = new Segment[20];
            SeededRandom random = new SeededRandom(43);
            int count = 0;
            for (int block = 0; block < 90; block++)
            {
                count = Step(bench, segmenter, 20000, found, count);
            }

            bench.Reset();
            segmenter.Reset(0);
            count = 0;
            for (int block = 0; block < 400; block++)
            {
                count = Step(bench, segmenter, Envelope((block + 0.5) * 0.05, 3, 2000, 200, random), found, count);
            }

            Assert.AreEqual(3, count);
            Near.AreEqual(1000 * LeadIn, found[0].StartMs, 500);
        }

        [TestMethod]
        public void RepIsJudgedFromHalfASecondToItsEnd()
        {
            SideBench bench = new SideBench(0, 50);
            RepSegmenter segmenter = Start(bench, 50, 0);
            Segment[] found = new Segment[4];
            int count = 0;
            int first = -1;
            int last = -1;
            for (int block = 0; block < 300; block++)
            {
                // Work from block 100 to 159.
                count = Step(bench, segmenter, block >= 100 && block < 160 ? 4000 : 300, found, count);
                if (segmenter.CanBeJudged)
                {
                    first = first < 0 ? block : first;
                    last = block;
                }
            }

            Assert.AreEqual(1, count);
            int startBlock = found[0].StartMs / 50;
            Assert.AreEqual(startBlock + 9, first);
            Near.AreEqual(160 + 7, last, 2);
        }

        [TestMethod]
        public void BlocksThatAreLeftOutDoNotCountTowardsTheHalfSecond()
        {
            SideBench bench = new SideBench(0, 50);
            RepSegmenter segmenter = Start(bench, 50, 0);
            Segment[] found = new Segment[4];
            // The first effort begins a rep at once, in the middle of the window: 7 blocks of it before the gap, 3 after.
            for (int block = 0; block < 102; block++)
            {
                Step(bench, segmenter, block >= 100 ? 4000 : 300, found, 0);
            }

            int judgedAt = -1;
            for (int block = 102; block < 150 && judgedAt < 0; block++)
            {
                if (block < 112)
                {
                    bench.AddExcluded();
                    Process(bench, segmenter, found, 0);
                }
                else
                {
                    Step(bench, segmenter, 4000, found, 0);
                }

                judgedAt = segmenter.CanBeJudged ? block : -1;
            }

            Assert.AreEqual(114, judgedAt);
        }

        [TestMethod]
        public void GapInARepIsCountedAndMovesNothing()
        {
            Segment whole = OneRep(0, 0);
            Segment buzzed = OneRep(6, 0);
            Segment gapped = OneRep(0, 8);

            Assert.AreEqual(0, whole.ExcludedBlocks);
            Assert.AreEqual(6, buzzed.ExcludedBlocks);
            Assert.AreEqual(8, gapped.ExcludedBlocks);
            Near.AreEqual(whole.StartMs, buzzed.StartMs, 50);
            Near.AreEqual(whole.StartMs, gapped.StartMs, 50);
            Near.AreEqual(whole.DurationMs, buzzed.DurationMs, 50);
            Near.AreEqual(whole.DurationMs, gapped.DurationMs, 50);
            Near.AreEqual(whole.GluteRmsQ4, gapped.GluteRmsQ4, 0.02 * whole.GluteRmsQ4);
        }

        [TestMethod]
        public void PeakBeforeAGapIsNotLost()
        {
            SideBench bench = new SideBench(0, 50);
            RepSegmenter segmenter = Start(bench, 50, 0);
            Segment[] found = new Segment[4];
            int count = 0;
            int block = 0;
            while (block < 300)
            {
                if (block == 130)
                {
                    bench.AddLost(10);
                    block += 10;
                }

                // The largest amplitude comes 100 ms before the gap.
                count = Step(bench, segmenter, block == 128 ? 6000 : block >= 100 && block < 160 ? 4000 : 300, found, count);
                block++;
            }

            Assert.AreEqual(1, count);
            Near.AreEqual(128.5 * 50, found[0].StartMs + found[0].PeakGluteMs, 25);
            Near.AreEqual(128.5 * 50, found[0].StartMs + found[0].PeakHamstringMs, 25);
        }

        [TestMethod]
        public void RepMayEndInAGap()
        {
            SideBench bench = new SideBench(0, 50);
            RepSegmenter segmenter = Start(bench, 50, 0);
            Segment[] found = new Segment[4];
            int count = 0;
            int block = 0;
            while (block < 300)
            {
                if (block == 155)
                {
                    bench.AddLost(10);
                    block += 10;
                }

                count = Step(bench, segmenter, block >= 100 && block < 160 ? 4000 : 300, found, count);
                block++;
            }

            // What the gap holds counts as work: the end is somewhere in it or just after.
            Assert.AreEqual(1, count);
            Near.AreEqual(162 * 50, found[0].StartMs + found[0].DurationMs, 300);
        }

        [TestMethod]
        public void EndSeenRightAfterAGapIsInTheGap()
        {
            SideBench bench = new SideBench(0, 50);
            RepSegmenter segmenter = Start(bench, 50, 0);
            Segment[] found = new Segment[4];
            int count = 0;
            for (int block = 0; block < 161; block++)
            {
                count = Step(bench, segmenter, block >= 100 && block < 160 ? 4000 : 300, found, count);
            }

            bench.AddLost(8);
            count = Step(bench, segmenter, 300, found, count);

            // The window is all rest; its middle is 5 blocks before block 169, the rep ends before that.
            Assert.AreEqual(1, count);
            Assert.AreEqual(164 * 50, found[0].StartMs + found[0].DurationMs);
            Assert.AreEqual(3, found[0].ExcludedBlocks);
        }

        /// <summary>One rep of 3 s, with blocks left out, or lost, in the middle of it.</summary>
        private static Segment OneRep(int excluded, int lost)
        {
            SideBench bench = new SideBench(0, 50);
            RepSegmenter segmenter = Start(bench, 50, 0);
            Segment[] found = new Segment[4];
            int count = 0;
            int block = 0;
            while (block < 300)
            {
                if (block == 130 && lost > 0)
                {
                    bench.AddLost(lost);
                    block += lost;
                }

                if (block >= 130 && block < 130 + excluded)
                {
                    bench.AddExcluded();
                    count = Process(bench, segmenter, found, count);
                }
                else
                {
                    count = Step(bench, segmenter, block >= 100 && block < 160 ? 4000 : 300, found, count);
                }

                block++;
            }

            Assert.AreEqual(1, count);
            return found[0];
        }

        private static Segment[] Run(int blockMs, int reps, int seed, double top, double rest, bool flush)
        {
            double seconds = LeadIn + reps * (RepSeconds + RestSeconds) + 2 + (reps == 0 ? 60 : 0);
            return Run(blockMs, reps, seed, top, rest, flush, seconds, 0);
        }

        private static Segment[] RunUntil(double seconds, bool flush)
        {
            return Run(50, 5, 44, 4000, 400, flush, seconds, 0);
        }

        private static Segment[] RunWithMinimum(int minimumQ4)
        {
            return Run(50, 3, 45, 1600, 100, true, 20, minimumQ4);
        }

        private static Segment[] Run(int blockMs, int reps, int seed, double top, double rest, bool flush, double seconds, int minimumQ4)
        {
            SideBench bench = new SideBench(0, blockMs);
            RepSegmenter segmenter = Start(bench, blockMs, minimumQ4);
            SeededRandom random = new SeededRandom(seed);
            Segment[] found = new Segment[100];
            int count = 0;
            for (int block = 0; block < seconds / bench.BlockSeconds; block++)
            {
                double middle = (block + 0.5) * bench.BlockSeconds;
                count = Step(bench, segmenter, Envelope(middle, reps, top, rest, random), found, count);
            }

            Segment last = new Segment();
            if (flush && segmenter.Flush())
            {
                bench.Builder.MeasureAmplitudes(last, false);
                found[count] = last;
                count++;
            }

            Segment[] result = new Segment[count];
            for (int index = 0; index < count; index++)
            {
                result[index] = found[index];
            }

            return result;
        }

        private static RepSegmenter Start(SideBench bench, int blockMs, int minimumQ4)
        {
            RepSegmenter segmenter = new RepSegmenter(bench.History, bench.Builder, blockMs);
            segmenter.Reset(minimumQ4);
            return segmenter;
        }

        private static int Step(SideBench bench, RepSegmenter segmenter, double amplitudeQ4, Segment[] found, int count)
        {
            bench.Add(amplitudeQ4, amplitudeQ4);
            return Process(bench, segmenter, found, count);
        }

        /// <summary>The work on the newest block.</summary>
        private static int Process(SideBench bench, RepSegmenter segmenter, Segment[] found, int count)
        {
            bool ended = segmenter.Process();
            segmenter.LookForGlutePeak();
            segmenter.LookForHamstringPeak();
            segmenter.Sum();
            if (!ended)
            {
                return count;
            }

            found[count] = new Segment();
            bench.Builder.MeasureAmplitudes(found[count], false);
            return count + 1;
        }

        /// <summary>Trapezoids of work between rests, each block with the scatter of an rms of 25 to 50 samples.</summary>
        private static double Envelope(double seconds, int reps, double top, double rest, SeededRandom random)
        {
            double level = 0;
            int rep = (int)((seconds - LeadIn) / (RepSeconds + RestSeconds));
            double into = seconds - LeadIn - rep * (RepSeconds + RestSeconds);
            if (seconds >= LeadIn && rep < reps && into < RepSeconds)
            {
                double ramp = into < RepSeconds - into ? into : RepSeconds - into;
                level = ramp < RampSeconds ? ramp / RampSeconds : 1;
            }

            double scatter = 1 + Scatter * random.Gaussian();
            return (rest + (top > rest ? (top - rest) * level : 0)) * (scatter < 0.2 ? 0.2 : scatter);
        }
    }
}
