namespace GluteSense.Feedback
{
    /// <summary>What the LED can show besides faults; the higher value hides the lower one.</summary>
    public enum LedCondition
    {
        /// <summary>Nothing to show: dark.</summary>
        Idle = 0,

        /// <summary>Samples are taken: a flash of 100 ms each 2 s.</summary>
        Measuring = 1,

        /// <summary>The wearer is being cued: on.</summary>
        Cue = 2,

        /// <summary>The battery is low: one blink of 200 ms each 2 s.</summary>
        BatteryLow = 3,

        /// <summary>An electrode is off: a double blink each 2 s.</summary>
        ElectrodeOff = 4,

        /// <summary>A new owner is accepted: fast blinking.</summary>
        OwnerWindow = 5,
    }
}
