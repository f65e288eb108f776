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
    /// dispatcher thread of the highest priority. Time moves when the fakes charge for calls, which takes in what the firmware's own code has
    /// cost by then (<see cref="CostLedger"/>), and when every thread sleeps. All code but
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
        private readonly List<CostLedger> _ledgers = new List<CostLedger>();
        private readonly SemaphoreSlim _host = new SemaphoreSlim(0);
        private ManagedThread _dispatcher;
        private ManagedThread _running;
        private Exception _fault;
        private long _order;
        private long _nowNs;
        private long _checkAtNs;
        private long _sliceEndNs;
        private long _stopAtNs;
        private bool _dispatcherWaits = true;
        private bool _handBack;

        /// <summary>Creates a chip that is still off.</summary>
        /// <param name="profile">What things cost.</param>
        /// <param name="adcInput">What stands at the ADC pins.</param>
        /// <param name="flash">Its file storage, which may hold what an earlier chip left; null for an empty one.</param>
        /// <param name="seed">Seed of its hardware random generator.</param>
        public VirtualChip(ChipProfile profile, IAdcInput adcInput, VirtualFlash flash = null, int seed = 1)
        {
            Profile = profile;
            AdcInput = adcInput;
            Flash = flash ?? new VirtualFlash();
            Disk = new FlashVolume(this, Flash);
            Pins = new VirtualPins(this);
            Radio = new VirtualRadio(this);
            Entropy = new Random(seed);
        }

        /// <summary>The chip whose code runs on this operating system thread.</summary>
        public static VirtualChip Current =>
            _current ?? throw new InvalidOperationException("Vendor types only work inside a running VirtualChip.");

        /// <summary>What things cost.</summary>
        public ChipProfile Profile { get; }

        /// <summary>What stands at the ADC pins.</summary>
        public IAdcInput AdcInput { get; }

        /// <summary>Watches the probes in woven firmware; set before <see cref="PowerOn"/>.</summary>
        public ICostObserver CostObserver { get; set; }

        /// <summary>What each managed thread has cost, in the order in which the threads first ran.</summary>
        public IReadOnlyList<CostLedger> Ledgers => _ledgers;

        /// <summary>The file storage; outlives restarts, cuts and the chip.</summary>
        public VirtualFlash Flash { get; }

        /// <summary>The pins and what is wired to them.</summary>
        public VirtualPins Pins { get; }

        /// <summary>The Bluetooth controller and the central on its other side.</summary>
        public VirtualRadio Radio { get; }

        /// <summary>Virtual time since the chip was first switched on, in µs; goes on through restarts, sleep and cuts.</summary>
        public long NowUs => _nowNs / 1000;

        /// <summary>Native events that were lost because the queue of 128 was full.</summary>
        public int LostEvents { get; private set; }

        /// <summary>The files as this start of the firmware has them open.</summary>
        internal FlashVolume Disk { get; private set; }

        /// <summary>The hardware random generator.</summary>
        internal Random Entropy { get; }

        /// <summary>
        /// Lets the chip run until a virtual time, or until <see cref="HandBack"/> is called. Called by the host, never by firmware.
        /// </summary>
        /// <exception cref="ChipFaultException">An exception left a thread of the firmware.</exception>
        public void RunUntil(long timeUs)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_state == PowerState.NeverOn)
            {
                throw new InvalidOperationException("The chip is off.");
            }

            ThrowIfFaulted();
            _stopAtNs = timeUs * 1000;
            _handBack = false;
            while (TryPassTimeUntilRunning())
            {
                _checkAtNs = 0;
                _running.GiveBaton();
                _host.Wait();
                ThrowIfFaulted();
                if (!_haltNow)
                {
                    return;
                }

                PerformHalt();
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

        /// <summary>
        /// Posts a native event for the dispatcher thread; the oldest is lost when 128 wait, and all while the firmware does not run.
        /// </summary>
        public void PostEvent(Action handler)
        {
            if (_state != PowerState.Running)
            {
                return;
            }

            if (_events.Count == EventQueueLength)
            {
                _events.Dequeue();
                LostEvents++;
            }

            _events.Enqueue(handler);
        }

        /// <summary>Charges a call into a vendor library to virtual time.</summary>
        public void Charge(VendorCost cost)
        {
            CostLedger.Current.Add(cost);
            ChargeNs(0);
        }

        /// <summary>Charges a native call of which only the instructions are known.</summary>
        public void ChargeInstructions(int instructions)
        {
            Charge(VendorCost.Native(instructions));
        }

        /// <summary>Charges time that does not depend on the interpreter, and what the calling thread's own code has cost since the last charge.</summary>
        public void ChargeNs(long ns)
        {
            _nowNs += ns + CostLedger.Current.TakeInstructions() * Profile.NsPerInstruction;
            if (_nowNs >= _checkAtNs)
            {
                Checkpoint();
            }
        }

        /// <summary>
        /// Native code keeps the CPU: time passes for the whole chip, no other thread runs. Interrupts, the host's stops and power cuts come at
        /// their own moments, so that what the caller does afterwards happens only if the power lasted.
        /// </summary>
        internal void Stall(long ns)
        {
            // What was charged so far comes first, with the change of slice it may bring.
            ChargeNs(0);
            long endNs = _nowNs + ns;
            do
            {
                _nowNs = Math.Max(_nowNs, Math.Min(endNs, Math.Min(NextTimedNs, _stopAtNs)));
                FireTimed();
                if (HostWaits)
                {
                    YieldToHost();
                }
            }
            while (_nowNs < endNs);
            _checkAtNs = 0;
        }

        /// <summary>
        /// Thread.Sleep of the calling managed thread: 0 offers the CPU; more wakes at a tick, counted from the tick before, since the
        /// interpreter's clock is the tick count (so Sleep(10) may be over in a moment, and never takes more than 10 ms).
        /// </summary>
        public void Sleep(int milliseconds)
        {
            ManagedThread thread = _running;
            ThrowIfEnding();
            if (milliseconds == 0)
            {
                thread.ExecutionCounter = _lowestCounter - 1;
                Reschedule(thread);
                return;
            }

            long untilNs = milliseconds < 0 ? long.MaxValue - TickNs : _nowNs / TickNs * TickNs + milliseconds * 1_000_000L;
            thread.WakeAtNs = (untilNs + TickNs - 1) / TickNs * TickNs;
            Block(thread);
        }

        /// <summary>Starts another managed thread of the firmware.</summary>
        internal void StartThread(ManagedThread thread)
        {
            ThrowIfEnding();
            Enqueue(thread);
            _threads.Add(thread);
            thread.Start();
        }

        /// <summary>The body of a managed thread's operating system thread.</summary>
        internal void RunBody(ManagedThread thread, Action body)
        {
            _current = this;
            thread.AwaitBaton();
            CostLedger.Current.Observer = CostObserver;
            _ledgers.Add(CostLedger.Current);
            try
            {
                if (!_ending)
                {
                    body();
                }

                // Firmware may have swallowed the exception that ends it, and returned.
                if (!_ending)
                {
                    EndThread(thread);
                }
            }
            catch (Exception) when (_ending)
            {
                // Power is gone; nothing to hand over to, and nobody sees what a finally block still throws.
            }
            catch (Exception exception)
            {
                _fault = exception;
                _host.Release();
            }
        }

        private void ThrowIfFaulted()
        {
            if (_fault != null)
            {
                throw new ChipFaultException(_fault);
            }
        }
    }
}
