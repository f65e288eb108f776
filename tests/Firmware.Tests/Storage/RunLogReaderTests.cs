using GluteSense.Firmware.Tests.Support;
using GluteSense.Storage;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Storage
{
    [TestClass]
    public class RunLogReaderTests
    {
        [TestMethod]
        public void EverySecondOfARunComesBack()
        {
            for (int seed = 0; seed < 30; seed++)
            {
                RunLogSamples run = new RunLogSamples(340 + seed);
                run.Write(seed, 10 * seed, false, true);
                RunLogReader reader = Opened(run.Log, run.Length);

                Assert.AreEqual(run.FrameCount, ReadAll(reader, run, 0));
                Assert.AreEqual(seed, reader.Run);
                Assert.IsTrue(reader.IsEnded);
                Assert.IsTrue(reader.HasFacts);
                Assert.AreEqual(805664, reader.Facts.NanovoltsPerCount);
                AssertLost(reader, 0, 0, 0);
            }
        }

        [TestMethod]
        public void ChunksTellTheirNumbersAndGaps()
        {
            RunLogSamples run = new RunLogSamples(341);
            run.Write(5, 90, false, false);
            RunLogReader reader = Opened(run.Log, run.Length);
            for (int chunk = 0; chunk < run.ChunkCount; chunk++)
            {
                Assert.IsTrue(reader.NextChunk());
                Assert.AreEqual(chunk, reader.ChunkNumber);
                Assert.AreEqual(20 * chunk, reader.FirstSecond);
                Assert.AreEqual(chunk == 4 ? 10 : 20, reader.SecondCount);
                Assert.AreEqual(run.ChunkGapMs[chunk], reader.CheckpointGapMs);
            }

            Assert.IsFalse(reader.NextChunk());
            Assert.IsFalse(reader.IsEnded);
        }

        [TestMethod]
        public void SecondsThatWereNotLoggedAreCounted()
        {
            RunLogSamples run = new RunLogSamples(342);
            run.Write(1, 300, true, true);
            RunLogReader reader = Opened(run.Log, run.Length);

            Assert.AreEqual(run.FrameCount, ReadAll(reader, run, 0));
            int last = run.Frames[run.FrameCount - 1].Second;
            Assert.IsTrue(run.FrameCount < 295);
            AssertLost(reader, 0, 0, last + 1 - run.FrameCount);
        }

        [TestMethod]
        public void CutAtAnyByteLosesOnlyTheCutChunk()
        {
            RunLogSamples run = new RunLogSamples(343);
            run.Write(2, 70, false, true);
            for (int length = 0; length < run.Length; length++)
            {
                int whole = 0;
                while (run.ChunkStart[whole + 1] <= length)
                {
                    whole++;
                }

                RunLogReader reader = Opened(run.Log, length);
                Assert.AreEqual(20 * whole, ReadAll(reader, run, 0));
                AssertLost(reader, length - run.ChunkStart[whole], 0, 0);
                Assert.IsFalse(reader.IsEnded);
            }
        }

        [TestMethod]
        public void LogGoesOnBehindATornChunk()
        {
            // The first half of the second chunk, then the whole log from the third on.
            RunLogSamples run = new RunLogSamples(344);
            run.Write(2, 90, false, true);
            int torn = (run.ChunkStart[2] - run.ChunkStart[1]) / 2;
            byte[] bytes = Without(run, run.ChunkStart[1] + torn, run.ChunkStart[2]);
            RunLogReader reader = Opened(bytes, bytes.Length);

            Assert.AreEqual(70, ReadAll(reader, run, 20));
            AssertLost(reader, torn, 1, 20);
            Assert.IsTrue(reader.IsEnded);
        }

        [TestMethod]
        public void RunWithoutItsFirstChunkHasNoFacts()
        {
            RunLogSamples run = new RunLogSamples(345);
            run.Write(2, 50, false, true);
            byte[] bytes = Without(run, 0, run.ChunkStart[1]);
            RunLogReader reader = Opened(bytes, bytes.Length);

            Assert.AreEqual(30, ReadAll(reader, run, 0, 20));
            Assert.IsFalse(reader.HasFacts);
            AssertLost(reader, 0, 1, 20);
        }

        [TestMethod]
        public void ChunkWrittenTwiceIsReadOnce()
        {
            RunLogSamples run = new RunLogSamples(346);
            run.Write(2, 50, false, true);
            int twice = run.ChunkStart[2] - run.ChunkStart[1];
            byte[] bytes = new byte[run.Length + twice];
            for (int index = 0; index < bytes.Length; index++)
            {
                bytes[index] = run.Log[index < run.ChunkStart[2] ? index : index - twice];
            }

            RunLogReader reader = Opened(bytes, bytes.Length);

            Assert.AreEqual(50, ReadAll(reader, run, 0));
            AssertLost(reader, twice, 0, 0);
        }

        [TestMethod]
        public void EmptyLastChunkWrittenTwiceIsReadOnce()
        {
            RunLogSamples run = new RunLogSamples(351);
            run.Write(2, 20, false, true);
            int once = run.Length;
            for (int index = run.ChunkStart[1]; index < once; index++)
            {
                run.Log[run.Length++] = run.Log[index];
            }

            RunLogReader reader = Opened(run.Log, run.Length);

            Assert.AreEqual(20, ReadAll(reader, run, 0));
            Assert.AreEqual(1, reader.ChunkNumber);
            AssertLost(reader, run.Length - once, 0, 0);
        }

        [TestMethod]
        public void ChunkOfSecondsAlreadyReadIsSteppedOver()
        {
            RunLogSamples run = new RunLogSamples(352);
            RunLogChunk chunk = new RunLogChunk();
            chunk.BeginRun(1, run.Facts);
            chunk.TryAddSecond(run.RandomFrame(0));
            chunk.TryAddSecond(run.RandomFrame(1));
            byte[] bytes = new byte[2 * RunLogChunk.MaxBytes];
            int first = Append(chunk, bytes, 0);
            chunk.BeginNext(0);
            chunk.TryAddSecond(run.RandomFrame(1));
            int second = Append(chunk, bytes, first);
            RunLogReader reader = Opened(bytes, first + second);

            Assert.IsTrue(reader.NextChunk());
            Assert.IsFalse(reader.NextChunk());
            AssertLost(reader, second, 0, 0);
        }

        [TestMethod]
        public void ChunkOfAnotherRunIsSteppedOver()
        {
            RunLogSamples run = new RunLogSamples(347);
            run.Write(2, 50, false, true);
            int own = run.Length;
            // Its later chunks would go on where this run ends.
            run.Write(3, 190, false, true);
            RunLogReader reader = Opened(run.Log, run.Length);

            Assert.AreEqual(50, ReadAll(reader, run, 0));
            Assert.AreEqual(2, reader.Run);
            Assert.AreEqual(run.Length - own, reader.SkippedBytes);
        }

        [TestMethod]
        public void EveryFlippedBitCostsItsChunkOnly()
        {
            RunLogSamples run = new RunLogSamples(348);
            run.Write(2, 50, false, true);
            for (int bit = 8 * run.ChunkStart[1]; bit < 8 * run.ChunkStart[2]; bit++)
            {
                run.Log[bit >> 3] ^= (byte)(1 << (bit & 7));
                RunLogReader reader = Opened(run.Log, run.Length);

                Assert.AreEqual(30, ReadAll(reader, run, 20));
                AssertLost(reader, run.ChunkStart[2] - run.ChunkStart[1], 1, 20);
                run.Log[bit >> 3] ^= (byte)(1 << (bit & 7));
            }
        }

        private static RunLogReader Opened(byte[] bytes, int length)
        {
            RunLogReader reader = new RunLogReader();
            reader.Open(bytes, length);
            return reader;
        }

        private static int Append(RunLogChunk chunk, byte[] bytes, int offset)
        {
            int length = chunk.Finish(false);
            for (int index = 0; index < length; index++)
            {
                bytes[offset + index] = chunk.Bytes[index];
            }

            return length;
        }

        private static byte[] Without(RunLogSamples run, int from, int to)
        {
            byte[] bytes = new byte[run.Length - (to - from)];
            for (int index = 0; index < bytes.Length; index++)
            {
                bytes[index] = run.Log[index < from ? index : index + to - from];
            }

            return bytes;
        }

        private static int ReadAll(RunLogReader reader, RunLogSamples run, int missingFrom)
        {
            return ReadAll(reader, run, missingFrom, missingFrom == 0 ? 0 : 20);
        }

        /// <summary>Compares every second with the one written, of which some were taken out; gives their number.</summary>
        private static int ReadAll(RunLogReader reader, RunLogSamples run, int missingFrom, int missingCount)
        {
            RunLogFrame frame = new RunLogFrame();
            int count = 0;
            while (reader.NextChunk())
            {
                while (reader.NextSecond(frame))
                {
                    RunLogSamples.AreEqual(run.Frames[count < missingFrom ? count : count + missingCount], frame);
                    count++;
                }
            }

            return count;
        }

        private static void AssertLost(RunLogReader reader, int skippedBytes, int missingChunks, int missingSeconds)
        {
            Assert.AreEqual(skippedBytes, reader.SkippedBytes);
            Assert.AreEqual(missingChunks, reader.MissingChunks);
            Assert.AreEqual(missingSeconds, reader.MissingSeconds);
        }
    }
}
