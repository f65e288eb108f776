namespace GluteSense.Device
{
    /// <summary>The device can not go on. Ends the program loudly: the LED blinks, the debugger and the flashing tool show the text.</summary>
    public sealed class DeviceFault : System.Exception
    {
        /// <summary>Blinks of the LED.</summary>
        public const int LedCode = 1;

        /// <summary>The chip refused the button as a reason to wake.</summary>
        public const string Wakeup = "The button can not wake the chip: its pin is no RTC pin.";

        /// <summary>The stack did not start.</summary>
        public const string Advertising = "The Bluetooth stack does not advertise. Is the firmware image a BLE one (ESP32_BLE_REV3)?";

        /// <summary>The stack gave no service or characteristic.</summary>
        public const string Gatt = "The Bluetooth stack refused the GATT service or one of its characteristics.";

        /// <summary>Creates a fault.</summary>
        public DeviceFault(string message)
            : base(message)
        {
        }

        /// <summary>Throws when something that must hold does not.</summary>
        public static void ThrowIf(bool failed, string message)
        {
            if (failed)
            {
                throw new DeviceFault(message);
            }
        }
    }
}
