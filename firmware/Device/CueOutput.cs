using System.Device.Gpio;
using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;

namespace GluteSense.Device
{
    /// <summary>Motor and LED. Pins are touched only when something changes: a call into the stack costs as much as a hundred sums.</summary>
    public sealed class CueOutput
    {
        // Above hearing, and far above what the motor's mass follows.
        private const int MotorFrequencyHz = 20000;

        private readonly PwmChannel _motor;
        private readonly GpioPin _led;
        private bool _motorOn;
        private bool _ledOn;

        /// <summary>Opens the pins; both are off.</summary>
        public CueOutput(GpioController gpio)
        {
            _led = gpio.OpenPin(Board.LedPin, PinMode.Output);
            _led.Write(PinValue.Low);
            Configuration.SetPinFunction(Board.MotorPin, DeviceFunction.PWM1);
            _motor = PwmChannel.CreateFromPin(Board.MotorPin, MotorFrequencyHz, Board.MotorDuty);
        }

        /// <summary>Sets the motor.</summary>
        public void SetMotor(bool motorOn)
        {
            if (motorOn != _motorOn)
            {
                _motorOn = motorOn;
                if (motorOn)
                {
                    _motor.Start();
                }
                else
                {
                    _motor.Stop();
                }
            }
        }

        /// <summary>Sets the LED.</summary>
        public void SetLed(bool ledOn)
        {
            if (ledOn != _ledOn)
            {
                _ledOn = ledOn;
                // Write takes a struct, which makes it some ten times as dear (facts: nanoframework/Home#1013).
                _led.Toggle();
            }
        }
    }
}
