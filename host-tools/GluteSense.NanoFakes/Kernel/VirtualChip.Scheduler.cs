using System;

namespace GluteSense.NanoFakes
{
    /// <summary>The scheduler: slices, the baton, sleeping and waking, and the event dispatcher.</summary>
    /// <remarks>
    /// As nf-interpreter Execution.cpp (ScheduleThreads, InsertThreadRoundRobin): the ready thread with the highest sum of priority
    /// and execution counter runs next, of equals the one that waits longest. Every slice takes 2^(5 − priority) off the counter, so a
    /// Highest thread gets four slices for one of a Normal thread. What slept long goes first, with at most 33 of credit kept.
    /// </remarks>
    public sealed partial class VirtualChip
    {
        private const int LargestCredit = 33;

        private long _lowestCounter;
        private long _queueOrder;

        private void BeginSlice()
        {
            _sliceEndNs = (_nowNs / TickNs + 2) * TickNs;
            _checkAtNs = 0;
        }

        private void Checkpoint()
        {
            ThrowIfEnding();
            FireTimed();
            if (HostWaits)
            {
                YieldToHost();
            }

            if (_nowNs >= _sliceEndNs)
            {
                Reschedule(_running);
            }

            _checkAtNs = HostWaits ? 0 : Math.Min(Math.Min(NextTimedNs, _stopAtNs), _sliceEndNs);
        }

        /// <summary>True when control belongs to the host at the next opportunity.</summary>
        private bool HostWaits => _handBack || _haltNow || _nowNs >= _stopAtNs;

        private long NextTimedNs => _timed.TryPeek(out _, out var key) ? key.TimeNs : long.MaxValue;

        private void FireTimed()
        {
            // What comes after a power cut finds the chip without power.
            while (!_haltNow && _timed.TryPeek(out Action action, out var key) && key.TimeNs <= _nowNs)
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
            ThrowIfEnding();
        }

        /// <summary>Ends the calling thread; also in its catch and finally blocks, which would wait for a host that has gone.</summary>
        private void ThrowIfEnding()
        {
            if (_ending)
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
                    Enqueue(thread);
                }
            }

            // Not while a handler sleeps: it holds all later events. Nor while a reboot is due: the interpreter dispatches none any more.
            if (_events.Count > 0 && _dispatcherWaits && !_dispatcher.Ready && _halt == Halt.None)
            {
                Enqueue(_dispatcher);
            }
        }

        private void Enqueue(ManagedThread thread)
        {
            thread.Ready = true;
            thread.QueueOrder = _queueOrder++;
        }

        /// <summary>The ready thread whose turn it is; null when there is none.</summary>
        private ManagedThread NextReady()
        {
            ManagedThread next = null;
            foreach (ManagedThread thread in _threads)
            {
                if (thread.Ready && (next == null || GoesBefore(thread, next)))
                {
                    next = thread;
                }
            }

            return next;
        }

        private static bool GoesBefore(ManagedThread one, ManagedThread other)
        {
            long rank = one.Priority + one.ExecutionCounter;
            long otherRank = other.Priority + other.ExecutionCounter;
            return rank > otherRank || (rank == otherRank && one.QueueOrder < other.QueueOrder);
        }

        private void Reschedule(ManagedThread thread)
        {
            Enqueue(thread);
            WakeReady();
            SwitchTo(NextReady(), thread);
        }

        private void SwitchTo(ManagedThread next, ManagedThread from)
        {
            CountDownToHalt();
            next.ExecutionCounter = Math.Min(next.ExecutionCounter, _lowestCounter + LargestCredit) - (1L << (ManagedThread.SystemHighest - next.Priority));
            _lowestCounter = Math.Min(_lowestCounter, next.ExecutionCounter);
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
                if (HostWaits)
                {
                    YieldToHost();
                    continue;
                }

                WakeReady();
                ManagedThread next = NextReady();
                if (next == null)
                {
                    HaltWhenIdle();
                    AdvanceToNext();
                    continue;
                }

                SwitchTo(next, thread);
                if (thread.Ready)
                {
                    return;
                }
            }
        }

        private void AdvanceToNext()
        {
            long nextNs = Math.Min(_stopAtNs, NextTimedNs);
            foreach (ManagedThread thread in _threads)
            {
                nextNs = Math.Min(nextNs, thread.WakeAtNs);
            }

            _nowNs = Math.Max(_nowNs, nextNs);
        }

        private void EndThread(ManagedThread thread)
        {
            // An ended thread never becomes ready again; the others go on without it.
            thread.HasEnded = true;
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
                    ChargeNs(0);
                }

                _dispatcherWaits = true;
                _dispatcher.WakeAtNs = long.MaxValue;
                Block(_dispatcher);
            }
        }
    }
}
