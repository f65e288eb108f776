using GluteSense.Calibration;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Calibration
{
    [TestClass]
    public class QuietBaselineTests
    {
        [TestMethod]
        public void RestVarianceIsTheMeanOverAllSamples()
        {
            SeededRandom random = new SeededRandom(20);
            QuietBaseline baseline = new QuietBaseline();
            BlockPower power = new BlockPower();
            double sum = 0;
            int samples = 0;
            for (int block = 0; block < 100; block++)
            {
                int[] codes = Codes.Noise(random, random.Between(10, 25), 2048, 3);
                sum += Codes.Variance(codes) * codes.Length;
                samples += codes.Length;
                power.Process(Codes.Block(2, codes), 2);
                baseline.Add(2, power.PowerSumQ8[2], codes.Length, ChannelQuality.Good);
            }

            Assert.IsTrue(baseline.TryGetRestVarianceQ8(2, out long variance));
            Near.AreEqual(256 * sum / samples, variance, 2);
        }

        [TestMethod]
        public void ConstantMissingOrClippedSignalsAreNoRest()
        {
            QuietBaseline baseline = new QuietBaseline();
            baseline.Add(0, 25600, 25, ChannelQuality.NoSignal);
            baseline.Add(0, 25600, 25, ChannelQuality.Good);
            baseline.Add(1, 25600, 25, ChannelQuality.ElectrodeOff);
            baseline.Add(2, 25600, 25, ChannelQuality.Saturated);

            Assert.IsFalse(baseline.TryGetRestVarianceQ8(0, out long variance));
            Assert.IsFalse(baseline.TryGetRestVarianceQ8(1, out variance));
            Assert.IsFalse(baseline.TryGetRestVarianceQ8(2, out variance));
            Assert.IsFalse(baseline.TryGetRestVarianceQ8(3, out variance));
        }

        [TestMethod]
        public void ResetStartsOver()
        {
            QuietBaseline baseline = new QuietBaseline();
            baseline.Add(0, 25600, 25, ChannelQuality.NoSignal);

            baseline.Reset();

            Assert.IsFalse(baseline.TryGetRestVarianceQ8(0, out long variance));
            baseline.Add(0, 51200, 25, ChannelQuality.Good);
            Assert.IsTrue(baseline.TryGetRestVarianceQ8(0, out variance));
            Assert.AreEqual(2048L, variance);
        }
    }
}
