using GluteSense.Storage;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Support
{
    /// <summary>Makes runs of random seconds, writes them as the device does, and remembers them.</summary>
    public sealed class RunLogSamples
    {
        private readonly SeededRandom _random;

        public readonly RunLogFacts Facts = new RunLogFacts();
        public readonly RunLogFrame[] Frames = new RunLogFrame[400];
        public readonly int[] ChunkStart = new int[100];
        public readonly int[] ChunkGapMs = new int[100];
        public readonly byte[] Log = new byte[20000];
        public int FrameCount;
        public int ChunkCount;
        public int Length;

        public RunLogSamples(int seed)
        {
            _random = new SeededRandom(seed);
            Facts.FirmwareMajor = 1;
            Facts.FirmwareMinor = 2;
            Facts.FirmwarePatch = 3;
            Facts.Board = 1;
            Facts.BlockMs = 50;
            Facts.RateHz = 500;
            Facts.NanovoltsPerCount = 805664;
            Facts.FrontEndGain = 1000;
            Facts.ReferenceKind = 3;
            Facts.CuePlan = 2;
            Facts.EpochSeconds = 1767225600;
            for (int channel = 0; channel < 4; channel++)
            {
                Facts.ReferenceRmsQ4[channel] = channel == 2 ? -1 : 3000 + channel;
                Facts.RestVarianceQ8[channel] = channel == 3 ? -1 : 1000 + channel;
            }
        }

        /// <summary>Writes a run of some seconds, so light that chunks of 20 have room; with jumps, a second in twenty is not logged.</summary>
        public void Write(int run, int seconds, bool jumps, bool ends)
        {
            RunLogChunk chunk = new RunLogChunk();
            chunk.BeginRun(run, Facts);
            for (int second = 0; second < seconds; second++)
            {
                if (jumps && _random.Between(0, 19) == 0)
                {
                    continue;
                }

                RunLogFrame frame = RandomFrame(second);
                if (!chunk.TryAddSecond(frame))
                {
                    Append(chunk, false);
                    Assert.IsTrue(chunk.TryAddSecond(frame));
                }

                Frames[FrameCount++] = frame;
                if (chunk.IsDue)
                {
                    Append(chunk, false);
                }

                for (int portion = _random.Between(0, 3); portion > 0; portion--)
                {
                    chunk.AdvanceCheck();
                }
            }

            Append(chunk, ends);
        }

        public RunLogFrame RandomFrame(int second)
        {
            RunLogFrame frame = new RunLogFrame();
            frame.Reset(second);
            frame.IsCued = _random.Between(0, 1) == 1;
            frame.MissedTicks = _random.Between(0, 3) == 0 ? (int)_random.Bits(11) : _random.Between(0, 9);
            frame.GapMs = _random.Between(0, 3) == 0 ? 10 * _random.Between(0, 255) : 0;
            frame.ExcludedBlocks = _random.Between(0, 3) == 0 ? _random.Between(0, 255) : 0;
            frame.SaturatedChannels = _random.Between(0, 3) == 0 ? _random.Between(0, 15) : 0;
            frame.StridesLost = _random.Between(0, 9) == 0;
            frame.StrideCount = _random.Between(0, 9) == 0 ? RunLogFrame.MaxStrides : _random.Between(0, 4);
            for (int channel = 0; channel < 4; channel++)
            {
                frame.RmsCode[channel] = _random.Between(0, 255);
            }

            for (int index = 0; index < frame.StrideCount; index++)
            {
                frame.Stride[index] = (int)_random.Bits(24);
            }

            return frame;
        }

        public static void AreEqual(RunLogFrame expected, RunLogFrame actual)
        {
            Assert.AreEqual(expected.Second, actual.Second);
            Assert.AreEqual(expected.IsCued, actual.IsCued);
            Assert.AreEqual(expected.MissedTicks, actual.MissedTicks);
            Assert.AreEqual(expected.GapMs, actual.GapMs);
            Assert.AreEqual(expected.ExcludedBlocks, actual.ExcludedBlocks);
            Assert.AreEqual(expected.SaturatedChannels, actual.SaturatedChannels);
            Assert.AreEqual(expected.StridesLost, actual.StridesLost);
            Assert.AreEqual(expected.StrideCount, actual.StrideCount);
            for (int channel = 0; channel < 4; channel++)
            {
                Assert.AreEqual(expected.RmsCode[channel], actual.RmsCode[channel]);
            }

            for (int index = 0; index < expected.StrideCount; index++)
            {
                Assert.AreEqual(expected.Stride[index], actual.Stride[index]);
            }
        }

        private void Append(RunLogChunk chunk, bool isLast)
        {
            int length = chunk.Finish(isLast);
            ChunkStart[ChunkCount++] = Length;
            for (int index = 0; index < length; index++)
            {
                Log[Length++] = chunk.Bytes[index];
            }

            ChunkStart[ChunkCount] = Length;
            ChunkGapMs[ChunkCount] = _random.Between(40, 400);
            chunk.BeginNext(ChunkGapMs[ChunkCount]);
        }
    }
}
