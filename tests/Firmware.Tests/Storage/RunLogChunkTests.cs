using GluteSense.Firmware.Tests.Support;
using GluteSense.Storage;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Storage
{
    [TestClass]
    public class RunLogChunkTests
    {
        [TestMethod]
        public void ChunksAreAsDescribed()
        {
            // The check values come from an independent CRC-32 (zlib).
            RunLogChunk chunk = new RunLogChunk();
            chunk.BeginRun(0x0102, new RunLogSamples(0).Facts);
            Assert.IsTrue(chunk.TryAddSecond(Frame(0, 0x10, 0x20, 0x30, 0x40)));
            Assert.AreEqual(
                "5E01010102010000000000003100"
                + "2C0102030132F401204B0C00E803030200B95569B80BB90BFFFFBB0BE8030000E9030000EA030000FFFFFFFF" + "0010203040"
                + "F0A9E166",
                Finished(chunk, false));

            chunk.BeginNext(400);
            RunLogFrame frame = Frame(1, 0x11, 0x22, 0x33, 0x44);
            frame.StrideCount = 1;
            frame.Stride[0] = 0x112233;
            Assert.IsTrue(chunk.TryAddSecond(frame));
            Assert.IsTrue(chunk.TryAddSecond(Frame(2, 0xFF, 1, 2, 3)));
            Assert.AreEqual("5E01020202010100010090010D00" + "0111223344332211" + "00FF010203" + "F15D7B33", Finished(chunk, true));
        }

        [TestMethod]
        public void ChunkIsDueAfterTwentySecondsAndTakesNoMore()
        {
            RunLogChunk chunk = Begun();
            for (int second = 0; second < 20; second++)
            {
                Assert.IsFalse(chunk.IsDue);
                Assert.IsTrue(chunk.TryAddSecond(Frame(second, 1, 2, 3, 4)));
            }

            Assert.IsTrue(chunk.IsDue);
            Assert.AreEqual(20, chunk.SecondCount);
            Assert.IsFalse(chunk.TryAddSecond(Frame(20, 1, 2, 3, 4)));

            chunk.Finish(false);
            chunk.BeginNext(0);
            Assert.IsFalse(chunk.IsDue);
            Assert.IsTrue(chunk.TryAddSecond(Frame(20, 1, 2, 3, 4)));
        }

        [TestMethod]
        public void SecondThatDoesNotFollowNeedsANewChunk()
        {
            RunLogChunk chunk = Begun();
            Assert.IsTrue(chunk.TryAddSecond(Frame(0, 1, 2, 3, 4)));
            Assert.IsFalse(chunk.TryAddSecond(Frame(2, 1, 2, 3, 4)));
            Assert.IsFalse(chunk.TryAddSecond(Frame(0, 1, 2, 3, 4)));
            Assert.IsTrue(chunk.TryAddSecond(Frame(1, 1, 2, 3, 4)));

            chunk.Finish(false);
            chunk.BeginNext(0);
            Assert.IsTrue(chunk.TryAddSecond(Frame(5, 1, 2, 3, 4)));
            Assert.AreEqual("0500", Finished(chunk, false).Substring(16, 4));
        }

        [TestMethod]
        public void LongGapSaturates()
        {
            RunLogChunk chunk = Begun();
            chunk.Finish(false);

            chunk.BeginNext(70000);

            Assert.AreEqual("FFFF", Finished(chunk, false).Substring(20, 4));
        }

        [TestMethod]
        public void BusyRunningFillsTwentySeconds()
        {
            // 216 steps a minute, and ticks missed in every second.
            RunLogChunk chunk = Begun();
            for (int second = 0; second < RunLogChunk.MaxSeconds; second++)
            {
                RunLogFrame frame = Frame(second, 1, 2, 3, 4);
                frame.MissedTicks = 10;
                frame.StrideCount = second % 5 < 3 ? 4 : 3;
                Assert.IsTrue(chunk.TryAddSecond(frame));
            }

            Assert.IsTrue(chunk.Finish(true) <= RunLogChunk.MaxBytes);
        }

        [TestMethod]
        public void ChunkWithoutRoomForTheLongestSecondIsDueBeforeItsTime()
        {
            RunLogChunk chunk = Begun();
            int second = 0;
            while (!chunk.IsDue)
            {
                Assert.IsTrue(chunk.TryAddSecond(Longest(second)));
                second++;
            }

            Assert.IsTrue(second >= 10 && second < RunLogChunk.MaxSeconds, second.ToString());
            Assert.IsFalse(chunk.TryAddSecond(Longest(second)));
            int length = chunk.Finish(true);
            Assert.IsTrue(length <= RunLogChunk.MaxBytes && length > RunLogChunk.MaxBytes - RunLogFrame.MaxLength, length.ToString());
            Assert.AreEqual(RunLogChunk.MaxBytes, chunk.Bytes.Length);
        }

        [TestMethod]
        public void CheckInPortionsIsThatOfTheWhole()
        {
            SeededRandom random = new SeededRandom(334);
            RunLogSamples samples = new RunLogSamples(335);
            for (int run = 0; run < 50; run++)
            {
                RunLogChunk whole = Begun();
                RunLogChunk portions = Begun();
                for (int second = 0; second < 20; second++)
                {
                    RunLogFrame frame = samples.RandomFrame(second);
                    whole.TryAddSecond(frame);
                    portions.TryAddSecond(frame);
                    for (int portion = random.Between(0, 3); portion > 0; portion--)
                    {
                        portions.AdvanceCheck();
                    }
                }

                Assert.AreEqual(Finished(whole, true), Finished(portions, true));
            }
        }

        [TestMethod]
        public void OnePortionPerBlockKeepsUp()
        {
            // The fullest second has 30 bytes, the facts 44; ten blocks a second are the fewest.
            RunLogChunk chunk = Begun();
            RunLogFrame frame = Frame(0, 1, 2, 3, 4);
            frame.StrideCount = RunLogFrame.MaxStrides;
            chunk.TryAddSecond(frame);
            int portions = 1;
            while (chunk.AdvanceCheck())
            {
                portions++;
            }

            Assert.IsTrue(portions <= 10, portions.ToString());
            Assert.IsFalse(chunk.AdvanceCheck());
        }

        [TestMethod]
        public void FourHoursFitTheirRoom()
        {
            // 170 steps a minute, 1 % of 500 ticks a second missed (as 50 tries of 10 %), a cue with six excluded blocks every minute,
            // an electrode off for an hour, another at a rail for some seconds every minute.
            SeededRandom random = new SeededRandom(336);
            RunLogChunk chunk = Begun();
            int bytes = 0;
            int strides = 0;
            int chunks = 0;
            int missed = 0;
            for (int second = 0; second < 4 * 3600; second++)
            {
                RunLogFrame frame = Frame(second, 100, 110, second < 3600 ? 255 : 120, 130);
                for (int tick = 0; tick < 50; tick++)
                {
                    frame.MissedTicks += random.Between(0, 9) == 0 ? 1 : 0;
                }

                missed += frame.MissedTicks;
                frame.IsCued = second % 60 == 7;
                frame.ExcludedBlocks = frame.IsCued ? 6 : 0;
                frame.SaturatedChannels = second % 60 >= 50 ? 8 : 0;
                // Both sides have 85 strides a minute, half a stride apart.
                frame.StrideCount = 2 * 85 * (second + 1) / 60 - 2 * 85 * second / 60;
                strides += frame.StrideCount;
                Assert.IsTrue(chunk.TryAddSecond(frame));
                if (chunk.IsDue)
                {
                    bytes += chunk.Finish(false);
                    chunks++;
                    chunk.BeginNext(50);
                }
            }

            Assert.AreEqual(40800, strides);
            Assert.AreEqual(720, chunks);
            Near.AreEqual(72000, missed, 1500);
            Assert.IsTrue(bytes > 207404, "without extensions, " + bytes.ToString());
            Assert.IsTrue(bytes <= 210 * 1024, bytes.ToString());
        }

        [TestMethod]
        public void FourHoursWithoutExtensionsAreTheSumInTheDescription()
        {
            Assert.AreEqual(
                207404,
                4 * 3600 * 5 + 2 * 85 * 60 * 4 * RunLogStride.Length
                    + 720 * (RunLogChunk.HeaderBytes + Crc32.Length) + RunLogFacts.Length);
        }

        private static RunLogChunk Begun()
        {
            RunLogChunk chunk = new RunLogChunk();
            chunk.BeginRun(1, new RunLogSamples(0).Facts);
            return chunk;
        }

        private static RunLogFrame Frame(int second, int first, int next, int third, int fourth)
        {
            RunLogFrame frame = new RunLogFrame { Second = second };
            frame.RmsCode[0] = first;
            frame.RmsCode[1] = next;
            frame.RmsCode[2] = third;
            frame.RmsCode[3] = fourth;
            return frame;
        }

        private static RunLogFrame Longest(int second)
        {
            RunLogFrame frame = Frame(second, 1, 2, 3, 4);
            frame.MissedTicks = 1000;
            frame.GapMs = 2000;
            frame.ExcludedBlocks = 20;
            frame.StrideCount = RunLogFrame.MaxStrides;
            return frame;
        }

        private static string Finished(RunLogChunk chunk, bool isLast)
        {
            int length = chunk.Finish(isLast);
            return Hex.Text(chunk.Bytes, length);
        }
    }
}
