using System;
using System.Threading;

namespace GluteSense.NanoFakes
{
    /// <summary>One managed thread of the firmware: an operating system thread that runs only while it holds the chip's baton.</summary>
    internal sealed class ManagedThread
    {
        /// <summary>Priority of a thread that says nothing; Lowest is 0, Highest 4.</summary>
        public const int Normal = 2;

        /// <summary>Priority of the interpreter's own threads, above everything firmware can ask for.</summary>
        public const int SystemHighest = 5;

        private readonly SemaphoreSlim _baton = new SemaphoreSlim(0);
        private readonly Thread _thread;

        public ManagedThread(VirtualChip chip, string name, Action body)
        {
            _thread = new Thread(() => chip.RunBody(this, body)) { IsBackground = true, Name = name };
        }

        /// <summary>0 to 5.</summary>
        public int Priority { get; set; } = Normal;

        /// <summary>The thread's credit with the scheduler: lowered with every slice, by more the lower the priority.</summary>
        public long ExecutionCounter { get; set; }

        /// <summary>When the thread came into the queue of ready threads: of equals, the first one goes first.</summary>
        public long QueueOrder { get; set; }

        /// <summary>Virtual time at which a sleeping thread becomes ready; <see cref="long.MaxValue"/> when it waits for an event.</summary>
        public long WakeAtNs { get; set; }

        /// <summary>True while the thread neither sleeps nor waits.</summary>
        public bool Ready { get; set; } = true;

        /// <summary>True from its start.</summary>
        public bool HasStarted { get; private set; }

        /// <summary>True when its body has returned.</summary>
        public bool HasEnded { get; set; }

        public void Start()
        {
            HasStarted = true;
            _thread.Start();
        }

        public void GiveBaton()
        {
            _baton.Release();
        }

        public void AwaitBaton()
        {
            _baton.Wait();
        }

        public void Join()
        {
            _thread.Join();
        }
    }
}
