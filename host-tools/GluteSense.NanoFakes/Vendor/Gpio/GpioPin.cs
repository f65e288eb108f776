using GluteSense.NanoFakes;

namespace System.Device.Gpio
{
    /// <summary>An open pin. Its event is not modelled: it comes up to 20 ms late, so that polling does as well.</summary>
    public sealed class GpioPin : IDisposable
    {
        private readonly VirtualChip _chip;
        private readonly PinMode _mode;
        private bool _high;
        private bool _disposed;

        internal GpioPin(VirtualChip chip, int pinNumber, PinMode mode)
        {
            _chip = chip;
            _mode = mode;
            PinNumber = pinNumber;
            if (mode > PinMode.Output)
            {
                throw new NotSupportedException("Open drain and open source are not modelled.");
            }

            if (IsOutput)
            {
                if (!EspGpio.CanBeOutput(pinNumber))
                {
                    throw new ArgumentException("The pin can only be an input.", nameof(mode));
                }

                chip.Pins.Drive(pinNumber, false);
            }
        }

        /// <summary>GPIO number.</summary>
        public int PinNumber { get; }

        private bool IsOutput => _mode == PinMode.Output;

        /// <summary>Level of an input. An output always reads low: the ESP32 switches its input stage off.</summary>
        public PinValue Read()
        {
            Use();
            return !IsOutput && InputLevel();
        }

        /// <summary>Sets an output.</summary>
        public void Write(PinValue value)
        {
            Use();
            if (!IsOutput)
            {
                throw new ArgumentException("The pin is an input.");
            }

            _high = (bool)value;
            _chip.Pins.Drive(PinNumber, _high);
        }

        /// <summary>Turns an output over; an input stays as it is.</summary>
        public void Toggle()
        {
            Use();
            if (IsOutput)
            {
                _high = !_high;
                _chip.Pins.Drive(PinNumber, _high);
            }
        }

        /// <summary>Gives the pin up; it floats then.</summary>
        public void Dispose()
        {
            if (!_disposed)
            {
                _chip.Charge(VendorCost.Other);
                _disposed = true;
                _chip.Pins.Release(PinNumber);
            }
        }

        private bool InputLevel()
        {
            bool? driven = _chip.Pins.DrivenLevel(PinNumber);
            if (driven == null && (_mode == PinMode.Input || !EspGpio.HasPulls(PinNumber)))
            {
                throw new NotSupportedException($"Nothing drives GPIO{PinNumber} and it has no pull; a floating pin is not modelled.");
            }

            return driven ?? _mode == PinMode.InputPullUp;
        }

        private void Use()
        {
            _chip.Charge(VendorCost.Other);
            ObjectDisposedException.ThrowIf(_disposed, this);
        }
    }
}
