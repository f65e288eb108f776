using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class ActivityBandTests
    {
        [TestMethod]
        [DataRow(25, 20)]
        [DataRow(50, 10)]
        [DataRow(100, 5)]
        public void AverageIsOverHalfASecond(int blockMs, int blocks)
        {
            Assert.AreEqual(blocks, new ActivityBand(blockMs).WindowBlocks);
        }

        [TestMethod]
        public void StartIsTwoFifthsUpTheBand()
        {
            // Low 1000, high 6000: the start at 3000, but for what the levels forget meanwhile.
            Assert.IsFalse(After(2930).IsAboveStart);
            Assert.IsTrue(After(3070).IsAboveStart);
        }

        [TestMethod]
        public void EndIsAQuarterUpTheBand()
        {
            // 1000 + 5000/4 = 2250, again but for what the levels forget.
            Assert.IsTrue(After(2150).IsBelowEnd);
            Assert.IsFalse(After(2350).IsBelowEnd);
        }

        [TestMethod]
        public void BandBelowTwiceItsLowLevelIsNotClear()
        {
            Assert.IsFalse(Step(1000, 1900, 0).IsAboveStart);
            Assert.IsTrue(Step(1000, 2200, 0).IsAboveStart);
        }

        [TestMethod]
        public void ActivityBelowTheMinimumNeverBegins()
        {
            Assert.IsFalse(Step(100, 3000, 3100).IsAboveStart);
            Assert.IsTrue(Step(100, 3000, 2900).IsAboveStart);
        }

        [TestMethod]
        public void HighLevelForgetsWithATimeConstantOf512Blocks()
        {
            // After a high of 10 000 efforts of 2500 pass 2/5 of the band once that is below 6250: after 512·ln(1.6) = 241 blocks.
            ActivityBand band = Filled(1, 0);
            Hold(band, 10, 10000);
            Hold(band, 10, 1);
            int blocks = 0;
            while (!band.IsAboveStart && blocks < 1000)
            {
                Hold(band, 10, 1);
                Hold(band, 10, 2500);
                blocks += 20;
            }

            Near.AreEqual(241, blocks, 25);
        }

        [TestMethod]
        public void LowLevelRisesWithATimeConstantOf512Blocks()
        {
            // From 1000 towards 10 000: after 512 blocks a third of the way is left, 6689. Then a drop to the end level shows the band.
            ActivityBand band = Filled(1000, 0);
            Hold(band, 512, 10000);

            // The end is at 6689 + 3311/4 = 7517; one average in ten blocks.
            Assert.IsFalse(Dropped(band, 7900));
            Assert.IsTrue(Dropped(band, 7100));
        }

        [TestMethod]
        public void LostBlocksRepeatTheOneBefore()
        {
            ActivityBand whole = Filled(500, 0);
            ActivityBand gapped = Filled(500, 0);
            Hold(whole, 6, 4000);
            whole.Add(1, 500);
            whole.FollowLevels();

            Hold(gapped, 3, 4000);
            gapped.Add(4, 500);
            gapped.FollowLevels();

            // Six of ten blocks at 4000, whichever way they came.
            for (int step = 0; step < 12; step++)
            {
                Assert.AreEqual(whole.IsAboveStart, gapped.IsAboveStart);
                Assert.AreEqual(whole.IsBelowEnd, gapped.IsBelowEnd);
                Hold(whole, 1, 500);
                Hold(gapped, 1, 500);
            }
        }

        [TestMethod]
        public void ResetForgetsAverageAndLevels()
        {
            ActivityBand band = Step(1000, 6000, 0);
            Fill(band, 100, 0);
            Assert.IsFalse(band.IsAboveStart);

            Hold(band, 10, 300);

            Assert.IsTrue(band.IsAboveStart);
        }

        /// <summary>A band from 1000 to 6000 with the average at a value now.</summary>
        private static ActivityBand After(int activityQ4)
        {
            ActivityBand band = Step(1000, 6000, 0);
            Hold(band, 10, 1000);
            Hold(band, 10, activityQ4);
            return band;
        }

        private static ActivityBand Step(int lowQ4, int highQ4, int minimumQ4)
        {
            ActivityBand band = Filled(lowQ4, minimumQ4);
            Hold(band, 10, highQ4);
            return band;
        }

        private static ActivityBand Filled(int activityQ4, int minimumQ4)
        {
            ActivityBand band = new ActivityBand(50);
            Fill(band, activityQ4, minimumQ4);
            return band;
        }

        /// <summary>Starts over with a full window.</summary>
        private static void Fill(ActivityBand band, int activityQ4, int minimumQ4)
        {
            band.Reset(minimumQ4);
            for (int block = 0; block < 10; block++)
            {
                band.Add(1, activityQ4);
            }

            band.FollowLevels();
        }

        /// <summary>Whether ten blocks of a value end a rep; the band is as before afterwards, but for ten blocks of forgetting.</summary>
        private static bool Dropped(ActivityBand band, int activityQ4)
        {
            Hold(band, 10, activityQ4);
            bool ended = band.IsBelowEnd;
            Hold(band, 10, 10000);
            return ended;
        }

        private static void Hold(ActivityBand band, int blocks, int activityQ4)
        {
            for (int block = 0; block < blocks; block++)
            {
                band.Add(1, activityQ4);
                band.FollowLevels();
            }
        }
    }
}
