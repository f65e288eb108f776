using System.Device.Adc;
using System.Device.Gpio;

namespace GluteSense.Device
{
    /// <summary>What the board has beside electrodes and radio: motor and LED, button, battery divider.</summary>
    public sealed class Peripherals
    {
        /// <summary>Motor and LED.</summary>
        public readonly CueOutput Output;

        private readonly GpioPin _button;
        private readonly AdcChannel _battery;

        /// <summary>Opens the pins.</summary>
        public Peripherals(AdcController adc)
        {
            GpioController gpio = new GpioController();
            Output = new CueOutput(gpio);
            _button = gpio.OpenPin(Board.ButtonPin, PinMode.Input);
            _battery = adc.OpenChannel(Board.AdcBattery);
        }

        /// <summary>True while the button is down; it pulls its pin low.</summary>
        public bool IsButtonDown()
        {
            return _button.Read() == PinValue.Low;
        }

        /// <summary>Code of the battery divider, 0..4095.</summary>
        public int BatteryCode()
        {
            return _battery.ReadValue();
        }
    }
}
