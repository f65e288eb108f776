using System;
using System.Collections.Generic;
using System.Threading;

namespace GluteSense.NanoFakes
{
    /// <summary>
    /// The virtual ESP32 under nanoCLR: virtual time, and managed threads of which one runs at a time.
    /// </summary>
    /// <remarks>
    /// As on the device (facts: nf-interpreter Execution.cpp, targetHAL_Time.h): a thread runs for a quantum that ends at the
    /// second 10 ms tick; Sleep wakes at a 10 ms tick; native events reach managed code only between slices, through one
    /// dispatcher thread that goes first. Time moves when the fakes charge for calls, and when every thread sleeps. All code but
    /// <see cref="RunUntil"/>'s caller runs under the baton, so nothing here needs a lock.
    /// </remarks>
    public sealed partial class VirtualChip : IDisposable
    {
        private const long TickNs = 10_000_000;
        private const int EventQueueLength = 128;

        [ThreadStatic]
        private static VirtualChip _current;

        private readonly List<ManagedThread> _threads = new List<ManagedThread>();
        private readonly PriorityQueue<Action, (long TimeNs, long Order)> _timed = new PriorityQueue<Action, (long TimeNs, long Order)>();
        private readonly Queue<Action> _events = new Queue<Action>();
        private readonly SemaphoreSlim _host = new SemaphoreSlim(0);
        private readonly ManagedThread _dispatcher;
        private ManagedThread _running;
        private Exception _fault;
        private long _order;
        private long _nowNs;
        private long _checkAtNs;
        private long _sliceEndNs;
        private long _stopAtNs;
        private bool _dispatcherWaits = true;
        private bool _handBack;
        private bool _poweredOff;

        /// <summary>Creates a chip that is still off.</summary>
        public VirtualChip(ChipProfile profile, IAdcInput adcInput)
        {
            Profile = profile;
            AdcInput = adcInput;
            Radio = new VirtualRadio(this);
            _dispatcher = new ManagedThread(this, "event dispatcher", DispatchEvents) { Ready = false, WakeAtNs = long.MaxValue };
        }

        /// <summary>The chip whose code runs on this operating system thread.</summary>
        public static VirtualChip Current =>
            _current ?? throw new InvalidOperationException("Vendor types only work inside a running VirtualChip.");

        /// <summary>What things cost.</summary>
        public ChipProfile Profile { get; }

        /// <summary>What stands at the ADC pins.</summary>
        public IAdcInput AdcInput { get; }

        /// <summary>The Bluetooth controller and the central on its other side.</summary>
        public VirtualRadio Radio { get; }

        /// <summary>Virtual time since power-up in µs.</summary>
        public long NowUs => _nowNs / 1000;

        /// <summary>Native events that were lost because the queue of 128 was full.</summary>
        public int LostEvents { get; private set; }

        /// <summary>Switches the chip on: the firmware's Main will run in the first managed thread.</summary>
        public void PowerOn(Action main)
        {
            if (_running != null)
            {
                throw new InvalidOperationException("The chip is on already.");
            }

            _running = new ManagedThread(this, "main", main);
            _threads.Add(_running);
            _threads.Add(_dispatcher);
            _running.Start();
            _dispatcher.Start();
            BeginSlice();
        }

        /// <summary>
        /// Lets the chip run until a virtual time, or until <see cref="HandBack"/> is called. Called by the host, never by firmware.
        /// </summary>
        /// <exception cref="ChipFaultException">An exception left a thread of the firmware.</exception>
        public void RunUntil(long timeUs)
        {
            ObjectDisposedException.ThrowIf(_poweredOff, this);
            if (_running == null)
            {
                throw new InvalidOperationException("The chip is off.");
            }

            if (_fault != null)
            {
                throw new ChipFaultException(_fault);
            }

            _stopAtNs = timeUs * 1000;
            _handBack = false;
            _checkAtNs = 0;
            _running.GiveBaton();
            _host.Wait();
            if (_fault != null)
            {
                throw new ChipFaultException(_fault);
            }
        }

        /// <summary>Asks the running slice to give control back to the host at once.</summary>
        public void HandBack()
        {
            _handBack = true;
            _checkAtNs = 0;
        }

        /// <summary>Runs native code at a virtual time (interrupt context: it must not touch managed code).</summary>
        public void At(long timeUs, Action action)
        {
            _timed.Enqueue(action, (timeUs * 1000, _order++));
            _checkAtNs = Math.Min(_checkAtNs, timeUs * 1000);
        }

        /// <summary>Posts a native event for the dispatcher thread; the oldest is lost when 128 wait.</summary>
        public void PostEvent(Action handler)
        {
            if (_events.Count == EventQueueLength)
            {
                _events.Dequeue();
                LostEvents++;
            }

            _events.Enqueue(handler);
        }

        /// <summary>Charges instructions of the interpreter to virtual time.</summary>
        public void ChargeInstructions(int instructions)
        {
            ChargeNs((long)instructions * Profile.NsPerInstruction);
        }

        /// <summary>Charges time that does not depend on the interpreter.</summary>
        public void ChargeNs(long ns)
        {
            _nowNs += ns;
            if (_nowNs >= _checkAtNs)
            {
                Checkpoint();
            }
        }

        /// <summary>
        /// Thread.Sleep of the calling managed thread: 0 offers the CPU; more wakes at a tick, counted from the tick before, since the
        /// interpreter's clock is the tick count (so Sleep(10) may be over in a moment, and never takes more than 10 ms).
        /// </summary>
        public void Sleep(int milliseconds)
        {
            ManagedThread thread = _running;
            ThrowIfPoweredOff();
            if (milliseconds == 0)
            {
                WakeReady();
                SwitchTo(NextReady(thread) ?? thread, thread);
                return;
            }

            long untilNs = milliseconds < 0 ? long.MaxValue - TickNs : _nowNs / TickNs * TickNs + milliseconds * 1_000_000L;
            thread.WakeAtNs = (untilNs + TickNs - 1) / TickNs * TickNs;
            Block(thread);
        }

        /// <summary>Starts another managed thread of the firmware.</summary>
        internal void StartThread(ManagedThread thread)
        {
            _threads.Add(thread);
            thread.Start();
        }

        /// <summary>The body of a managed thread's operating system thread.</summary>
        internal void RunBody(ManagedThread thread, Action body)
        {
            _current = this;
            thread.AwaitBaton();
            try
            {
                if (!_poweredOff)
                {
                    body();
                    EndThread(thread);
                }
            }
            catch (ChipPoweredOffException)
            {
                // Power is gone; nothing to hand over to.
            }
            catch (Exception exception)
            {
                _fault = exception;
                _host.Release();
            }
        }

        /// <summary>Switches the chip off and ends its threads.</summary>
        public void Dispose()
        {
            if (_poweredOff)
            {
                return;
            }

            _poweredOff = true;
            _checkAtNs = 0;
            foreach (ManagedThread thread in _threads)
            {
                thread.GiveBaton();
                thread.Join();
            }
        }
    }
}
