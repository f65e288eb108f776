using System.Collections.Generic;

namespace GluteSense.NanoFakes
{
    /// <summary>
    /// The pins of the ESP32 and what is wired to them. The host sets the levels from outside, which stay through restarts, and reads what
    /// the firmware puts out. Called by the host between runs of the chip, or from <see cref="VirtualChip.At"/>.
    /// </summary>
    public sealed class VirtualPins
    {
        private readonly VirtualChip _chip;
        private readonly Dictionary<int, bool> _driven = new Dictionary<int, bool>();
        private readonly Dictionary<int, bool> _outputs = new Dictionary<int, bool>();
        private readonly HashSet<int> _reserved = new HashSet<int>();
        private readonly List<PinChange> _outputChanges = new List<PinChange>();

        internal VirtualPins(VirtualChip chip)
        {
            _chip = chip;
            Pwm = new PwmUnit(chip);
        }

        /// <summary>Every change of a GPIO output so far.</summary>
        public IReadOnlyList<PinChange> OutputChanges => _outputChanges;

        /// <summary>Every change of a PWM output so far.</summary>
        public IReadOnlyList<PwmChange> PwmChanges => Pwm.Changes;

        internal PwmUnit Pwm { get; }

        /// <summary>Something outside drives a pin: a button, a resistor. May wake the chip.</summary>
        public void SetInput(int gpioNumber, bool high)
        {
            _driven[gpioNumber] = high;
            _chip.OnInputChanged();
        }

        /// <summary>Level the firmware puts out; null when the pin is no GPIO output.</summary>
        public bool? Output(int gpioNumber) => _outputs.TryGetValue(gpioNumber, out bool high) ? high : null;

        /// <summary>Duty cycle the firmware puts out, 0 to 1; 0 when nothing runs there.</summary>
        public double PwmDutyCycle(int gpioNumber) => Pwm.Output(gpioNumber);

        /// <summary>Level from outside; null when nothing drives the pin.</summary>
        internal bool? DrivenLevel(int gpioNumber) => _driven.TryGetValue(gpioNumber, out bool high) ? high : null;

        internal bool IsReserved(int gpioNumber) => _reserved.Contains(gpioNumber);

        internal bool TryReserve(int gpioNumber) => EspGpio.CanBeOpened(gpioNumber) && _reserved.Add(gpioNumber);

        /// <summary>Gives a pin up: it is an input without pulls then.</summary>
        internal void Release(int gpioNumber)
        {
            _reserved.Remove(gpioNumber);
            StopDriving(gpioNumber);
        }

        internal void Drive(int gpioNumber, bool high)
        {
            if (Output(gpioNumber) != high)
            {
                _outputs[gpioNumber] = high;
                _outputChanges.Add(new PinChange(_chip.NowUs, gpioNumber, high));
            }
        }

        internal void StopDriving(int gpioNumber)
        {
            if (_outputs.Remove(gpioNumber))
            {
                _outputChanges.Add(new PinChange(_chip.NowUs, gpioNumber, null));
            }
        }

        /// <summary>A restart: nothing is open, nothing is put out.</summary>
        internal void Reset()
        {
            foreach (int gpioNumber in new List<int>(_outputs.Keys))
            {
                StopDriving(gpioNumber);
            }

            _reserved.Clear();
            Pwm.Reset();
        }
    }
}
