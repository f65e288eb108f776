using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using GluteSense.Storage;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Storage
{
    [TestClass]
    public class RunLogStrideTests
    {
        [TestMethod]
        [DataRow(0, 4, 0, 0, 0x000000)]
        [DataRow(1, 14, 4096, 200, 0xC81015)]
        [DataRow(1, 34, -64, 255, 0xFFFFFD)]
        [DataRow(0, -1, int.MinValue, 1, 0x01803E)]
        [DataRow(0, 5, -32704, 16, 0x108042)]
        public void BitsAreAsDescribed(int side, int durationBlocks, int logRatioQ12, int gluteCode, int packed)
        {
            int stride = RunLogStride.Pack(side, durationBlocks, logRatioQ12, gluteCode);

            Assert.AreEqual(packed, stride);
            Assert.AreEqual(side, RunLogStride.Side(stride));
            Assert.AreEqual(durationBlocks, RunLogStride.DurationBlocks(stride));
            Assert.AreEqual(logRatioQ12, RunLogStride.LogRatioQ12(stride));
            Assert.AreEqual(gluteCode, RunLogStride.GluteCode(stride));
        }

        [TestMethod]
        public void EveryDurationComesBack()
        {
            for (int blocks = 4; blocks <= 34; blocks++)
            {
                Assert.AreEqual(blocks, RunLogStride.DurationBlocks(RunLogStride.Pack(1, blocks, -4096, 255)));
            }
        }

        [TestMethod]
        public void WhatIsBeyondARangeIsItsEnd()
        {
            Assert.AreEqual(4, RunLogStride.DurationBlocks(RunLogStride.Pack(0, 0, 0, 0)));
            Assert.AreEqual(34, RunLogStride.DurationBlocks(RunLogStride.Pack(0, 1000, 0, 0)));
            Assert.AreEqual(511 * 64, RunLogStride.LogRatioQ12(RunLogStride.Pack(0, 10, 90000, 0)));
            Assert.AreEqual(-511 * 64, RunLogStride.LogRatioQ12(RunLogStride.Pack(0, 10, -90000, 0)));
        }

        [TestMethod]
        public void LogRatioIsRoundedToTheNearest()
        {
            SeededRandom random = new SeededRandom(330);
            for (int run = 0; run < 2000; run++)
            {
                int logRatioQ12 = random.Between(-32700, 32700);
                int gluteCode = random.Between(0, 255);
                int stride = RunLogStride.Pack(run & 1, random.Between(-1, 40), logRatioQ12, gluteCode);

                Near.AreEqual(logRatioQ12, RunLogStride.LogRatioQ12(stride), 32);
                Assert.AreEqual(gluteCode, RunLogStride.GluteCode(stride));
                Assert.AreEqual(run & 1, RunLogStride.Side(stride));
                Assert.IsTrue(stride >= 0 && stride < 1 << 24);
            }

            Assert.AreNotEqual(Measured.UnavailableLogRatio, RunLogStride.LogRatioQ12(RunLogStride.Pack(0, 10, -90000, 0)));
        }
    }
}
