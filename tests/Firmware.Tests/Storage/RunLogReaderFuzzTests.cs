using GluteSense.Firmware.Tests.Support;
using GluteSense.Storage;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Storage
{
    [TestClass]
    public class RunLogReaderFuzzTests
    {
        [TestMethod]
        public void WhollyRandomBytesAreSteppedOver()
        {
            SeededRandom random = new SeededRandom(349);
            byte[] bytes = new byte[4000];
            RunLogReader reader = new RunLogReader();
            for (int run = 0; run < 200; run++)
            {
                int length = random.Between(0, bytes.Length);
                for (int index = 0; index < length; index++)
                {
                    // Many marks, so that many a header is looked at.
                    int kind = random.Between(0, 3);
                    bytes[index] = (byte)(kind == 0 ? RunLogChunk.Mark : kind == 1 ? RunLogChunk.Version : random.Between(0, 255));
                }

                reader.Open(bytes, length);
                Assert.IsFalse(reader.NextChunk());
                Assert.IsFalse(reader.NextSecond(new RunLogFrame()));
                Assert.AreEqual(length, reader.SkippedBytes);
            }
        }

        [TestMethod]
        public void RandomPayloadWithTheRightCheckValueDoesNotThrow()
        {
            SeededRandom random = new SeededRandom(350);
            byte[] bytes = new byte[400];
            Crc32 crc = new Crc32();
            RunLogReader reader = new RunLogReader();
            RunLogFrame frame = new RunLogFrame();
            int accepted = 0;
            for (int run = 0; run < 20000; run++)
            {
                int payload = random.Between(0, 60);
                for (int index = 0; index < RunLogChunk.HeaderBytes + payload; index++)
                {
                    bytes[index] = (byte)random.Between(0, 255);
                }

                bytes[0] = RunLogChunk.Mark;
                bytes[1] = RunLogChunk.Version;
                bytes[2] = (byte)random.Between(0, 3);
                bytes[3] = (byte)random.Between(0, 4);
                bytes[7] = 0;
                bytes[6] = (byte)random.Between(0, 1);
                bytes[12] = (byte)payload;
                bytes[13] = 0;
                bytes[RunLogChunk.HeaderBytes] = (byte)random.Between(40, 50);
                int end = RunLogChunk.HeaderBytes + payload;
                crc.Reset();
                crc.Add(bytes, RunLogChunk.HeaderBytes, payload);
                crc.Add(bytes, 0, RunLogChunk.HeaderBytes);
                for (int index = 0; index < 4; index++)
                {
                    bytes[end + index] = (byte)(crc.Value >> (8 * index));
                }

                reader.Open(bytes, end + 4);
                while (reader.NextChunk())
                {
                    accepted++;
                    int seconds = 0;
                    while (reader.NextSecond(frame))
                    {
                        seconds++;
                    }

                    Assert.AreEqual(reader.SecondCount, seconds);
                }
            }

            Assert.IsTrue(accepted > 50 && accepted < 19000, accepted.ToString());
        }

        [TestMethod]
        public void DamagedLogsGiveOnlySecondsThatWereWritten()
        {
            SeededRandom random = new SeededRandom(353);
            RunLogSamples run = new RunLogSamples(354);
            run.Write(2, 200, true, true);
            byte[] bytes = new byte[run.Log.Length];
            RunLogReader reader = new RunLogReader();
            RunLogFrame frame = new RunLogFrame();
            int read = 0;
            for (int round = 0; round < 300; round++)
            {
                for (int index = 0; index < run.Length; index++)
                {
                    bytes[index] = run.Log[index];
                }

                for (int hit = random.Between(1, 5); hit > 0; hit--)
                {
                    bytes[random.Between(0, run.Length - 1)] = (byte)random.Between(0, 255);
                }

                reader.Open(bytes, random.Between(0, run.Length));
                int next = 0;
                while (reader.NextChunk())
                {
                    while (reader.NextSecond(frame))
                    {
                        while (run.Frames[next].Second != frame.Second)
                        {
                            next++;
                        }

                        RunLogSamples.AreEqual(run.Frames[next], frame);
                        read++;
                    }
                }
            }

            Assert.IsTrue(read > 10000, read.ToString());
        }
    }
}
