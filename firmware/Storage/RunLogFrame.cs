using GluteSense.Signal;

namespace GluteSense.Storage
{
    /// <summary>One second of the run log.</summary>
    /// <remarks>
    /// Byte 0: bits 0-2 strides, 3 the wearer was cued, 4 an extension follows, 5-7 missed ticks modulo 8. Then four log codes of rms. Then, if
    /// announced, the extension: bits 0-3 channels at a rail, 4 a byte of missed ticks/8 follows, 5 a byte of gap in 10 ms follows, 6 a
    /// byte of excluded blocks follows, 7 strides were lost; these bytes in this order. Then 3 bytes per stride. Channels at a rail hold until
    /// the next extension of the chunk; a chunk starts with none. So a second costs 5 bytes as long as nothing changes, also on a slow
    /// build that misses 5 of 500 ticks in each.
    /// </remarks>
    public sealed class RunLogFrame
    {
        /// <summary>Most strides in a second: 3.5 a second and side, beyond any runner.</summary>
        public const int MaxStrides = 7;

        /// <summary>Bytes of the longest frame.</summary>
        public const int MaxLength = 1 + MuscleChannels.Count + 4 + MaxStrides * RunLogStride.Length;

        /// <summary>Most missed ticks that are told exactly; 2047 stands for that many or more.</summary>
        public const int MaxMissedTicks = 2047;

        /// <summary>Longest gap in ms; 2550 stands for that long or longer.</summary>
        public const int MaxGapMs = 2550;

        /// <summary>Most excluded blocks; 255 stands for that many or more.</summary>
        public const int MaxExcludedBlocks = 255;

        private const int FlagCued = 8;
        private const int FlagExtension = 16;
        private const int FlagMissed = 16;
        private const int FlagGap = 32;
        private const int FlagExcluded = 64;
        private const int FlagStridesLost = 128;

        /// <summary>Seconds since the run began; not in the frame but in the chunk.</summary>
        public int Second;

        /// <summary>True when the wearer was cued in this second.</summary>
        public bool IsCued;

        /// <summary>Ticks without a sample.</summary>
        public int MissedTicks;

        /// <summary>Stall in ms beside that of the checkpoint before the chunk; rounded up to tens when encoded.</summary>
        public int GapMs;

        /// <summary>Blocks left out of rms and strides (cue or gap).</summary>
        public int ExcludedBlocks;

        /// <summary>Channels with samples at a rail, bit k for channel k.</summary>
        public int SaturatedChannels;

        /// <summary>True when more strides ended than a frame has room for.</summary>
        public bool StridesLost;

        /// <summary>rms of each channel, rest removed, as log code (Signal.LogCode); 255 when an electrode was off or no block counted.</summary>
        public readonly int[] RmsCode = new int[MuscleChannels.Count];

        /// <summary>Strides that ended in this second, 0..7.</summary>
        public int StrideCount;

        /// <summary>The strides (<see cref="RunLogStride"/>).</summary>
        public readonly int[] Stride = new int[MaxStrides];

        /// <summary>An empty second: nothing measured.</summary>
        public void Reset(int second)
        {
            Second = second;
            IsCued = false;
            MissedTicks = 0;
            GapMs = 0;
            ExcludedBlocks = 0;
            SaturatedChannels = 0;
            StridesLost = false;
            StrideCount = 0;
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                RmsCode[channel] = LogCode.Unavailable;
            }
        }

        /// <summary>Writes the frame, at most <see cref="MaxLength"/> bytes, and gives the offset behind it.</summary>
        /// <param name="buffer">Where to.</param>
        /// <param name="offset">First byte.</param>
        /// <param name="saturatedBefore">Channels at a rail in the frame before, 0 for the first of a chunk.</param>
        public int Encode(byte[] buffer, int offset, int saturatedBefore)
        {
            int missed = MissedTicks < MaxMissedTicks ? MissedTicks : MaxMissedTicks;
            int gap = GapMs < MaxGapMs ? (GapMs + 9) / 10 : MaxGapMs / 10;
            int excluded = ExcludedBlocks < MaxExcludedBlocks ? ExcludedBlocks : MaxExcludedBlocks;
            int extension = (missed > 7 ? FlagMissed : 0) | (gap > 0 ? FlagGap : 0) | (excluded > 0 ? FlagExcluded : 0)
                | (StridesLost ? FlagStridesLost : 0);
            bool isExtended = extension != 0 || SaturatedChannels != saturatedBefore;
            buffer[offset++] = (byte)(StrideCount | (IsCued ? FlagCued : 0) | (isExtended ? FlagExtension : 0) | ((missed & 7) << 5));
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                buffer[offset++] = (byte)RmsCode[channel];
            }

            if (isExtended)
            {
                buffer[offset++] = (byte)(extension | SaturatedChannels);
                offset = EncodeCount(buffer, offset, missed >> 3);
                offset = EncodeCount(buffer, offset, gap);
                offset = EncodeCount(buffer, offset, excluded);
            }

            for (int index = 0; index < StrideCount; index++)
            {
                int stride = Stride[index];
                buffer[offset++] = (byte)stride;
                buffer[offset++] = (byte)(stride >> 8);
                buffer[offset++] = (byte)(stride >> 16);
            }

            return offset;
        }

        /// <summary>Reads a frame and gives the offset behind it, or −1 when none fits before <paramref name="end"/>. <see cref="Second"/> stays.</summary>
        public int Decode(byte[] buffer, int offset, int end, int saturatedBefore)
        {
            if (end - offset < 1 + MuscleChannels.Count)
            {
                return -1;
            }

            int head = buffer[offset++];
            StrideCount = head & MaxStrides;
            IsCued = (head & FlagCued) != 0;
            bool isExtended = (head & FlagExtension) != 0;
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                RmsCode[channel] = buffer[offset++];
            }

            int extension = isExtended && offset < end ? buffer[offset] : 0;
            int counts = ((extension >> 4) & 1) + ((extension >> 5) & 1) + ((extension >> 6) & 1);
            if (end - offset < (isExtended ? 1 : 0) + counts + StrideCount * RunLogStride.Length)
            {
                return -1;
            }

            offset += isExtended ? 1 : 0;
            SaturatedChannels = isExtended ? extension & 15 : saturatedBefore;
            StridesLost = (extension & FlagStridesLost) != 0;
            MissedTicks = (head >> 5) + ((extension & FlagMissed) != 0 ? buffer[offset++] << 3 : 0);
            GapMs = (extension & FlagGap) != 0 ? buffer[offset++] * 10 : 0;
            ExcludedBlocks = (extension & FlagExcluded) != 0 ? buffer[offset++] : 0;
            for (int index = 0; index < StrideCount; index++)
            {
                Stride[index] = buffer[offset] | (buffer[offset + 1] << 8) | (buffer[offset + 2] << 16);
                offset += RunLogStride.Length;
            }

            return offset;
        }

        private static int EncodeCount(byte[] buffer, int offset, int count)
        {
            if (count > 0)
            {
                buffer[offset++] = (byte)count;
            }

            return offset;
        }
    }
}
