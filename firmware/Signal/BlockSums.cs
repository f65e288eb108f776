namespace GluteSense.Signal
{
    /// <summary>
    /// What the sampling loop hands over once per block: n, Σx and Σx² per channel of raw ADC codes.
    /// </summary>
    /// <remarks>
    /// Contract: codes 0..4095, n at most <see cref="MaxSamples"/>. Worst case of the 32-bit sums:
    /// Σx² = 128 · 4095² = 2 146 435 200 &lt; 2³¹ = 2 147 483 648, and Σx = 128 · 4095 = 524 160. Nothing can overflow
    /// (and `checked` would not tell on the device: DESIGN section 3).
    /// </remarks>
    public sealed class BlockSums
    {
        /// <summary>Largest number of samples in a block.</summary>
        public const int MaxSamples = 128;

        /// <summary>Largest ADC code (12 bit).</summary>
        public const int MaxCode = 4095;

        /// <summary>Σx per channel.</summary>
        public readonly int[] Sum = new int[MuscleChannels.Count];

        /// <summary>Σx² per channel.</summary>
        public readonly int[] SumOfSquares = new int[MuscleChannels.Count];

        /// <summary>Samples per channel that lay at a rail of the amplifier.</summary>
        public readonly int[] RailCount = new int[MuscleChannels.Count];

        /// <summary>Channel that was read last and folded (its sums stand in the last place until they are put back); −1 for none.</summary>
        public int FoldedChannel = -1;

        /// <summary>Samples the block really got (the same for all channels), 0..128.</summary>
        public int SampleCount;

        /// <summary>Time of the block's first tick since the mode began, in ms.</summary>
        public int StartMs;

        /// <summary>Ticks of this block that were missed.</summary>
        public int MissedTicks;

        /// <summary>Puts the sums of a folded channel in its place; gives the channel, −1 for none.</summary>
        public int TakeFolded()
        {
            int channel = FoldedChannel;
            if (channel >= 0)
            {
                FoldedChannel = -1;
                Swap(Sum, channel);
                Swap(SumOfSquares, channel);
                Swap(RailCount, channel);
            }

            return channel;
        }

        /// <summary>
        /// n²·variance of a channel, exactly: n·Σx² − (Σx)², 0 .. 128²·(4095/2)² &lt; 2³⁷ in 64 bit.
        /// </summary>
        public long VarianceNumerator(int channel)
        {
            long sum = Sum[channel];
            return (long)SampleCount * SumOfSquares[channel] - sum * sum;
        }

        /// <summary>Mean ADC code of a channel, truncated; <see cref="Measured.Unavailable"/> in an empty block.</summary>
        public int Mean(int channel)
        {
            return SampleCount == 0 ? Measured.Unavailable : Sum[channel] / SampleCount;
        }

        private static void Swap(int[] values, int channel)
        {
            int value = values[channel];
            values[channel] = values[MuscleChannels.Count - 1];
            values[MuscleChannels.Count - 1] = value;
        }
    }
}
