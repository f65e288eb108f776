namespace GluteSense.Ownership
{
    /// <summary>
    /// Hands writes on the owner characteristic from the event thread to the main loop without a lock, each with the session it came
    /// in: a write that outlived its connection must not count in the next. One writer per index; an index moves after its slot is complete.
    /// </summary>
    public sealed class OwnerWriteMailbox
    {
        private const int Capacity = 2;
        private const int Mask = Capacity - 1;

        private readonly byte[][] _data = new byte[Capacity][];
        private readonly int[] _lengths = new int[Capacity];
        private readonly int[] _sessions = new int[Capacity];
        private int _written;
        private int _read;
        private int _dropped;

        /// <summary>Creates the slots.</summary>
        public OwnerWriteMailbox()
        {
            for (int slot = 0; slot < Capacity; slot++)
            {
                _data[slot] = new byte[OwnerWrite.Length];
            }
        }

        /// <summary>Any thread: writes that found the mailbox full.</summary>
        public int Dropped
        {
            get { return _dropped; }
        }

        /// <summary>Main loop: the oldest write, or null.</summary>
        public byte[] Oldest
        {
            get { return _written == _read ? null : _data[_read & Mask]; }
        }

        /// <summary>Main loop: length of the oldest write as it came, which may be more than was kept.</summary>
        public int OldestLength
        {
            get { return _lengths[_read & Mask]; }
        }

        /// <summary>Main loop: session in which the oldest write came.</summary>
        public int OldestSession
        {
            get { return _sessions[_read & Mask]; }
        }

        /// <summary>Event thread: 17 bytes for the next write, or null when the mailbox is full (it is then counted).</summary>
        public byte[] Free()
        {
            if (_written - _read == Capacity)
            {
                _dropped++;
                return null;
            }

            return _data[_written & Mask];
        }

        /// <summary>Event thread: publishes what was put into <see cref="Free"/>, with the true length of the write and the present session.</summary>
        public void Commit(int length, int session)
        {
            _lengths[_written & Mask] = length;
            _sessions[_written & Mask] = session;
            _written++;
        }

        /// <summary>Main loop: the oldest write was dealt with.</summary>
        public void RemoveOldest()
        {
            _read++;
        }
    }
}
