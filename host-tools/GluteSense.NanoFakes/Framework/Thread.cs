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

        /// <summary>Makes the thread ready; it runs when the scheduler gives it a slice.</summary>
        public void Start()
        {
            VirtualChip.Current.StartThread(_thread);
        }

        /// <summary>Sleeps; 10 ms granularity, 0 offers the CPU to other ready threads and pending events.</summary>
        public static void Sleep(int millisecondsTimeout)
        {
            VirtualChip.Current.ChargeInstructions(ChipProfile.OtherInstructions);
            VirtualChip.Current.Sleep(millisecondsTimeout);
        }
    }
}
