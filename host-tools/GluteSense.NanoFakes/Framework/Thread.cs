using System;
using System.Threading;
using GluteSense.NanoFakes;

namespace NanoFakes.System.Threading
{
    /// <summary>System.Threading.Thread on virtual time (see <see cref="VirtualChip"/>).</summary>
    public sealed class Thread
    {
        private readonly ManagedThread _thread;

        /// <summary>Creates a thread that is not started.</summary>
        public Thread(ThreadStart start)
        {
            _thread = new ManagedThread(VirtualChip.Current, "firmware", () => start());
        }

        /// <summary>
        /// How the scheduler weighs the thread: of busy ones, each step up doubles the share. It never interrupts another one's slice.
        /// </summary>
        public ThreadPriority Priority
        {
            get
            {
                Charge();
                return (ThreadPriority)_thread.Priority;
            }

            set
            {
                Charge();
                if (value < ThreadPriority.Lowest || value > ThreadPriority.Highest)
                {
                    throw new ArgumentException("Lowest to Highest.", nameof(value));
                }

                _thread.Priority = (int)value;
            }
        }

        /// <summary>True from the start to the end of its body.</summary>
        public bool IsAlive
        {
            get
            {
                Charge();
                return _thread.HasStarted && !_thread.HasEnded;
            }
        }

        /// <summary>Makes the thread ready; it runs when the scheduler gives it a slice. Once only.</summary>
        public void Start()
        {
            if (_thread.HasStarted)
            {
                throw new ArgumentException("The thread was started already.");
            }

            VirtualChip.Current.StartThread(_thread);
        }

        /// <summary>Sleeps; 10 ms granularity, 0 offers the CPU to other ready threads and pending events.</summary>
        public static void Sleep(int millisecondsTimeout)
        {
            Charge();
            VirtualChip.Current.Sleep(millisecondsTimeout);
        }

        private static void Charge() => VirtualChip.Current.Charge(VendorCost.Other);
    }
}
