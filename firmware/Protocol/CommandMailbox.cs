namespace GluteSense.Protocol
{
    /// <summary>
    /// Hands control writes from the event thread to the sampling thread without a lock: each index has one writer, and an
    /// index moves only after its slot is complete.
    /// </summary>
    public sealed class CommandMailbox
    {
        private const int Capacity = 4;
        private const int Mask = Capacity - 1;

        private readonly byte[][] _data = new byte[Capacity][];
        private readonly int[] _lengths = new int[Capacity];
        private int _written;
        private int _read;
        private int _dropped;

        /// <summary>Creates the slots.</summary>
        public CommandMailbox()
        {
            for (int slot = 0; slot < Capacity; slot++)
            {
                _data[slot] = new byte[ControlCommand.MaxLength];
            }
        }

        /// <summary>Writes that found the mailbox full.</summary>
        public int Dropped
        {
            get { return _dropped; }
        }

        /// <summary>Event thread: the buffer for the next write, or null when the mailbox is full (it is then counted).</summary>
        public byte[] Free()
        {
            if (_written - _read == Capacity)
            {
                _dropped++;
                return null;
            }

            return _data[_written & Mask];
        }

        /// <summary>Event thread: publishes what was put into <see cref="Free"/>. A length above <see cref="ControlCommand.MaxLength"/> marks a write too long to keep.</summary>
        public void Commit(int length)
        {
            _lengths[_written & Mask] = length;
            _written++;
        }

        /// <summary>Sampling thread: the oldest write, or null.</summary>
        public byte[] Oldest
        {
            get { return _written == _read ? null : _data[_read & Mask]; }
        }

        /// <summary>Sampling thread: length of the oldest write.</summary>
        public int OldestLength
        {
            get { return _lengths[_read & Mask]; }
        }

        /// <summary>Sampling thread: the oldest write was dealt with.</summary>
        public void RemoveOldest()
        {
            _read++;
        }
    }
}
