using System;

namespace GluteSense.NanoFakes
{
    /// <summary>The one way out of deep sleep that is modelled: a pin at a level (ext0).</summary>
    internal sealed class WakeUp
    {
        private const int None = -1;

        private int _gpioNumber = None;
        private bool _high;

        /// <summary>True when this start of the firmware was a wake-up by the pin.</summary>
        public bool WokeByPin { get; private set; }

        /// <summary>Sets the pin for the next sleep.</summary>
        public void Enable(int gpioNumber, bool high)
        {
            _gpioNumber = gpioNumber;
            _high = high;
        }

        /// <summary>A floating pin would wake the device by chance: that is a fault of the wiring, not of the firmware.</summary>
        public void FallAsleep(VirtualPins pins)
        {
            WokeByPin = false;
            if (_gpioNumber != None && pins.DrivenLevel(_gpioNumber) == null)
            {
                throw new NotSupportedException($"Nothing outside drives GPIO{_gpioNumber}, the wake-up pin; a floating pin is not modelled.");
            }
        }

        /// <summary>True when the pin is at its level; the setting is used up then, as by any restart.</summary>
        public bool TryWake(VirtualPins pins)
        {
            if (_gpioNumber == None || pins.DrivenLevel(_gpioNumber) != _high)
            {
                return false;
            }

            Clear();
            WokeByPin = true;
            return true;
        }

        /// <summary>Forgets the setting and the cause: a restart that is no wake-up.</summary>
        public void Clear()
        {
            _gpioNumber = None;
            WokeByPin = false;
        }
    }
}
