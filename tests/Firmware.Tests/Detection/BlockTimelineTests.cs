using GluteSense.Detection;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class BlockTimelineTests
    {
        [TestMethod]
        public void BlocksAreFoundByTheirNumber()
        {
            BlockTimeline timeline = new BlockTimeline(50);
            for (int block = 0; block < 10; block++)
            {
                timeline.Add(block * 50, 25, false);
            }

            Assert.AreEqual(10, timeline.Count);
            Assert.AreEqual(350, timeline.StartMs(7));
            Assert.AreEqual(50, timeline.BlockMs);
        }

        [TestMethod]
        public void StretchCountsTheSamplesAndBlocksThatAreNotLeftOut()
        {
            BlockTimeline timeline = new BlockTimeline(50);
            timeline.Add(0, 25, false);
            timeline.Add(50, 24, false);
            timeline.Add(100, 25, true);
            timeline.Add(150, 20, false);
            timeline.Add(200, 25, false);

            long difference = timeline.TotalBefore(4) - timeline.TotalBefore(1);

            Assert.AreEqual(44, BlockTimeline.Samples(difference));
            Assert.AreEqual(2, BlockTimeline.Blocks(difference));
        }

        [TestMethod]
        public void TotalBeforeTheNextBlockCountsAll()
        {
            BlockTimeline timeline = new BlockTimeline(50);
            for (int block = 0; block < 300; block++)
            {
                timeline.Add(block * 50, 25, block % 10 == 0);
            }

            long difference = timeline.TotalBefore(300) - timeline.TotalBefore(240);

            Assert.AreEqual(54, BlockTimeline.Blocks(difference));
            Assert.AreEqual(54 * 25, BlockTimeline.Samples(difference));
        }

        [TestMethod]
        public void LostBlocksKeepTheirPlaceInTime()
        {
            BlockTimeline timeline = new BlockTimeline(50);
            timeline.Add(0, 25, false);

            // The next sampled block begins 20 ms later than whole blocks would have it.
            timeline.AddLost(8, 470);
            timeline.Add(470, 25, false);

            Assert.AreEqual(10, timeline.Count);
            Assert.AreEqual(70, timeline.StartMs(1));
            Assert.AreEqual(420, timeline.StartMs(8));
            Assert.AreEqual(470, timeline.StartMs(9));
            Assert.AreEqual(1, BlockTimeline.Blocks(timeline.TotalBefore(9) - timeline.TotalBefore(0)));
            Assert.AreEqual(25, BlockTimeline.Samples(timeline.TotalBefore(10) - timeline.TotalBefore(1)));
        }

        [TestMethod]
        public void LostBlocksFillTheRingAcrossItsEnd()
        {
            BlockTimeline timeline = new BlockTimeline(50);
            for (int block = 0; block < 60; block++)
            {
                timeline.Add(block * 50, 25, false);
            }

            timeline.AddLost(10, 3500);

            for (int block = 60; block < 70; block++)
            {
                Assert.AreEqual(block * 50, timeline.StartMs(block));
                Assert.AreEqual(timeline.TotalBefore(60), timeline.TotalBefore(block + 1));
            }
        }

        [TestMethod]
        public void FourHoursOfBlocksAreCounted()
        {
            BlockTimeline timeline = new BlockTimeline(50);
            long start = timeline.TotalBefore(0);
            for (int block = 0; block < 288000; block++)
            {
                timeline.Add(block * 50, 50, false);
            }

            long difference = timeline.TotalBefore(288000) - start;
            Assert.AreEqual(288000, BlockTimeline.Blocks(difference));
            Assert.AreEqual(14400000, BlockTimeline.Samples(difference));
        }

        [TestMethod]
        public void ResetStartsAtBlockZero()
        {
            BlockTimeline timeline = new BlockTimeline(50);
            for (int block = 0; block < 200; block++)
            {
                timeline.Add(block * 50, 25, true);
            }

            timeline.Reset();
            timeline.Add(0, 25, false);

            Assert.AreEqual(1, timeline.Count);
            Assert.AreEqual(25, BlockTimeline.Samples(timeline.TotalBefore(1) - timeline.TotalBefore(0)));
            Assert.AreEqual(1, BlockTimeline.Blocks(timeline.TotalBefore(1) - timeline.TotalBefore(0)));
        }
    }
}
