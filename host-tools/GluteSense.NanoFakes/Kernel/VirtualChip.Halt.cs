using System;

namespace GluteSense.NanoFakes
{
    /// <summary>How one life of the firmware ends and the next begins.</summary>
    public sealed partial class VirtualChip
    {
        private void RequestHalt(Halt halt)
        {
            _slicesToHalt = _halt == Halt.None ? SlicesUntilHalt : _slicesToHalt;
            _halt = halt;
        }

        private void CountDownToHalt()
        {
            if (_halt != Halt.None)
            {
                _slicesToHalt--;
                if (_slicesToHalt == 0)
                {
                    HaltNow();
                }
            }
        }

        private void HaltWhenIdle()
        {
            if (_halt != Halt.None)
            {
                HaltNow();
            }
        }

        /// <summary>Hands the baton to the host, who ends this thread and all others.</summary>
        private void HaltNow()
        {
            _haltNow = true;
            YieldToHost();
        }

        /// <summary>Carries a halt out that the firmware or the host asked for. On the host's thread, with every managed thread at rest.</summary>
        private void PerformHalt()
        {
            Halt halt = _halt;
            if (halt == Halt.Cut)
            {
                TakePower();
                return;
            }

            StopHardware();
            if (halt == Halt.DeepSleep)
            {
                _state = PowerState.Asleep;
                WakeUp.FallAsleep(Pins);
                OnInputChanged();
            }
            else
            {
                WakeUp.Clear();
                BeginBoot();
            }
        }

        private void TakePower()
        {
            // The charge in which the cut came has gone beyond it.
            _nowNs = Math.Min(_nowNs, _cutNs);
            StopHardware();
            WakeUp.Clear();
            _state = _state == PowerState.NeverOn ? PowerState.NeverOn : PowerState.Off;
        }

        private void StopHardware()
        {
            EndThreads();
            _halt = Halt.None;
            _haltNow = false;
            _events.Clear();
            _dispatcherWaits = true;
            Radio.Reset();
            Pins.Reset();
            Disk = new FlashVolume(this, Flash);
        }

        private void EndThreads()
        {
            _ending = true;
            _checkAtNs = 0;
            foreach (ManagedThread thread in _threads)
            {
                thread.GiveBaton();
                thread.Join();
            }

            _threads.Clear();
            _ending = false;
        }

        private void BeginBoot()
        {
            _state = PowerState.Booting;

            // Ticks of virtual time and those of the device fall together, so that one grid serves both.
            _bootAtNs = (_nowNs + BootUs * 1000L + TickNs - 1) / TickNs * TickNs;
        }

        private void StartMain()
        {
            RestartCount += _state == PowerState.NeverOn ? 0 : 1;
            _state = PowerState.Running;
            _bootedNs = _nowNs;
            _lowestCounter = 0;
            _running = new ManagedThread(this, "main", _main);
            _dispatcher = new ManagedThread(this, "event dispatcher", DispatchEvents)
            {
                Priority = ManagedThread.SystemHighest,
                Ready = false,
                WakeAtNs = long.MaxValue,
            };
            _threads.Add(_running);
            _threads.Add(_dispatcher);
            _running.Start();
            _dispatcher.Start();
            BeginSlice();
        }

        /// <summary>Time passes without firmware, until the chip runs again; false when the host's turn comes first.</summary>
        private bool TryPassTimeUntilRunning()
        {
            while (_state != PowerState.Running)
            {
                FireTimed();
                if (HostWaits)
                {
                    return false;
                }

                if (_state == PowerState.Booting && _nowNs >= _bootAtNs)
                {
                    StartMain();
                }
                else
                {
                    long nextNs = Math.Min(_stopAtNs, NextTimedNs);
                    _nowNs = Math.Max(_nowNs, _state == PowerState.Booting ? Math.Min(nextNs, _bootAtNs) : nextNs);
                }
            }

            return true;
        }
    }
}
