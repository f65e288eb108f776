using GluteSense.NanoFakes;

namespace System.Device.Gpio
{
    /// <summary>Opens pins.</summary>
    public sealed class GpioController
    {
        /// <summary>Opens a pin.</summary>
        /// <exception cref="InvalidOperationException">The pin is open, does not exist, or belongs to the flash.</exception>
        /// <exception cref="ArgumentException">The pin can not be an output; it stays reserved all the same, as on the device.</exception>
        public GpioPin OpenPin(int pinNumber, PinMode mode)
        {
            VirtualChip chip = VirtualChip.Current;
            chip.Charge(VendorCost.Other);
            if (!chip.Pins.TryReserve(pinNumber))
            {
                throw new InvalidOperationException();
            }

            return new GpioPin(chip, pinNumber, mode);
        }

        /// <summary>True while a pin is open.</summary>
        public bool IsPinOpen(int pinNumber)
        {
            VirtualChip chip = VirtualChip.Current;
            chip.Charge(VendorCost.Other);
            return chip.Pins.IsReserved(pinNumber);
        }
    }
}
