using GluteSense.Storage;

namespace GluteSense.Firmware.Tests.Support
{
    /// <summary>The two files of a record, with room for what a power cut may leave in them.</summary>
    public sealed class CopyFiles
    {
        public const int Kind = 7;

        private const int Room = 64;

        public readonly byte[][] Bytes = { new byte[Room], new byte[Room] };
        public readonly int[] Lengths = new int[2];
        public readonly byte[] Sealed = new byte[Room];

        private int _sealedLength;

        public int Choose(TwoCopyRecord record)
        {
            return record.Choose(Bytes[0], Lengths[0], Bytes[1], Lengths[1]);
        }

        public int Seal(TwoCopyRecord record, string payload)
        {
            byte[] bytes = Hex.Bytes(payload);
            for (int index = 0; index < bytes.Length; index++)
            {
                Sealed[TwoCopyRecord.PayloadOffset + index] = bytes[index];
            }

            _sealedLength = record.Seal(Sealed, 2, bytes.Length);
            return _sealedLength;
        }

        public void Save(TwoCopyRecord record, string payload)
        {
            int slot = record.NextSlot;
            Lengths[slot] = Seal(record, payload);
            for (int index = 0; index < _sealedLength; index++)
            {
                Bytes[slot][index] = Sealed[index];
            }

            record.Written();
        }

        public void StoreWithCrc(int slot, string hex)
        {
            byte[] bytes = Hex.OfLength(hex, hex.Length / 2 + 4);
            Crc32 crc = new Crc32();
            crc.Add(bytes, 0, bytes.Length - 4);
            for (int index = 0; index < bytes.Length; index++)
            {
                int check = crc.Value >> (8 * (index - bytes.Length + 4));
                Bytes[slot][index] = index < bytes.Length - 4 ? bytes[index] : (byte)check;
            }

            Lengths[slot] = bytes.Length;
        }

        public string Payload(int slot, int length)
        {
            byte[] payload = new byte[length];
            for (int index = 0; index < length; index++)
            {
                payload[index] = Bytes[slot][TwoCopyRecord.PayloadOffset + index];
            }

            return Hex.Text(payload, length);
        }

        /// <summary>
        /// A cut after some bytes of the sealed copy; behind them the file's end, though the buffer has more (0), what stood there before (1), erased
        /// (2) or zeroed flash (3).
        /// </summary>
        public CopyFiles Torn(int slot, int prefix, int tail)
        {
            CopyFiles torn = new CopyFiles();
            for (int index = 0; index < Room; index++)
            {
                int behind = tail == 0 ? Sealed[index] : tail == 1 ? Bytes[slot][index] : tail == 2 ? 0xFF : 0;
                torn.Bytes[slot][index] = index < prefix ? Sealed[index] : (byte)behind;
                torn.Bytes[1 - slot][index] = Bytes[1 - slot][index];
                torn.Sealed[index] = Sealed[index];
            }

            torn.Lengths[slot] = tail == 0 ? prefix : tail == 1 && Lengths[slot] > prefix ? Lengths[slot] : Room;
            torn.Lengths[1 - slot] = Lengths[1 - slot];
            return torn;
        }

        public bool HoldsSealed(int slot, int length)
        {
            bool holds = Lengths[slot] >= length;
            for (int index = 0; index < length; index++)
            {
                holds = holds && Bytes[slot][index] == Sealed[index];
            }

            return holds;
        }
    }
}
