using System;

namespace GluteSense.NanoFakes
{
    /// <summary>The scheduler: slices, the baton, sleeping and waking, and the event dispatcher.</summary>
    public sealed partial class VirtualChip
    {
        private void BeginSlice()
        {
            _sliceEndNs = (_nowNs / TickNs + 2) * TickNs;
            _checkAtNs = 0;
        }

        private void Checkpoint()
        {
            ThrowIfPoweredOff();
            FireTimed();
            if (_handBack || _nowNs >= _stopAtNs)
            {
                YieldToHost();
            }

            if (_nowNs >= _sliceEndNs)
            {
                ManagedThread thread = _running;
                WakeReady();
                SwitchTo(NextReady(thread) ?? thread, thread);
            }

            long nextTimedNs = _timed.TryPeek(out _, out var key) ? key.TimeNs : long.MaxValue;
            _checkAtNs = _handBack ? 0 : Math.Min(Math.Min(nextTimedNs, _stopAtNs), _sliceEndNs);
        }

        private void FireTimed()
        {
            while (_timed.TryPeek(out Action action, out var key) && key.TimeNs <= _nowNs)
            {
                _timed.Dequeue();
                action();
            }
        }

        private void YieldToHost()
        {
            ManagedThread thread = _running;
            _host.Release();
            AwaitBaton(thread);
        }

        private void AwaitBaton(ManagedThread thread)
        {
            thread.AwaitBaton();
            ThrowIfPoweredOff();
        }

        /// <summary>Ends the calling thread; also in its catch and finally blocks, which would wait for a host that has gone.</summary>
        private void ThrowIfPoweredOff()
        {
            if (_poweredOff)
            {
                throw new ChipPoweredOffException();
            }
        }

        /// <summary>Wakes sleepers whose time has come, and the dispatcher when events wait.</summary>
        private void WakeReady()
        {
            foreach (ManagedThread thread in _threads)
            {
                if (!thread.Ready && thread.WakeAtNs <= _nowNs)
                {
                    thread.Ready = true;
                }
            }

            // Not while a handler sleeps: it holds all later events.
            if (_events.Count > 0 && _dispatcherWaits)
            {
                _dispatcher.Ready = true;
            }
        }

        /// <summary>The dispatcher if it is ready, else the next ready thread in turn after the given one; null when there is no other.</summary>
        private ManagedThread NextReady(ManagedThread after)
        {
            if (_dispatcher.Ready && after != _dispatcher)
            {
                return _dispatcher;
            }

            int start = _threads.IndexOf(after);
            for (int step = 1; step < _threads.Count; step++)
            {
                ManagedThread candidate = _threads[(start + step) % _threads.Count];
                if (candidate.Ready)
                {
                    return candidate;
                }
            }

            return null;
        }

        private void SwitchTo(ManagedThread next, ManagedThread from)
        {
            _running = next;
            BeginSlice();
            if (next != from)
            {
                next.GiveBaton();
                AwaitBaton(from);
            }
        }

        /// <summary>Gives the CPU up until the thread's wake time or event; with nobody ready, time jumps to what comes next.</summary>
        private void Block(ManagedThread thread)
        {
            thread.Ready = false;
            while (true)
            {
                FireTimed();
                if (_handBack || _nowNs >= _stopAtNs)
                {
                    YieldToHost();
                    continue;
                }

                WakeReady();
                if (thread.Ready && (thread == _dispatcher || !_dispatcher.Ready))
                {
                    BeginSlice();
                    return;
                }

                ManagedThread next = NextReady(thread);
                if (next != null)
                {
                    SwitchTo(next, thread);
                    if (thread.Ready)
                    {
                        return;
                    }

                    continue;
                }

                AdvanceToNext();
            }
        }

        private void AdvanceToNext()
        {
            long nextNs = _stopAtNs;
            foreach (ManagedThread thread in _threads)
            {
                nextNs = thread.Ready ? nextNs : Math.Min(nextNs, thread.WakeAtNs);
            }

            if (_timed.TryPeek(out _, out var key))
            {
                nextNs = Math.Min(nextNs, key.TimeNs);
            }

            _nowNs = Math.Max(_nowNs, nextNs);
        }

        private void EndThread(ManagedThread thread)
        {
            // An ended thread never becomes ready again; the others go on without it.
            thread.WakeAtNs = long.MaxValue;
            Block(thread);
        }

        private void DispatchEvents()
        {
            while (true)
            {
                _dispatcherWaits = false;
                while (_events.TryDequeue(out Action handler))
                {
                    handler();
                }

                _dispatcherWaits = true;
                _dispatcher.WakeAtNs = long.MaxValue;
                Block(_dispatcher);
            }
        }
    }
}
