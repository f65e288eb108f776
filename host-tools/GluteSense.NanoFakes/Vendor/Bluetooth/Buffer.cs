using System;

namespace nanoFramework.Device.Bluetooth
{
    /// <summary>Wraps a byte array without copying it.</summary>
    public class Buffer
    {
        private readonly byte[] _data;
        private uint _length;

        /// <summary>Wraps an array.</summary>
        public Buffer(byte[] data)
        {
            _data = data;
            _length = (uint)data.Length;
        }

        /// <summary>Size of the array.</summary>
        public uint Capacity => (uint)_data.Length;

        /// <summary>Bytes in use; can be set up to the capacity.</summary>
        public uint Length
        {
            get => _length;
            set
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Capacity);
                _length = value;
            }
        }

        internal byte[] Copy() => _data.AsSpan(0, (int)_length).ToArray();
    }
}
