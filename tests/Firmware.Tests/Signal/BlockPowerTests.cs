using System;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class BlockPowerTests
    {
        [TestMethod]
        [DataRow(12)]
        [DataRow(13)]
        [DataRow(25)]
        [DataRow(50)]
        [DataRow(128)]
        public void RmsIsWithinASixteenthOfACountOfTheDoubleReference(int count)
        {
            SeededRandom random = new SeededRandom(100 + count);
            BlockPower power = new BlockPower();
            for (int trial = 0; trial < 150; trial++)
            {
                int[] codes = Codes.Noise(random, count, 2048, random.Bits(random.Between(1, 10)) + 0.3);
                double expected = Math.Sqrt(Codes.Variance(codes));

                power.Process(Codes.Block(1, codes), 1);

                Near.AreEqual(expected * 16, power.RmsQ4[1], 1.0, "1/16 count");
            }
        }

        [TestMethod]
        public void RmsIsRoundedSoThatItsMeanErrorVanishes()
        {
            SeededRandom random = new SeededRandom(5);
            BlockPower power = new BlockPower();
            double error = 0;
            for (int trial = 0; trial < 1000; trial++)
            {
                int[] codes = Codes.Noise(random, 25, 2048, 20);
                power.Process(Codes.Block(0, codes), 0);
                error += power.RmsQ4[0] - 16 * Math.Sqrt(Codes.Variance(codes));
            }

            // A truncating division would read ½ LSB low; rounded to nearest the mean of 1000 has an SE of 0.009.
            Near.AreEqual(0, error / 1000, 0.06);
        }

        [TestMethod]
        public void PowerSumIs256TimesCountTimesVariance()
        {
            SeededRandom random = new SeededRandom(6);
            BlockPower power = new BlockPower();
            for (int trial = 0; trial < 200; trial++)
            {
                int[] codes = Codes.Noise(random, random.Between(2, 128), 2000, random.Between(0, 800));
                power.Process(Codes.Block(2, codes), 2);
                Near.AreEqual(256 * codes.Length * Codes.Variance(codes), power.PowerSumQ8[2], 1.001);
                double numerator = 256.0 * codes.Length * codes.Length * Codes.Variance(codes);
                Near.AreEqual(numerator, power.NumeratorQ8[2], 1e-9 * numerator);
            }
        }

        [TestMethod]
        public void LargestRmsIsHalfTheRange()
        {
            BlockPower power = new BlockPower();

            power.Process(Codes.Block(3, Codes.RailToRail(128)), 3);

            Assert.AreEqual(32760, power.RmsQ4[3]);
            Assert.AreEqual(256L * 128 * 4095 * 4095 / 4, power.PowerSumQ8[3]);
        }

        [TestMethod]
        public void ConstantSamplesHaveNoPower()
        {
            BlockPower power = new BlockPower();

            power.Process(Codes.Block(0, Codes.Constant(25, 4095)), 0);

            Assert.AreEqual(0, power.RmsQ4[0]);
            Assert.AreEqual(0L, power.PowerSumQ8[0]);
        }

        [TestMethod]
        public void EmptyBlockIsUnavailableEvenAfterAFullOne()
        {
            BlockPower power = new BlockPower();
            Assert.AreEqual(Measured.Unavailable, power.RmsQ4[0]);
            power.Process(Codes.Block(0, Codes.RailToRail(10)), 0);
            Assert.AreNotEqual(Measured.Unavailable, power.RmsQ4[0]);

            power.Process(new BlockSums(), 0);

            Assert.AreEqual(Measured.Unavailable, power.RmsQ4[0]);
            Assert.AreEqual(0L, power.PowerSumQ8[0]);
            Assert.AreEqual(0L, power.NumeratorQ8[0]);
        }

        [TestMethod]
        public void ChannelsAreIndependent()
        {
            BlockSums sums = new BlockSums();
            Codes.Put(sums, 0, new int[] { 0, 2 });
            Codes.Put(sums, 1, new int[] { 0, 20 });
            BlockPower power = new BlockPower();

            power.Process(sums, 0);
            power.Process(sums, 1);

            Assert.AreEqual(16, power.RmsQ4[0]);
            Assert.AreEqual(160, power.RmsQ4[1]);
            Assert.AreEqual(Measured.Unavailable, power.RmsQ4[2]);
        }
    }
}
