using System;
using System.Numerics;
using GluteSense.NanoFakes;
using Thread = NanoFakes.System.Threading.Thread;

namespace nanoFramework.Hardware.Esp32
{
    /// <summary>Deep sleep, ended by one pin at a level (ext0). The other ways to wake and light sleep are not modelled.</summary>
    public class Sleep
    {
        /// <summary>Why the device runs.</summary>
        public enum WakeupCause
        {
            /// <summary>Power came, or it was restarted.</summary>
            Undefined = 0,

            /// <summary>The pin of EnableWakeupByPin was at its level.</summary>
            Ext0 = 2,
        }

        /// <summary>Pins that can wake the device, as bits.</summary>
        [Flags]
        public enum WakeupGpioPin : ulong
        {
            /// <summary>None.</summary>
            None = 0,

            /// <summary>GPIO0.</summary>
            Pin0 = 1UL << 0,

            /// <summary>GPIO2.</summary>
            Pin2 = 1UL << 2,

            /// <summary>GPIO4.</summary>
            Pin4 = 1UL << 4,

            /// <summary>GPIO12.</summary>
            Pin12 = 1UL << 12,

            /// <summary>GPIO13.</summary>
            Pin13 = 1UL << 13,

            /// <summary>GPIO14.</summary>
            Pin14 = 1UL << 14,

            /// <summary>GPIO15.</summary>
            Pin15 = 1UL << 15,

            /// <summary>GPIO25.</summary>
            Pin25 = 1UL << 25,

            /// <summary>GPIO26.</summary>
            Pin26 = 1UL << 26,

            /// <summary>GPIO27.</summary>
            Pin27 = 1UL << 27,

            /// <summary>GPIO32.</summary>
            Pin32 = 1UL << 32,

            /// <summary>GPIO33.</summary>
            Pin33 = 1UL << 33,

            /// <summary>GPIO34.</summary>
            Pin34 = 1UL << 34,

            /// <summary>GPIO35.</summary>
            Pin35 = 1UL << 35,

            /// <summary>GPIO36.</summary>
            Pin36 = 1UL << 36,

            /// <summary>GPIO37.</summary>
            Pin37 = 1UL << 37,

            /// <summary>GPIO38.</summary>
            Pin38 = 1UL << 38,

            /// <summary>GPIO39.</summary>
            Pin39 = 1UL << 39,
        }

        /// <summary>The pin and level that end the next deep sleep; of several pins the highest counts. The pin needs a pull outside the chip.</summary>
        public static EspNativeError EnableWakeupByPin(WakeupGpioPin pin, int level)
        {
            VirtualChip chip = Charged();
            if (pin == WakeupGpioPin.None)
            {
                return EspNativeError.OK;
            }

            int gpioNumber = BitOperations.Log2((ulong)pin);
            if (!EspGpio.IsRtc(gpioNumber) || level < 0 || level > 1)
            {
                return EspNativeError.INVALID_ARG;
            }

            chip.WakeUp.Enable(gpioNumber, level == 1);
            return EspNativeError.OK;
        }

        /// <summary>
        /// Sleeps; ends in a restart of Main. Never returns, but other threads run on until all of them wait, or for up to 50 slices.
        /// </summary>
        public static void StartDeepSleep()
        {
            Charged().RequestDeepSleep();
            Thread.Sleep(-1);
        }

        /// <summary>Why the device runs.</summary>
        public static WakeupCause GetWakeupCause() => Charged().WakeUp.WokeByPin ? WakeupCause.Ext0 : WakeupCause.Undefined;

        /// <summary>The pin of a wake-up by several pins (ext1), so always None here: the device asks for ext1 only.</summary>
        public static WakeupGpioPin GetWakeupGpioPin()
        {
            Charged();
            return WakeupGpioPin.None;
        }

        private static VirtualChip Charged()
        {
            VirtualChip chip = VirtualChip.Current;
            chip.Charge(VendorCost.Other);
            return chip;
        }
    }
}
