namespace GluteSense.Signal
{
    /// <summary>The in-memory marks for "not available"; a measured value is never negative, so a mark can not be one.</summary>
    public static class Measured
    {
        /// <summary>An amplitude, share or time that could not be measured.</summary>
        public const int Unavailable = -1;

        /// <summary>A log ratio that could not be measured (log ratios may be negative).</summary>
        public const int UnavailableLogRatio = int.MinValue;
    }
}
