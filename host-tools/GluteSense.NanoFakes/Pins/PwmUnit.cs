using System;
using System.Collections.Generic;

namespace GluteSense.NanoFakes
{
    /// <summary>
    /// The LEDC peripheral with nanoFramework's driver (sys_dev_pwm_native PwmChannel.cpp), its quirks included: whether PWM "is started" is one
    /// flag for all channels.
    /// </summary>
    internal sealed class PwmUnit
    {
        /// <summary>PWM1 to PWM16.</summary>
        public const int Functions = 16;

        /// <summary>Functions that share a timer, and so the frequency.</summary>
        private const int FunctionsPerTimer = 2;

        private readonly VirtualChip _chip;
        private readonly List<PwmChange> _changes = new List<PwmChange>();
        private readonly int[] _pinOfFunction = new int[Functions];
        private readonly Dictionary<int, (int Timer, int FrequencyHz, double DutyCycle, bool Runs)> _channels =
            new Dictionary<int, (int Timer, int FrequencyHz, double DutyCycle, bool Runs)>();

        public PwmUnit(VirtualChip chip)
        {
            _chip = chip;
            Reset();
        }

        public IReadOnlyList<PwmChange> Changes => _changes;

        /// <summary>Set by any channel's Start, cleared by any channel's Stop. Unless it is set, a new duty cycle is only remembered.</summary>
        public bool IsStarted { get; private set; }

        /// <summary>Pin of a function, counted from 0; -1 when none was set.</summary>
        public int PinOf(int function) => _pinOfFunction[function];

        public void Map(int function, int gpioNumber) => _pinOfFunction[function] = gpioNumber;

        /// <summary>Timer of the first function that has the pin; -1 when none has.</summary>
        public int TimerOf(int gpioNumber)
        {
            int function = Array.IndexOf(_pinOfFunction, gpioNumber);
            return function < 0 ? -1 : function / FunctionsPerTimer;
        }

        public double Output(int gpioNumber) => _channels.TryGetValue(gpioNumber, out var channel) && channel.Runs ? channel.DutyCycle : 0;

        public void Start(int gpioNumber, int timer, int frequencyHz, double dutyCycle)
        {
            foreach ((int other, var channel) in _channels)
            {
                if (other != gpioNumber && channel.Timer == timer && channel.Runs && channel.FrequencyHz != frequencyHz)
                {
                    throw new NotSupportedException($"GPIO{gpioNumber} and GPIO{other} share a timer: one would change the other's frequency.");
                }
            }

            IsStarted = true;
            Set(gpioNumber, (timer, frequencyHz, dutyCycle, true));
        }

        public void Stop(int gpioNumber)
        {
            IsStarted = false;
            if (_channels.TryGetValue(gpioNumber, out var channel))
            {
                Set(gpioNumber, (channel.Timer, channel.FrequencyHz, channel.DutyCycle, false));
            }
        }

        /// <summary>
        /// A new duty cycle reaches the output only while PWM counts as started; then also that of a channel that was stopped, which runs again
        /// (ledc_update_duty). A channel that never ran has no pin yet.
        /// </summary>
        public void ChangeDutyCycle(int gpioNumber, double dutyCycle)
        {
            if (IsStarted && _channels.TryGetValue(gpioNumber, out var channel))
            {
                Set(gpioNumber, (channel.Timer, channel.FrequencyHz, dutyCycle, true));
            }
        }

        public void Reset()
        {
            foreach (int gpioNumber in new List<int>(_channels.Keys))
            {
                Stop(gpioNumber);
            }

            _channels.Clear();
            IsStarted = false;
            Array.Fill(_pinOfFunction, -1);
        }

        private void Set(int gpioNumber, (int Timer, int FrequencyHz, double DutyCycle, bool Runs) channel)
        {
            double before = Output(gpioNumber);
            _channels[gpioNumber] = channel;
            if (Output(gpioNumber) != before)
            {
                _changes.Add(new PwmChange(_chip.NowUs, gpioNumber, channel.FrequencyHz, Output(gpioNumber)));
            }
        }
    }
}
