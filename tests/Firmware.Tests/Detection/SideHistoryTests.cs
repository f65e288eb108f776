using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class SideHistoryTests
    {
        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        public void EachMuscleHasItsOwnBlocks(int side)
        {
            SideBench bench = new SideBench(side, 50);
            bench.Add(160, 320, 10);
            bench.Add(320, 160, 30);

            Assert.AreEqual(2, bench.History.Count);
            Assert.AreEqual(480, bench.History.LastActivityQ4);
            Assert.AreEqual(320, bench.History.Glute.LastRmsQ4);
            Assert.AreEqual(160, bench.History.Hamstring.LastRmsQ4);
            Assert.AreEqual(10L * 160 * 160 + 30L * 320 * 320, bench.History.Glute.PowerBeforeQ8(2));
            Assert.AreEqual(10L * 320 * 320 + 30L * 160 * 160, bench.History.Hamstring.PowerBeforeQ8(2));
        }

        [TestMethod]
        public void LargestAmplitudesAreKeptExactly()
        {
            SideBench bench = new SideBench(0, 50);
            bench.Add(32760, 32760, 128);

            Assert.AreEqual(65520, bench.History.LastActivityQ4);
            Assert.AreEqual(32760, bench.History.Glute.SmoothedQ4(0));
        }

        [TestMethod]
        public void BlocksThatAreLeftOutCountForBothMuscles()
        {
            SideBench bench = new SideBench(0, 50);
            bench.Add(160, 320);

            bench.History.AddExcluded(3);

            Assert.AreEqual(4, bench.History.Count);
            Assert.AreEqual(480, bench.History.LastActivityQ4);
            Assert.AreEqual(MuscleHistory.Excluded, bench.History.Hamstring.SmoothedQ4(3));
        }

        [TestMethod]
        public void ResetStartsAtBlockZero()
        {
            SideBench bench = new SideBench(0, 50);
            bench.Add(500, 600);

            bench.History.Reset();

            Assert.AreEqual(0, bench.History.Count);
            Assert.AreEqual(0, bench.History.LastActivityQ4);
        }
    }
}
