using System;

namespace nanoFramework.Device.Bluetooth
{
    /// <summary>Short UUIDs: those of the Bluetooth SIG, which differ in their first 16 or 32 bits only.</summary>
    public static class Utilities
    {
        private static readonly byte[] _base = new Guid("00000000-0000-1000-8000-00805f9b34fb").ToByteArray();

        /// <summary>The full UUID of a short one.</summary>
        public static Guid CreateUuidFromShortCode(ushort uuid16)
        {
            byte[] bytes = (byte[])_base.Clone();
            bytes[0] = (byte)uuid16;
            bytes[1] = (byte)(uuid16 >> 8);
            return new Guid(bytes);
        }

        /// <summary>The short one in a full UUID; of any other UUID the same two bytes, which then mean nothing.</summary>
        public static ushort ConvertUuidToShortId(Guid uuid)
        {
            byte[] bytes = uuid.ToByteArray();
            return (ushort)(bytes[0] | (bytes[1] << 8));
        }

        /// <summary>True for a UUID that can be shortened to 32 or 16 bits.</summary>
        public static bool IsBluetoothSigUUID(Guid uuid) => uuid.ToByteArray().AsSpan(4).SequenceEqual(_base.AsSpan(4));

        /// <summary>True for a UUID that can be shortened to 16 bits.</summary>
        public static bool IsBluetoothSigUUID16(Guid uuid) => uuid.ToByteArray().AsSpan(2).SequenceEqual(_base.AsSpan(2));
    }
}
