using System;

namespace GluteSense.NanoFakes
{
    /// <summary>Power: switching on, cuts, restarts and deep sleep. The host's clock goes on through all of them; flash and pins outlive them.</summary>
    /// <remarks>
    /// A restart takes the firmware's threads, the events that wait, the radio's connection, services and advertisement, open files and
    /// the outputs. Static fields of the firmware stay (one process): firmware must have none that change.
    /// </remarks>
    public sealed partial class VirtualChip
    {
        /// <summary>
        /// µs from a reset, a wake-up or the return of power until Main runs: boot loader, interpreter, assemblies. An assumption until a board
        /// is measured. Main begins at a whole tick of 10 ms.
        /// </summary>
        public const int BootUs = 1_000_000;

        /// <summary>
        /// Slices in which the firmware may still run after it asked for a reboot (app_main.c: MaxContextSwitches): the interpreter looks at the
        /// request only after so many slices, or when no thread is ready.
        /// </summary>
        private const int SlicesUntilHalt = 50;

        private Action _main;
        private PowerState _state;
        private Halt _halt;
        private bool _haltNow;
        private bool _ending;
        private bool _disposed;
        private int _slicesToHalt;
        private long _cutNs;
        private long _bootAtNs;
        private long _bootedNs;

        private enum PowerState
        {
            NeverOn,
            Running,
            Booting,
            Asleep,
            Off,
        }

        private enum Halt
        {
            None,
            Restart,
            DeepSleep,
            Cut,
        }

        /// <summary>True while the firmware runs: not while the chip boots, sleeps or is off.</summary>
        public bool IsRunning => _state == PowerState.Running;

        /// <summary>True in deep sleep.</summary>
        public bool IsAsleep => _state == PowerState.Asleep;

        /// <summary>How often Main was started anew: by a reboot, a wake-up, or the return of power.</summary>
        public int RestartCount { get; private set; }

        /// <summary>µs since this start of Main: what the device's own clock shows.</summary>
        public long SinceBootUs => (_nowNs - _bootedNs) / 1000;

        /// <summary>How the chip wakes, and why it woke.</summary>
        internal WakeUp WakeUp { get; } = new WakeUp();

        /// <summary>
        /// Switches the chip on: the firmware's Main will run in the first managed thread. The first time it runs at once; after a
        /// <see cref="PowerCut"/> the chip boots first.
        /// </summary>
        public void PowerOn(Action main)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_state != PowerState.NeverOn && _state != PowerState.Off)
            {
                throw new InvalidOperationException("The chip is on already.");
            }

            _main = main;
            _fault = null;
            if (_state == PowerState.NeverOn)
            {
                StartMain();
            }
            else
            {
                BeginBoot();
            }
        }

        /// <summary>Takes the power away, now. Called by the host between runs; time still passes in <see cref="RunUntil"/> afterwards.</summary>
        public void PowerCut()
        {
            _cutNs = _nowNs;
            TakePower();
        }

        /// <summary>Takes the power away at a virtual time, whatever the firmware does then; nothing happens if it is off at that time.</summary>
        public void PowerCutAt(long timeUs)
        {
            At(timeUs, () =>
            {
                if (_state == PowerState.Running)
                {
                    _cutNs = timeUs * 1000;
                    _halt = Halt.Cut;
                    _haltNow = true;
                    _checkAtNs = 0;
                }
                else
                {
                    PowerCut();
                }
            });
        }

        /// <summary>Switches the chip off for good and ends its threads.</summary>
        public void Dispose()
        {
            if (!_disposed)
            {
                PowerCut();
                _disposed = true;
            }
        }

        /// <summary>Firmware asks for a restart. It goes on until its threads all wait, or for up to 50 slices.</summary>
        internal void RequestRestart() => RequestHalt(Halt.Restart);

        /// <summary>Firmware asks for deep sleep; it goes on as after <see cref="RequestRestart"/>.</summary>
        internal void RequestDeepSleep() => RequestHalt(Halt.DeepSleep);

        /// <summary>An input changed its level.</summary>
        internal void OnInputChanged()
        {
            if (_state == PowerState.Asleep && WakeUp.TryWake(Pins))
            {
                BeginBoot();
            }
        }
    }
}
