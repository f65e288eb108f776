using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class SideHistoryTests
    {
        [TestMethod]
        public void BlocksAreFoundByTheirNumber()
        {
            SideBench bench = new SideBench(1, 50);
            for (int block = 0; block < 10; block++)
            {
                bench.Add(100 + block, 200 + 2 * block);
            }

            Assert.AreEqual(10, bench.History.Count);
            Assert.AreEqual(0, bench.History.Oldest);
            Assert.AreEqual(107, bench.History.RmsQ4(7, true));
            Assert.AreEqual(214, bench.History.RmsQ4(7, false));
            Assert.AreEqual(321, bench.History.ActivityQ4(7));
            Assert.AreEqual(350, bench.History.StartMs(7));
        }

        [TestMethod]
        public void OldBlocksGiveWayToNewOnes()
        {
            SideBench bench = new SideBench(0, 50);
            for (int block = 0; block < 300; block++)
            {
                bench.Add(block, 2 * block);
            }

            Assert.AreEqual(172, bench.History.Oldest);
            Assert.AreEqual(172, bench.History.RmsQ4(172, true));
            Assert.AreEqual(299, bench.History.RmsQ4(299, true));
            Assert.AreEqual(172 * 50, bench.History.StartMs(172));
        }

        [TestMethod]
        public void LargestAmplitudesAreKeptExactly()
        {
            SideBench bench = new SideBench(0, 50);
            bench.Add(32760, 32760, 128);
            PowerMean glute = new PowerMean();
            PowerMean hamstring = new PowerMean();

            bench.History.AddTo(0, glute, hamstring);

            Assert.AreEqual(32760, bench.History.RmsQ4(0, true));
            Assert.AreEqual(65520, bench.History.ActivityQ4(0));
            Assert.AreEqual(32760, glute.RmsQ4(0));
            Assert.AreEqual(32760, hamstring.RmsQ4(0));
            Assert.AreEqual(128, glute.SampleCount);
        }

        [TestMethod]
        public void MeansWeighBlocksByTheirSamples()
        {
            SideBench bench = new SideBench(0, 50);
            bench.Add(160, 320, 10);
            bench.Add(320, 160, 30);
            PowerMean glute = new PowerMean();
            PowerMean hamstring = new PowerMean();

            bench.History.AddTo(0, glute, hamstring);
            bench.History.AddTo(1, glute, hamstring);

            // (10·10² + 30·20²)/40 = 325; (10·20² + 30·10²)/40 = 175.
            Assert.AreEqual(325L * 256, glute.VarianceQ8());
            Assert.AreEqual(175L * 256, hamstring.VarianceQ8());
        }

        [TestMethod]
        public void EmptyBlockRepeatsTheAmplitudeButWeighsNothing()
        {
            SideBench bench = new SideBench(0, 50);
            bench.Add(160, 320);
            bench.Add(-1, -1, 0);
            PowerMean glute = new PowerMean();
            PowerMean hamstring = new PowerMean();

            bench.History.AddTo(0, glute, hamstring);
            bench.History.AddTo(1, glute, hamstring);

            Assert.AreEqual(160, bench.History.RmsQ4(1, true));
            Assert.AreEqual(320, bench.History.RmsQ4(1, false));
            Assert.AreEqual(25, glute.SampleCount);
            Assert.AreEqual(160, glute.RmsQ4(0));
        }

        [TestMethod]
        public void EmptyFirstBlockKnowsNothingOfTheModeBefore()
        {
            SideBench bench = new SideBench(0, 50);
            for (int block = 0; block < 2 * SideHistory.Capacity; block++)
            {
                bench.Add(500, 600);
            }

            bench.History.Reset();
            bench.Add(-1, -1, 0);

            Assert.AreEqual(0, bench.History.RmsQ4(0, true));
            Assert.AreEqual(0, bench.History.ActivityQ4(0));
        }

        [TestMethod]
        public void ResetStartsAtBlockZero()
        {
            SideBench bench = new SideBench(0, 50);
            for (int block = 0; block < 200; block++)
            {
                bench.Add(500, 600);
            }

            bench.History.Reset();

            Assert.AreEqual(0, bench.History.Count);
            Assert.AreEqual(0, bench.History.Oldest);
        }
    }
}
