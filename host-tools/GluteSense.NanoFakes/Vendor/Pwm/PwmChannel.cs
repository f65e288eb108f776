using GluteSense.NanoFakes;

namespace System.Device.Pwm
{
    /// <summary>A PWM output.</summary>
    public sealed class PwmChannel : IDisposable
    {
        private readonly VirtualChip _chip;
        private readonly int _pinNumber;
        private readonly int _timer;
        private double _dutyCycle;
        private bool _disposed;

        private PwmChannel(VirtualChip chip, int pinNumber, int timer, int frequency, double dutyCycle)
        {
            _chip = chip;
            _pinNumber = pinNumber;
            _timer = timer;
            Frequency = frequency;
            if (frequency <= 0 || !EspGpio.CanBeOutput(pinNumber))
            {
                throw new ArgumentException("The frequency must be positive, and the pin able to be an output.");
            }

            DutyCycle = dutyCycle;
        }

        /// <summary>Hz.</summary>
        public int Frequency { get; }

        /// <summary>
        /// Share of the period that is high, 0 to 1. Takes effect at once only while PWM counts as started, which any channel's Stop ends for
        /// all of them; else at the next Start.
        /// </summary>
        public double DutyCycle
        {
            get
            {
                Use();
                return _dutyCycle;
            }

            set
            {
                Use();
                if (!(value >= 0 && value <= 1))
                {
                    throw new ArgumentException("0 to 1.", nameof(value));
                }

                // The driver keeps whole ten-thousandths.
                _dutyCycle = Math.Truncate(value * 10_000) / 10_000;
                _chip.Pins.Pwm.ChangeDutyCycle(_pinNumber, _dutyCycle);
            }
        }

        /// <summary>A stopped channel on a pin that has a PWM function (Configuration.SetPinFunction); null, not an exception, when it has none.</summary>
        public static PwmChannel CreateFromPin(int pin, int frequency = 400, double dutyCyclePercentage = 0.5)
        {
            VirtualChip chip = VirtualChip.Current;
            chip.Charge(VendorCost.Other);
            int timer = chip.Pins.Pwm.TimerOf(pin);
            return timer < 0 ? null : new PwmChannel(chip, pin, timer, frequency, dutyCyclePercentage);
        }

        /// <summary>Puts the duty cycle out.</summary>
        public void Start()
        {
            Use();
            _chip.Pins.Pwm.Start(_pinNumber, _timer, Frequency, _dutyCycle);
        }

        /// <summary>Puts out a low level.</summary>
        public void Stop()
        {
            Use();
            _chip.Pins.Pwm.Stop(_pinNumber);
        }

        /// <summary>Forgets the channel, without stopping it: what it puts out goes on, as on the device.</summary>
        public void Dispose()
        {
            _disposed = true;
        }

        private void Use()
        {
            _chip.Charge(VendorCost.Other);
            if (_disposed)
            {
                throw new NotSupportedException("A PwmChannel that was disposed of is not modelled.");
            }
        }
    }
}
