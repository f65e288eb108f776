using System;

namespace GluteSense.Protocol
{
    /// <summary>
    /// The GATT service as data (firmware/PROTOCOL.md section 2): firmware, virtual wearable and links read this table.
    /// UUIDs are a base with a 16-bit short id in its third and fourth byte.
    /// </summary>
    public static class GattTable
    {
        /// <summary>Version of the protocol; goes up with every change that an older reader would misread.</summary>
        public const int ProtocolVersion = 3;

        /// <summary>Payload that survives the default ATT MTU of 23.</summary>
        public const int DefaultPayloadBytes = 20;

        /// <summary>Short id of the service.</summary>
        public const int Service = 0x0001;

        /// <summary>Live features, notify.</summary>
        public const int Live = 0x0010;

        /// <summary>Segments, events and calibration results, notify.</summary>
        public const int Events = 0x0011;

        /// <summary>Raw stream, notify; needs a larger MTU.</summary>
        public const int Raw = 0x0012;

        /// <summary>Status, notify.</summary>
        public const int Status = 0x0013;

        /// <summary>Control, write with response.</summary>
        public const int Control = 0x0014;

        /// <summary>Log sync, notify.</summary>
        public const int Log = 0x0015;

        /// <summary>Device facts that never change while it runs, read by the owner.</summary>
        public const int Info = 0x0016;

        /// <summary>Proof of ownership: read the challenge, write the proof or, in the button's window, a new key.</summary>
        public const int Owner = 0x0017;

        /// <summary>Longest notification: it has to fit one of the stack's buffers (facts: payload at most about 200 bytes).</summary>
        public const int MaxPayloadBytes = 200;

        /// <summary>Smallest ATT MTU for the raw stream (DESIGN section 6).</summary>
        public const int RawMtu = 100;

        /// <summary>The full UUID of a short id: 8f2aXXXX-5c1e-4b6d-9a37-2d61c0de7e57.</summary>
        public static Guid Uuid(int shortId)
        {
            return new Guid(unchecked((int)0x8F2A0000) | shortId, 0x5C1E, 0x4B6D, 0x9A, 0x37, 0x2D, 0x61, 0xC0, 0xDE, 0x7E, 0x57);
        }

        /// <summary>The short id in a UUID made by <see cref="Uuid"/>; of any other UUID the same two bytes, which then mean nothing.</summary>
        public static int ShortId(Guid uuid)
        {
            // The first group of a Guid stands little-endian in its bytes.
            byte[] bytes = uuid.ToByteArray();
            return bytes[0] | (bytes[1] << 8);
        }
    }
}
