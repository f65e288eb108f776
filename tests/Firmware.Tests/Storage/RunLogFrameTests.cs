using GluteSense.Firmware.Tests.Support;
using GluteSense.Storage;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Storage
{
    [TestClass]
    public class RunLogFrameTests
    {
        [TestMethod]
        public void QuietSecondTakesFiveBytes()
        {
            Assert.AreEqual("00102030FF", Encoded(Codes(0x10, 0x20, 0x30, 0xFF), 0));
        }

        [TestMethod]
        public void EveryPartStandsWhereItIsDescribed()
        {
            RunLogFrame frame = Codes(1, 2, 3, 4);
            frame.IsCued = true;
            frame.MissedTicks = 5;
            frame.StrideCount = 2;
            frame.Stride[0] = 0x112233;
            frame.Stride[1] = 0x445566;
            Assert.AreEqual("AA01020304" + "332211" + "665544", Encoded(frame, 0));

            frame.StrideCount = 0;
            frame.IsCued = false;
            frame.MissedTicks = 8 * 3 + 1;
            Assert.AreEqual("3001020304" + "1003", Encoded(frame, 0));

            frame.GapMs = 120;
            frame.ExcludedBlocks = 6;
            frame.SaturatedChannels = 9;
            frame.StridesLost = true;
            Assert.AreEqual("3001020304" + "F9030C06", Encoded(frame, 0));
        }

        [TestMethod]
        public void ChannelsAtARailAreToldOnlyWhenTheyChange()
        {
            RunLogFrame frame = Codes(1, 2, 3, 4);
            frame.SaturatedChannels = 4;

            Assert.AreEqual("1001020304" + "04", Encoded(frame, 0));
            Assert.AreEqual("0001020304", Encoded(frame, 4));
            frame.SaturatedChannels = 0;
            Assert.AreEqual("1001020304" + "00", Encoded(frame, 4));
        }

        [TestMethod]
        public void EverySecondComesBack()
        {
            RunLogSamples samples = new RunLogSamples(331);
            SeededRandom random = new SeededRandom(332);
            byte[] buffer = new byte[RunLogFrame.MaxLength + 10];
            for (int run = 0; run < 2000; run++)
            {
                RunLogFrame frame = samples.RandomFrame(run);
                int saturatedBefore = random.Between(0, 15);
                int end = frame.Encode(buffer, 7, saturatedBefore);
                RunLogFrame read = new RunLogFrame { Second = run };

                Assert.AreEqual(end, read.Decode(buffer, 7, end, saturatedBefore));
                RunLogSamples.AreEqual(frame, read);
            }
        }

        [TestMethod]
        public void EveryNumberOfMissedTicksIsExactUpToThoseOfASecond()
        {
            byte[] buffer = new byte[RunLogFrame.MaxLength];
            RunLogFrame frame = Codes(1, 2, 3, 4);
            RunLogFrame read = new RunLogFrame();
            for (int missed = 0; missed <= 1000; missed++)
            {
                frame.MissedTicks = missed;
                int end = frame.Encode(buffer, 0, 0);
                read.Decode(buffer, 0, end, 0);

                Assert.AreEqual(missed, read.MissedTicks);
                Assert.AreEqual(missed < 8 ? 5 : 7, end);
            }
        }

        [TestMethod]
        public void CountsSaturate()
        {
            byte[] buffer = new byte[RunLogFrame.MaxLength];
            RunLogFrame frame = Codes(1, 2, 3, 4);
            frame.MissedTicks = 5000;
            frame.GapMs = 60000;
            frame.ExcludedBlocks = 300;
            RunLogFrame read = new RunLogFrame();
            read.Decode(buffer, 0, frame.Encode(buffer, 0, 0), 0);

            Assert.AreEqual(RunLogFrame.MaxMissedTicks, read.MissedTicks);
            Assert.AreEqual(RunLogFrame.MaxGapMs, read.GapMs);
            Assert.AreEqual(RunLogFrame.MaxExcludedBlocks, read.ExcludedBlocks);
        }

        [TestMethod]
        public void GapIsNeverRoundedAway()
        {
            byte[] buffer = new byte[RunLogFrame.MaxLength];
            RunLogFrame frame = Codes(1, 2, 3, 4);
            frame.GapMs = 1;
            RunLogFrame read = new RunLogFrame();
            read.Decode(buffer, 0, frame.Encode(buffer, 0, 0), 0);

            Assert.AreEqual(10, read.GapMs);
        }

        [TestMethod]
        public void FullestSecondTakesTheMostBytes()
        {
            RunLogFrame frame = Fullest();

            Assert.AreEqual(30, RunLogFrame.MaxLength);
            Assert.AreEqual(30, Encoded(frame, 0).Length / 2);
        }

        [TestMethod]
        public void CutFrameIsNone()
        {
            byte[] buffer = new byte[RunLogFrame.MaxLength];
            int end = Fullest().Encode(buffer, 0, 0);
            for (int length = 0; length < end; length++)
            {
                Assert.AreEqual(-1, new RunLogFrame().Decode(buffer, 0, length, 0), length.ToString());
            }

            Assert.AreEqual(end, new RunLogFrame().Decode(buffer, 0, end, 0));
        }

        [TestMethod]
        public void ResetMakesASecondInWhichNothingWasMeasured()
        {
            RunLogFrame frame = Fullest();

            frame.Reset(9);

            Assert.AreEqual(9, frame.Second);
            Assert.AreEqual("00FFFFFFFF", Encoded(frame, 0));
        }

        private static RunLogFrame Codes(int first, int second, int third, int fourth)
        {
            RunLogFrame frame = new RunLogFrame();
            frame.RmsCode[0] = first;
            frame.RmsCode[1] = second;
            frame.RmsCode[2] = third;
            frame.RmsCode[3] = fourth;
            return frame;
        }

        private static RunLogFrame Fullest()
        {
            return new RunLogFrame
            {
                IsCued = true,
                MissedTicks = 1000,
                GapMs = 2000,
                ExcludedBlocks = 20,
                SaturatedChannels = 15,
                StridesLost = true,
                StrideCount = RunLogFrame.MaxStrides,
            };
        }

        private static string Encoded(RunLogFrame frame, int saturatedBefore)
        {
            byte[] buffer = new byte[RunLogFrame.MaxLength];
            return Hex.Text(buffer, frame.Encode(buffer, 0, saturatedBefore));
        }
    }
}
