using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>One rep or stride of one side, as measured. Filled in place: the loop allocates nothing.</summary>
    public sealed class Segment
    {
        /// <summary>Side, 0 left, 1 right.</summary>
        public int Side;

        /// <summary>True for a stride, false for a rep.</summary>
        public bool IsStride;

        /// <summary>Start since the mode began, in ms.</summary>
        public int StartMs;

        /// <summary>Length in ms.</summary>
        public int DurationMs;

        /// <summary>Time of the largest glute amplitude after the start, in ms; <see cref="Measured.Unavailable"/> without a glute signal.</summary>
        public int PeakGluteMs;

        /// <summary>The same for the hamstring.</summary>
        public int PeakHamstringMs;

        /// <summary>Glute rms over the segment in 1/16 count, rest removed; <see cref="Measured.Unavailable"/> without a signal.</summary>
        public int GluteRmsQ4;

        /// <summary>The same for the hamstring.</summary>
        public int HamstringRmsQ4;

        /// <summary>ln(G/H) in 1/4096; <see cref="Measured.UnavailableLogRatio"/> when either is missing or silent.</summary>
        public int LogRatioQ12;

        /// <summary>Blocks of the segment that were left out of it (motor, flash gap, no samples), 0..63; 63 stands for that many or more.</summary>
        public int ExcludedBlocks;
    }
}
