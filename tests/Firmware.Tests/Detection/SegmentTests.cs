using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class SegmentTests
    {
        [TestMethod]
        public void MarksOfASegmentAreThoseOfItsPacket()
        {
            Assert.AreEqual(SegmentPacket.UnavailableLogRatio, Measured.UnavailableLogRatio);
            Assert.AreEqual(-1, Measured.Unavailable);
        }

        [TestMethod]
        public void ReusedSegmentKeepsNothingOfTheOneBefore()
        {
            SideBench bench = new SideBench(0, 50);
            bench.Add(160, 320);
            Segment reused = new Segment
            {
                Side = 1, IsStride = true, StartMs = 9, DurationMs = 9, PeakGluteMs = 9, PeakHamstringMs = 9, GluteRmsQ4 = 9, HamstringRmsQ4 = 9, LogRatioQ12 = 9, ExcludedBlocks = 9,
            };

            bench.Measure(reused, 0, 0, false);

            Assert.AreEqual(0, reused.Side);
            Assert.IsFalse(reused.IsStride);
            Assert.AreEqual(0, reused.StartMs);
            Assert.AreEqual(50, reused.DurationMs);
            Assert.AreEqual(25, reused.PeakGluteMs);
            Assert.AreEqual(25, reused.PeakHamstringMs);
            Assert.AreEqual(160, reused.GluteRmsQ4);
            Assert.AreEqual(320, reused.HamstringRmsQ4);
            Assert.AreEqual(-2839, reused.LogRatioQ12);
            Assert.AreEqual(0, reused.ExcludedBlocks);
        }
    }
}
