using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GluteSense.NanoFakes
{
    /// <summary>Up to 31 bytes of an advertisement or a scan response, read as the Bluetooth specification has them.</summary>
    public sealed class AdvertisingPayload
    {
        private const byte FlagsType = 0x01;

        private static readonly byte[] _baseUuid = new Guid("00000000-0000-1000-8000-00805f9b34fb").ToByteArray(bigEndian: true);

        internal AdvertisingPayload(byte[] bytes)
        {
            Bytes = bytes;
            Sections = Split(bytes);
        }

        /// <summary>The bytes on the air.</summary>
        public byte[] Bytes { get; }

        /// <summary>The sections in their order: type and data.</summary>
        public IReadOnlyList<(byte Type, byte[] Data)> Sections { get; }

        /// <summary>The flags; null without such a section.</summary>
        public byte? Flags => Find(FlagsType) is { Length: > 0 } data ? data[0] : null;

        /// <summary>The name, shortened (type 0x08) or complete (0x09); null without such a section.</summary>
        public string Name => (Find(0x09) ?? Find(0x08)) is byte[] data ? Encoding.UTF8.GetString(data) : null;

        /// <summary>The service UUIDs of all lists, short ones in full.</summary>
        public IReadOnlyList<Guid> ServiceUuids => Sections.SelectMany(section => UuidsOf(section.Type, section.Data)).ToArray();

        private static List<(byte Type, byte[] Data)> Split(byte[] bytes)
        {
            var sections = new List<(byte Type, byte[] Data)>();
            int length;
            for (int start = 0; start < bytes.Length; start += 1 + length)
            {
                length = bytes[start];
                if (length == 0 || start + length >= bytes.Length)
                {
                    throw new FormatException("The section at byte " + start + " has no type, or more bytes than there are.");
                }

                sections.Add((bytes[start + 1], bytes.AsSpan(start + 2, length - 1).ToArray()));
            }

            return sections;
        }

        private static IEnumerable<Guid> UuidsOf(byte type, byte[] data)
        {
            // Each length of UUID has a type for an incomplete and one for a complete list.
            int size = type switch { 0x02 or 0x03 => 2, 0x04 or 0x05 => 4, 0x06 or 0x07 => 16, _ => 0 };
            return size == 0 ? [] : data.Chunk(size).Select(FullUuid);
        }

        private static Guid FullUuid(byte[] littleEndian)
        {
            byte[] full = (byte[])_baseUuid.Clone();
            int end = littleEndian.Length == 16 ? 16 : 4;
            for (int index = 0; index < littleEndian.Length; index++)
            {
                full[end - 1 - index] = littleEndian[index];
            }

            return new Guid(full, bigEndian: true);
        }

        private byte[] Find(byte type) => Sections.FirstOrDefault(section => section.Type == type).Data;
    }
}
