using GluteSense.Signal;

namespace GluteSense.Storage
{
    /// <summary>
    /// Gathers one second of a run block by block. At its end: <see cref="CloseChannel"/> for each channel, one stage of block work each, then
    /// the frame goes into a <see cref="RunLogChunk"/>. Two of these taking turns let the next second begin before this one is encoded.
    /// </summary>
    public sealed class RunLogSecond
    {
        private readonly long[] _powerSumQ8 = new long[MuscleChannels.Count];
        private int _sampleCount;
        private int _unusableChannels;

        /// <summary>What was gathered; complete once every channel is closed.</summary>
        public readonly RunLogFrame Frame = new RunLogFrame();

        /// <summary>Creates an empty second 0.</summary>
        public RunLogSecond()
        {
            Begin(0);
        }

        /// <summary>Starts a second, counted from the start of the run.</summary>
        public void Begin(int second)
        {
            Frame.Reset(second);
            _sampleCount = 0;
            _unusableChannels = 0;
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _powerSumQ8[channel] = 0;
            }
        }

        /// <summary>Adds a block that counts.</summary>
        /// <param name="powerSumQ8">256·n·variance of each channel (BlockPower.PowerSumQ8).</param>
        /// <param name="sampleCount">n.</param>
        /// <param name="unusableChannels">Channels whose electrode is off or gives no signal, bit k for channel k; one such block spoils the second.</param>
        /// <param name="saturatedChannels">Channels with samples at a rail.</param>
        public void AddBlock(long[] powerSumQ8, int sampleCount, int unusableChannels, int saturatedChannels)
        {
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _powerSumQ8[channel] += powerSumQ8[channel];
            }

            _sampleCount += sampleCount;
            _unusableChannels |= unusableChannels;
            Frame.SaturatedChannels |= saturatedChannels;
        }

        /// <summary>Counts a block that does not count: the motor shook it, or a gap cut it.</summary>
        public void ExcludeBlock()
        {
            Frame.ExcludedBlocks++;
        }

        /// <summary>Counts ticks without a sample, of blocks of both kinds.</summary>
        public void AddMissedTicks(int missedTicks)
        {
            Frame.MissedTicks += missedTicks;
        }

        /// <summary>Adds a stall, but not that of a checkpoint of this log: the next chunk tells that.</summary>
        public void AddGap(int gapMs)
        {
            Frame.GapMs += gapMs;
        }

        /// <summary>Notes that the wearer is being cued.</summary>
        public void MarkCued()
        {
            Frame.IsCued = true;
        }

        /// <summary>Adds a stride that was found in this second.</summary>
        /// <param name="side">0 left, 1 right.</param>
        /// <param name="durationBlocks">Duration in blocks, negative when unavailable.</param>
        /// <param name="logRatioQ12">ln(G/H) in 1/4096, or <see cref="Measured.UnavailableLogRatio"/>.</param>
        /// <param name="gluteRmsQ4">Glute rms in 1/16 count, or <see cref="Measured.Unavailable"/>.</param>
        public void AddStride(int side, int durationBlocks, int logRatioQ12, int gluteRmsQ4)
        {
            if (Frame.StrideCount == RunLogFrame.MaxStrides)
            {
                Frame.StridesLost = true;
                return;
            }

            Frame.Stride[Frame.StrideCount] = RunLogStride.Pack(side, durationBlocks, logRatioQ12, LogCode.Encode(gluteRmsQ4));
            Frame.StrideCount++;
        }

        /// <summary>Turns the power of a channel into its code: root of the mean of (variance − rest variance), clipped at 0 once.</summary>
        public void CloseChannel(int channel, long restVarianceQ8)
        {
            Frame.RmsCode[channel] = (_unusableChannels & (1 << channel)) != 0
                ? LogCode.Unavailable
                : LogCode.Encode(PowerMean.RmsQ4(_powerSumQ8[channel], _sampleCount, restVarianceQ8, IntegerRoot.NoGuess));
        }
    }
}
