using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class ChannelQualityTests
    {
        private const int RailLow = 100;
        private const int RailHigh = 3900;
        private const int HoldBlocks = 20;

        [TestMethod]
        public void NoiseAtMidRailIsGood()
        {
            ChannelQuality quality = new ChannelQuality(RailLow, RailHigh);
            SeededRandom random = new SeededRandom(13);
            for (int block = 0; block < 100; block++)
            {
                quality.Process(Block(Codes.Noise(random, 25, 2048, 1.5)), 0);
                Assert.AreEqual(ChannelQuality.Good, quality.Flags(0));
            }
        }

        [TestMethod]
        public void ConstantSamplesAreNoSignal()
        {
            ChannelQuality quality = new ChannelQuality(RailLow, RailHigh);

            quality.Process(Block(Codes.Constant(25, 2048)), 0);

            Assert.AreEqual(ChannelQuality.NoSignal, quality.Flags(0));
        }

        [TestMethod]
        public void OneSampleIsNotConstant()
        {
            ChannelQuality quality = new ChannelQuality(RailLow, RailHigh);

            quality.Process(Block(Codes.Constant(1, 2048)), 0);

            Assert.AreEqual(ChannelQuality.Good, quality.Flags(0));
        }

        [TestMethod]
        public void InputAtTheUpperRailIsAnElectrodeOff()
        {
            ChannelQuality quality = new ChannelQuality(RailLow, RailHigh);
            int[] codes = Codes.Noise(new SeededRandom(14), 25, 3990, 3);

            quality.Process(Block(codes), 0);

            Assert.AreEqual(ChannelQuality.ElectrodeOff, quality.Flags(0));
        }

        [TestMethod]
        public void InputAtTheLowerRailIsAnElectrodeOff()
        {
            ChannelQuality quality = new ChannelQuality(RailLow, RailHigh);

            quality.Process(Block(Codes.Constant(25, 0)), 0);

            Assert.AreEqual(ChannelQuality.ElectrodeOff | ChannelQuality.NoSignal, quality.Flags(0));
        }

        [TestMethod]
        public void FewSamplesAtARailAreSaturation()
        {
            ChannelQuality quality = new ChannelQuality(RailLow, RailHigh);
            int[] codes = Codes.Noise(new SeededRandom(15), 25, 2048, 200);
            codes[7] = RailHigh;

            quality.Process(Block(codes), 0);

            Assert.AreEqual(ChannelQuality.Saturated, quality.Flags(0));
        }

        [TestMethod]
        public void StrongSignalBetweenBothRailsIsSaturatedNotOff()
        {
            ChannelQuality quality = new ChannelQuality(RailLow, RailHigh);

            quality.Process(Block(Codes.RailToRail(24)), 0);

            Assert.AreEqual(ChannelQuality.Saturated, quality.Flags(0));
        }

        [TestMethod]
        public void SignalMostlyAtOneRailButSwingingToTheOtherIsSaturatedNotOff()
        {
            // 20 of 25 samples at the upper rail: the mean of 3276 is no resting level.
            int[] codes = Codes.Constant(25, 4095);
            for (int sample = 0; sample < 5; sample++)
            {
                codes[sample * 5] = 0;
            }

            ChannelQuality quality = new ChannelQuality(RailLow, RailHigh);

            quality.Process(Block(codes), 0);

            Assert.AreEqual(ChannelQuality.Saturated, quality.Flags(0));
        }

        [TestMethod]
        public void FlagStaysUntilAWholeHoldWentByAndThenGoes()
        {
            ChannelQuality quality = new ChannelQuality(RailLow, RailHigh);
            SeededRandom random = new SeededRandom(16);
            quality.Process(Block(Codes.Constant(25, 2048)), 0);
            for (int block = 0; block < HoldBlocks - 1; block++)
            {
                quality.Process(Block(Codes.Noise(random, 25, 2048, 20)), 0);
                Assert.AreEqual(ChannelQuality.NoSignal, quality.Flags(0));
            }

            quality.Process(Block(Codes.Noise(random, 25, 2048, 20)), 0);

            Assert.AreEqual(ChannelQuality.Good, quality.Flags(0));
        }

        [TestMethod]
        public void EmptyBlockSaysNothing()
        {
            ChannelQuality quality = new ChannelQuality(RailLow, RailHigh);
            quality.Process(new BlockSums(), 0);
            Assert.AreEqual(ChannelQuality.Good, quality.Flags(0));

            quality.Process(Block(Codes.Constant(25, 2048)), 0);
            for (int block = 0; block < 2 * HoldBlocks; block++)
            {
                quality.Process(new BlockSums(), 0);
            }

            Assert.AreEqual(ChannelQuality.NoSignal, quality.Flags(0));
        }

        [TestMethod]
        public void ResetForgetsWhatWasSeenButKeepsTheJudgementAtRest()
        {
            ChannelQuality quality = new ChannelQuality(RailLow, RailHigh);
            quality.Set(0, ChannelQuality.NoisyAtRest, true);
            quality.Process(Block(Codes.Constant(25, 4000)), 0);

            quality.Reset();

            Assert.AreEqual(ChannelQuality.NoisyAtRest, quality.Flags(0));
            quality.Set(0, ChannelQuality.NoisyAtRest, false);
            Assert.AreEqual(ChannelQuality.Good, quality.Flags(0));
        }

        [TestMethod]
        public void ChannelsAreJudgedApart()
        {
            ChannelQuality quality = new ChannelQuality(RailLow, RailHigh);

            quality.Process(Block(Codes.Constant(25, 2048)), 0);
            quality.Set(3, ChannelQuality.NoisyAtRest, true);

            Assert.AreEqual(ChannelQuality.Good, quality.Flags(1));
            Assert.AreEqual(ChannelQuality.Good, quality.Flags(2));
            Assert.AreEqual(ChannelQuality.NoisyAtRest, quality.Flags(3));
        }

        [TestMethod]
        public void OnlyMissingSignalsAreUnusable()
        {
            Assert.AreEqual(5, ChannelQuality.Unusable);
        }

        [TestMethod]
        public void FlagsAreThoseOnTheWire()
        {
            Assert.AreEqual(1, ChannelQuality.ElectrodeOff);
            Assert.AreEqual(2, ChannelQuality.Saturated);
            Assert.AreEqual(4, ChannelQuality.NoSignal);
            Assert.AreEqual(8, ChannelQuality.NoisyAtRest);
            Assert.AreEqual(16, ChannelQuality.Mains);
            Assert.AreEqual(32, ChannelQuality.Motion);
            Assert.AreEqual(64, ChannelQuality.WeakReference);
            Assert.AreEqual(15, ChannelQuality.StatusFlags);
        }

        /// <summary>Sums of channel 0 with its rail count.</summary>
        private static BlockSums Block(int[] codes)
        {
            BlockSums sums = Codes.Block(0, codes);
            for (int index = 0; index < codes.Length; index++)
            {
                if (codes[index] <= RailLow || codes[index] >= RailHigh)
                {
                    sums.RailCount[0]++;
                }
            }

            return sums;
        }
    }
}
