using System;
using System.Threading;

namespace GluteSense.NanoFakes
{
    /// <summary>One managed thread of the firmware: an operating system thread that runs only while it holds the chip's baton.</summary>
    internal sealed class ManagedThread
    {
        private readonly SemaphoreSlim _baton = new SemaphoreSlim(0);
        private readonly Thread _thread;

        public ManagedThread(VirtualChip chip, string name, Action body)
        {
            _thread = new Thread(() => chip.RunBody(this, body)) { IsBackground = true, Name = name };
        }

        /// <summary>Virtual time at which a sleeping thread becomes ready; <see cref="long.MaxValue"/> when it waits for an event.</summary>
        public long WakeAtNs { get; set; }

        /// <summary>True while the thread neither sleeps nor waits.</summary>
        public bool Ready { get; set; } = true;

        public void Start()
        {
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
