namespace GluteSense.Feedback
{
    /// <summary>What the LED has to show now. Faults hide everything, then the highest condition that holds. Main loop only.</summary>
    public sealed class LedState
    {
        private int _conditions;
        private int _faultCode;

        /// <summary>Says whether a condition holds.</summary>
        public void Set(LedCondition condition, bool holds)
        {
            int bit = 1 << (int)condition;
            _conditions = holds ? _conditions | bit : _conditions & ~bit;
        }

        /// <summary>Sets the fault to show, 1..7, or 0 for none; a larger code is shown as 7.</summary>
        public void SetFault(int code)
        {
            _faultCode = code > LedPattern.MaxFaultCode ? LedPattern.MaxFaultCode : code;
        }

        /// <summary>True when the LED is to be lit. ms since power-up; a wrap shifts the pattern once.</summary>
        public bool IsOn(int nowMs)
        {
            int slot = (int)((uint)nowMs / LedPattern.SlotMs % LedPattern.SlotCount);
            return ((Slots() >> slot) & 1) != 0;
        }

        private long Slots()
        {
            if (_faultCode > 0)
            {
                return LedPattern.FaultSlots(_faultCode);
            }

            int condition = (int)LedCondition.OwnerWindow;
            while (condition > 0 && ((_conditions >> condition) & 1) == 0)
            {
                condition--;
            }

            return LedPattern.Slots((LedCondition)condition);
        }
    }
}
