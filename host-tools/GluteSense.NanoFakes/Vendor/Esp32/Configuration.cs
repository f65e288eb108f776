using GluteSense.NanoFakes;

namespace nanoFramework.Hardware.Esp32
{
    /// <summary>Which pin serves which function. After a restart no PWM function has a pin.</summary>
    public class Configuration
    {
        /// <summary>Gives a function its pin. Whether that can be an output shows only when the channel is made.</summary>
        public static void SetPinFunction(int pin, DeviceFunction value)
        {
            VirtualChip chip = VirtualChip.Current;
            chip.Charge(VendorCost.Other);
            chip.Pins.Pwm.Map(Index(value), pin);
        }

        /// <summary>Pin of a function; -1 when it has none.</summary>
        public static int GetFunctionPin(DeviceFunction function)
        {
            VirtualChip chip = VirtualChip.Current;
            chip.Charge(VendorCost.Other);
            return chip.Pins.Pwm.PinOf(Index(function));
        }

        private static int Index(DeviceFunction function)
        {
            if (function < DeviceFunction.PWM1 || function > DeviceFunction.PWM16 || ((int)function & 0xFF) != 0)
            {
                throw new global::System.NotSupportedException("Only PWM functions are modelled.");
            }

            return (((int)function >> 8) & 0xFF) - 1;
        }
    }
}
