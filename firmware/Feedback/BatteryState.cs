namespace GluteSense.Feedback
{
    /// <summary>How the battery is.</summary>
    public enum BatteryState
    {
        /// <summary>No battery voltage at the pin: not read yet, no divider, or the board runs from USB alone.</summary>
        Unknown = 0,

        /// <summary>Enough.</summary>
        Good = 1,

        /// <summary>Below 15 %, until it is at 20 % again.</summary>
        Low = 2,

        /// <summary>Below 3.30 V: save and sleep.</summary>
        Critical = 3,
    }
}
