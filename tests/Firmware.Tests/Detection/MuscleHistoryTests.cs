using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class MuscleHistoryTests
    {
        [TestMethod]
        public void AmplitudesAreSmoothedByAQuarterAHalfAQuarter()
        {
            SeededRandom random = new SeededRandom(410);
            MuscleHistory history = new MuscleHistory();
            int[] rmsQ4 = new int[200];
            for (int block = 0; block < rmsQ4.Length; block++)
            {
                rmsQ4[block] = random.Between(0, 32760);
                history.Add(rmsQ4[block], 0);
                Assert.AreEqual(rmsQ4[block], history.LastRmsQ4);
                for (int past = block - 1; past > 0 && past > block - BlockTimeline.Capacity + 1; past--)
                {
                    Near.AreEqual((rmsQ4[past - 1] + 2 * rmsQ4[past] + rmsQ4[past + 1]) / 4.0, history.SmoothedQ4(past), 0.5);
                }
            }
        }

        [TestMethod]
        public void FirstAndNewestBlockStandForTheirMissingNeighbours()
        {
            MuscleHistory history = new MuscleHistory();
            history.Add(100, 0);
            Assert.AreEqual(100, history.SmoothedQ4(0));

            history.Add(300, 0);

            Assert.AreEqual((100 + 200 + 300) / 4, history.SmoothedQ4(0));
            Assert.AreEqual((100 + 600 + 300) / 4, history.SmoothedQ4(1));
        }

        [TestMethod]
        public void PowerOfAStretchIsADifferenceOfTotals()
        {
            MuscleHistory history = new MuscleHistory();
            for (int block = 0; block < 150; block++)
            {
                history.Add(10, 1000L * block);
            }

            long expected = 0;
            for (int block = 100; block < 150; block++)
            {
                expected += 1000L * block;
            }

            Assert.AreEqual(expected, history.PowerBeforeQ8(150) - history.PowerBeforeQ8(100));
        }

        [TestMethod]
        public void LargestPowersOfFourHoursFit()
        {
            // 2⁴⁵ a block: 288 000 blocks of it are just below 2⁶³.
            const long Largest = 1L << 44;
            MuscleHistory history = new MuscleHistory();
            for (int block = 0; block < 288000; block++)
            {
                history.Add(32760, Largest);
            }

            Assert.IsTrue(history.PowerBeforeQ8(288000) > 0);
            Assert.AreEqual(50 * Largest, history.PowerBeforeQ8(288000) - history.PowerBeforeQ8(288000 - 50));
        }

        [TestMethod]
        public void BlocksThatAreLeftOutHoldTheAmplitudeAndHaveNoPower()
        {
            MuscleHistory history = new MuscleHistory();
            MuscleHistory other = new MuscleHistory();
            history.Add(100, 1000);
            history.Add(200, 2000);
            other.Add(1, 1);
            other.Add(2, 2);

            MuscleHistory.AddExcluded(history, other, 3);

            Assert.AreEqual(5, history.Count);
            Assert.AreEqual(5, other.Count);
            Assert.AreEqual(200, history.LastRmsQ4);
            Assert.AreEqual(2, other.LastRmsQ4);
            for (int block = 2; block < 5; block++)
            {
                Assert.AreEqual(MuscleHistory.Excluded, history.SmoothedQ4(block));
                Assert.AreEqual(MuscleHistory.Excluded, other.SmoothedQ4(block));
                Assert.AreEqual(3000L, history.PowerBeforeQ8(block + 1));
                Assert.AreEqual(3L, other.PowerBeforeQ8(block + 1));
            }
        }

        [TestMethod]
        public void NeighboursOfAGapAreSmoothedWithWhatTheGapHolds()
        {
            MuscleHistory history = new MuscleHistory();
            history.Add(100, 0);
            history.Add(200, 0);
            MuscleHistory.AddExcluded(history, new MuscleHistory(), 4);
            history.Add(600, 0);
            history.Add(800, 0);

            Assert.AreEqual((100 + 400 + 200) / 4, history.SmoothedQ4(1));
            Assert.AreEqual((200 + 1200 + 800) / 4, history.SmoothedQ4(6));
            Assert.AreEqual(MuscleHistory.Excluded, history.SmoothedQ4(5));
        }

        [TestMethod]
        public void PeakIsTheFirstOfTheLargestWhereverItLies()
        {
            SeededRandom random = new SeededRandom(411);
            for (int trial = 0; trial < 400; trial++)
            {
                MuscleHistory history = new MuscleHistory();
                int start = random.Between(0, 120);
                for (int block = 0; block < start + 50; block++)
                {
                    history.Add(random.Between(0, 9), 0);
                }

                int first = start + random.Between(0, 20);
                int last = first + random.Between(0, 28);
                int peak = Peak(history, first, last);
                for (int block = first; block <= last; block++)
                {
                    int difference = history.SmoothedQ4(peak) - history.SmoothedQ4(block);
                    Assert.IsTrue(block < peak ? difference > 0 : difference >= 0, trial.ToString());
                }
            }
        }

        [TestMethod]
        public void BlockThatIsLeftOutIsNoPeak()
        {
            MuscleHistory history = new MuscleHistory();
            history.Add(100, 0);
            history.Add(900, 0);
            MuscleHistory.AddExcluded(history, new MuscleHistory(), 6);
            history.Add(100, 0);

            Assert.AreEqual(1, Peak(history, 0, 8));
            Assert.AreEqual(8, Peak(history, 2, 8));
            Assert.AreEqual(-1, Peak(history, 2, 7));
        }

        [TestMethod]
        public void PeakIsLookedForAmongTheBlocksThatAreKept()
        {
            MuscleHistory history = new MuscleHistory();
            for (int block = 0; block < 100; block++)
            {
                history.Add(block < 90 ? 100 : 900, 0);
            }

            // Blocks 0 to 36 are gone, their places taken by 64 to 99.
            Assert.AreEqual(37, Peak(history, 0, 50));
        }

        [TestMethod]
        public void PeakMustPassTheTopSoFar()
        {
            MuscleHistory history = new MuscleHistory();
            for (int block = 0; block < 10; block++)
            {
                history.Add(100 + 10 * block, 0);
            }

            int topQ4 = history.SmoothedQ4(8);
            Assert.AreEqual(-1, history.Peak(0, 8, ref topQ4));
            Assert.AreEqual(9, history.Peak(0, 9, ref topQ4));
            Assert.AreEqual(history.SmoothedQ4(9), topQ4);
        }

        [TestMethod]
        public void VertexIsThatOfTheParabolaThroughThreeBlocks()
        {
            // Smoothed 175, 225, 200 around block 2: (200 − 175)/2/(2·225 − 175 − 200) = 1/6 of a block.
            MuscleHistory history = new MuscleHistory();
            int[] rmsQ4 = { 100, 150, 300, 150, 200, 100 };
            for (int block = 0; block < rmsQ4.Length; block++)
            {
                history.Add(rmsQ4[block], 0);
            }

            Assert.AreEqual(175, history.SmoothedQ4(1));
            Assert.AreEqual(225, history.SmoothedQ4(2));
            Assert.AreEqual(200, history.SmoothedQ4(3));
            Assert.AreEqual(8, history.ShiftMs(2, 225, 50));
            Assert.AreEqual(0, history.ShiftMs(1, 175, 50));
            Assert.AreEqual(0, history.ShiftMs(4, history.SmoothedQ4(4), 50));
        }

        [TestMethod]
        public void ResetStartsAtBlockZero()
        {
            MuscleHistory history = new MuscleHistory();
            for (int block = 0; block < 100; block++)
            {
                history.Add(900, 5000);
            }

            history.Reset();
            Assert.AreEqual(0, history.LastRmsQ4);
            history.Add(100, 700);

            Assert.AreEqual(1, history.Count);
            Assert.AreEqual(100, history.SmoothedQ4(0));
            Assert.AreEqual(700L, history.PowerBeforeQ8(1) - history.PowerBeforeQ8(0));
        }

        private static int Peak(MuscleHistory history, int first, int last)
        {
            int topQ4 = MuscleHistory.Excluded;
            int peak = history.Peak(first, last, ref topQ4);
            Assert.AreEqual(peak < 0 ? MuscleHistory.Excluded : history.SmoothedQ4(peak), topQ4);
            return peak;
        }
    }
}
