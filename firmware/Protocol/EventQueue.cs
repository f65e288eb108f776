using System;

namespace GluteSense.Protocol
{
    /// <summary>
    /// Event packets that wait for their notification, oldest first. A packet leaves only when the stack took it, so a full
    /// radio queue loses no event; when the ring itself is full the newest is dropped, and the gap in its sequence shows it.
    /// </summary>
    public sealed class EventQueue
    {
        private const int Capacity = 16;
        private const int Mask = Capacity - 1;

        private const int PacketBytes = GattTable.DefaultPayloadBytes;

        // One array, not one for each packet: that would take twice the heap.
        private readonly byte[] _packets = new byte[Capacity * PacketBytes];
        private readonly byte[] _lengths = new byte[Capacity];
        private readonly byte[] _packet = new byte[PacketBytes];
        private int _head;
        private int _count;
        private int _sequence;

        /// <summary>True when nothing waits.</summary>
        public bool IsEmpty
        {
            get { return _count == 0; }
        }

        /// <summary>The oldest packet, in a buffer that holds it until the next one is encoded.</summary>
        public byte[] Oldest
        {
            get
            {
                Array.Copy(_packets, _head * PacketBytes, _packet, 0, PacketBytes);
                return _packet;
            }
        }

        /// <summary>Length of the oldest packet.</summary>
        public int OldestLength
        {
            get { return _lengths[_head]; }
        }

        /// <summary>Takes the number of the next packet, whether or not there will be room for it.</summary>
        public int NextSequence()
        {
            int sequence = _sequence;
            _sequence = (_sequence + 1) & 0xFFFF;
            return sequence;
        }

        /// <summary>The buffer to encode the next packet into, or null when the ring is full.</summary>
        public byte[] Free
        {
            get { return _count == Capacity ? null : _packet; }
        }

        /// <summary>Adds the packet that was encoded into <see cref="Free"/>.</summary>
        public void Commit(int length)
        {
            int slot = (_head + _count) & Mask;
            Array.Copy(_packet, 0, _packets, slot * PacketBytes, PacketBytes);
            _lengths[slot] = (byte)length;
            _count++;
        }

        /// <summary>Removes the oldest packet.</summary>
        public void RemoveOldest()
        {
            _head = (_head + 1) & Mask;
            _count--;
        }

        /// <summary>Removes all packets; the sequence goes on.</summary>
        public void Clear()
        {
            _count = 0;
        }
    }
}
