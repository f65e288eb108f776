using System;

namespace nanoFramework.Device.Bluetooth
{
    /// <summary>Reads a buffer from its beginning.</summary>
    public class DataReader
    {
        private readonly byte[] _data;
        private int _position;

        private DataReader(byte[] data)
        {
            _data = data;
        }

        /// <summary>Bytes not read yet.</summary>
        public uint UnconsumedBufferLength => (uint)(_data.Length - _position);

        /// <summary>Reads a buffer.</summary>
        public static DataReader FromBuffer(Buffer buffer) => new DataReader(buffer.Copy());

        /// <summary>Fills an array with the next bytes.</summary>
        public void ReadBytes(byte[] value)
        {
            if (value.Length > _data.Length - _position)
            {
                throw new ArgumentOutOfRangeException(nameof(value));
            }

            Array.Copy(_data, _position, value, 0, value.Length);
            _position += value.Length;
        }
    }
}
