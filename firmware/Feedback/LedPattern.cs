namespace GluteSense.Feedback
{
    /// <summary>
    /// The LED's patterns: 40 slots of 50 ms, the lowest bit first, repeated every 2 s. No two look alike, wherever in
    /// its cycle a wearer begins to watch.
    /// </summary>
    public static class LedPattern
    {
        /// <summary>Length of a slot.</summary>
        public const int SlotMs = 50;

        /// <summary>Slots of a cycle.</summary>
        public const int SlotCount = 40;

        /// <summary>Largest fault code.</summary>
        public const int MaxFaultCode = 7;

        // A blink of 300 ms, which tells a fault from the other patterns and marks where to begin counting; then a short one every four slots.
        private const long LongestFault = 0xCCCCCCC3F;
        private const int SlotsBeforeCode = 8;
        private const int SlotsPerBlink = 4;

        /// <summary>Slots of a condition.</summary>
        public static long Slots(LedCondition condition)
        {
            switch (condition)
            {
                case LedCondition.Measuring:
                    return 0x3;
                case LedCondition.Cue:
                    return 0xFFFFFFFFFF;
                case LedCondition.BatteryLow:
                    return 0xF;
                case LedCondition.ElectrodeOff:
                    return 0x33;
                case LedCondition.OwnerWindow:
                    return 0x3333333333;
                default:
                    return 0;
            }
        }

        /// <summary>Slots of a fault: one long blink, then as many short ones as its code says, 1..7.</summary>
        public static long FaultSlots(int code)
        {
            return LongestFault & ((1L << (SlotsBeforeCode + code * SlotsPerBlink)) - 1);
        }
    }
}
