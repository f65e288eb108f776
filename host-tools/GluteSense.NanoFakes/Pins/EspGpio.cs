using System;

namespace GluteSense.NanoFakes
{
    /// <summary>What the pins of an ESP32-WROVER can do (cpu_gpio.cpp; ESP32 data sheet, section 2).</summary>
    internal static class EspGpio
    {
        /// <summary>False for pins that do not exist, and for those of the flash, which the firmware image keeps for itself.</summary>
        public static bool CanBeOpened(int gpioNumber)
        {
            ThrowIfMemoryPin(gpioNumber);
            return Exists(gpioNumber) && (gpioNumber < 6 || gpioNumber > 11);
        }

        /// <summary>True for all but 34 to 39.</summary>
        public static bool CanBeOutput(int gpioNumber)
        {
            ThrowIfMemoryPin(gpioNumber);
            return Exists(gpioNumber) && gpioNumber < 34;
        }

        /// <summary>34 to 39 have neither pull-up nor pull-down; asking for one has no effect.</summary>
        public static bool HasPulls(int gpioNumber) => CanBeOutput(gpioNumber);

        /// <summary>True for the pins that work in deep sleep.</summary>
        public static bool IsRtc(int gpioNumber) =>
            gpioNumber is 0 or 2 or 4 or (>= 12 and <= 15) or (>= 25 and <= 27) or (>= 32 and <= 39);

        private static bool Exists(int gpioNumber) => gpioNumber is >= 0 and <= 39 and not (20 or 24 or (>= 28 and <= 31));

        /// <summary>The firmware image does not keep these two, and using them stops the module.</summary>
        private static void ThrowIfMemoryPin(int gpioNumber)
        {
            if (gpioNumber is 16 or 17)
            {
                throw new NotSupportedException($"GPIO{gpioNumber} carries the WROVER's PSRAM.");
            }
        }
    }
}
