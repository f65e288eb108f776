using System;
using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class MuscleSegmentTests
    {
        [TestMethod]
        public void RmsIsTheRootOfTheMeanPowerAboveRest()
        {
            SideBench bench = new SideBench(0, 50);
            bench.Add(160, 0, 10);
            bench.Add(320, 0, 30);
            MuscleSegment segment = new MuscleSegment(bench.History.Glute, bench.Timeline);

            segment.Begin(0);
            segment.Close(2, 40);

            // (10·10² + 30·20²)/40 = 325 counts².
            Assert.AreEqual(325L * 256, segment.VarianceQ8);
            Near.AreEqual(16 * Math.Sqrt(325 - 100), segment.RmsQ4(100 * 256), 0.5);
            Assert.AreEqual(0, segment.RmsQ4(325 * 256));
        }

        [TestMethod]
        public void WithoutSamplesNothingIsKnown()
        {
            SideBench bench = new SideBench(0, 50);
            bench.Add(160, 0);
            bench.AddLost(4);
            MuscleSegment segment = new MuscleSegment(bench.History.Glute, bench.Timeline);

            segment.Begin(1);
            segment.LookForPeak(1, 4);
            segment.Close(5, 0);

            Assert.AreEqual(Measured.Unavailable, segment.RmsQ4(0));
            Assert.AreEqual(Measured.Unavailable, segment.PeakAfterMs(50));
        }

        [TestMethod]
        public void PeakFoundInPiecesIsThatOfTheWhole()
        {
            SeededRandom random = new SeededRandom(420);
            for (int trial = 0; trial < 100; trial++)
            {
                SideBench bench = new SideBench(0, 50);
                for (int block = 0; block < 40; block++)
                {
                    bench.Add(random.Between(0, 3000), 0);
                }

                MuscleSegment whole = new MuscleSegment(bench.History.Glute, bench.Timeline);
                whole.Begin(5);
                whole.LookForPeak(5, 34);
                MuscleSegment pieces = new MuscleSegment(bench.History.Glute, bench.Timeline);
                pieces.Begin(5);
                int cut = random.Between(5, 33);
                pieces.LookForPeak(5, cut);
                pieces.LookForPeak(cut + 1, 34);

                Assert.AreEqual(whole.PeakAfterMs(250), pieces.PeakAfterMs(250));
            }
        }

        [TestMethod]
        public void PeakBesideAGapIsTheMiddleOfItsBlock()
        {
            SideBench bench = new SideBench(0, 50);
            bench.Add(100, 0);
            bench.Add(200, 0);
            bench.Add(500, 0);
            bench.Add(900, 0);
            bench.AddLost(3);
            bench.Add(200, 0);
            bench.Add(100, 0);
            MuscleSegment segment = new MuscleSegment(bench.History.Glute, bench.Timeline);

            segment.Begin(0);
            segment.LookForPeak(0, 8);

            Assert.AreEqual(175, segment.PeakAfterMs(0));
        }

        [TestMethod]
        public void PeakBeforeTheStartIsAtTheStart()
        {
            SideBench bench = new SideBench(0, 50);
            for (int block = 0; block < 20; block++)
            {
                bench.Add(1000 - 40 * block, 0);
            }

            MuscleSegment segment = new MuscleSegment(bench.History.Glute, bench.Timeline);
            segment.Begin(5);
            segment.LookForPeak(5, 14);

            Assert.AreEqual(0, segment.PeakAfterMs(300));
        }
    }
}
