using GluteSense.Protocol;

namespace GluteSense.Storage
{
    /// <summary>
    /// A small record that survives a power cut at any moment: it stands in two files, a save overwrites the older or damaged one, and the valid
    /// one with the higher sequence counts. A torn write spoils the copy it was writing, never the last good one.
    /// </summary>
    /// <remarks>
    /// A copy: u8 mark C5, u8 version of this frame (1), u8 kind of record, u8 version of the payload, u32 sequence, u16 payload length, payload,
    /// CRC-32 of all before it. Sequences are compared by their difference, so they may wrap. Payloads only ever grow at their end: a
    /// reader takes the part it knows of a longer one, and defaults for what a shorter one lacks; the payload's version is for people.
    /// </remarks>
    public sealed class TwoCopyRecord
    {
        /// <summary>Where the payload stands in a copy.</summary>
        public const int PayloadOffset = 10;

        /// <summary>Bytes of a copy beside its payload.</summary>
        public const int OverheadBytes = PayloadOffset + Crc32.Length;

        /// <summary>Neither copy.</summary>
        public const int NoSlot = -1;

        /// <summary>The first copy.</summary>
        public const int SlotA = 0;

        /// <summary>The second copy.</summary>
        public const int SlotB = 1;

        private const int Mark = 0xC5;
        private const int FrameVersion = 1;

        private readonly Crc32 _crc = new Crc32();
        private readonly int _kind;
        private int _sequence;

        /// <summary>Creates it for one kind of record, 0..255; a copy of another kind is not valid.</summary>
        public TwoCopyRecord(int kind)
        {
            _kind = kind;
        }

        /// <summary>The slot that the next save overwrites.</summary>
        public int NextSlot { get; private set; }

        /// <summary>Payload length of the copy last chosen, 0 without one.</summary>
        public int PayloadLength { get; private set; }

        /// <summary>Payload version of the copy last chosen, 0 without one.</summary>
        public int PayloadVersion { get; private set; }

        /// <summary>
        /// Reads what is in the two files (length 0 for a file that is not there) and gives the slot that counts, or <see cref="NoSlot"/>. Its
        /// payload stands at <see cref="PayloadOffset"/>. Bytes behind a copy do not matter.
        /// </summary>
        public int Choose(byte[] a, int aLength, byte[] b, int bLength)
        {
            bool aValid = IsValid(a, aLength);
            bool bValid = IsValid(b, bLength);
            int slot = NoSlot;
            if (aValid || bValid)
            {
                bool bIsNewer = bValid && (!aValid || Sequence(b) - Sequence(a) > 0);
                slot = bIsNewer ? SlotB : SlotA;
            }

            byte[] chosen = slot == SlotB ? b : a;
            _sequence = slot == NoSlot ? 0 : Sequence(chosen);
            PayloadLength = slot == NoSlot ? 0 : LittleEndian.ReadU16(chosen, 8);
            PayloadVersion = slot == NoSlot ? 0 : chosen[3];
            NextSlot = slot == SlotA ? SlotB : SlotA;
            return slot;
        }

        /// <summary>
        /// Completes a copy whose payload stands at <see cref="PayloadOffset"/> already and gives its length. Write it to <see cref="NextSlot"/>,
        /// close the file, then call <see cref="Written"/>; after a failed write do not, and the next save takes the same slot again.
        /// </summary>
        public int Seal(byte[] copy, int payloadVersion, int payloadLength)
        {
            copy[0] = Mark;
            copy[1] = FrameVersion;
            copy[2] = (byte)_kind;
            copy[3] = (byte)payloadVersion;
            LittleEndian.WriteI32(copy, 4, _sequence + 1);
            LittleEndian.WriteU16(copy, 8, payloadLength);
            int end = PayloadOffset + payloadLength;
            _crc.Reset();
            _crc.Add(copy, 0, end);
            LittleEndian.WriteI32(copy, end, _crc.Value);
            return end + Crc32.Length;
        }

        /// <summary>The sealed copy stands in its file: it counts from now on.</summary>
        public void Written()
        {
            _sequence++;
            NextSlot = NextSlot == SlotA ? SlotB : SlotA;
        }

        private static int Sequence(byte[] copy)
        {
            return LittleEndian.ReadI32(copy, 4);
        }

        private bool IsValid(byte[] copy, int length)
        {
            if (length < OverheadBytes || copy[0] != Mark || copy[1] != FrameVersion || copy[2] != _kind)
            {
                return false;
            }

            int end = PayloadOffset + LittleEndian.ReadU16(copy, 8);
            if (end + Crc32.Length > length)
            {
                return false;
            }

            _crc.Reset();
            _crc.Add(copy, 0, end);
            return _crc.Value == LittleEndian.ReadI32(copy, end);
        }
    }
}
