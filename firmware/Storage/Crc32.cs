namespace GluteSense.Storage
{
    /// <summary>
    /// CRC-32 of IEEE 802.3: polynomial 04C11DB7 lowest bit first, start and final complement; "123456789" gives CBF43926. It takes bytes in
    /// portions, because a byte costs about 1500 instructions on the interpreter and a stage of block work has 45 000.
    /// </summary>
    /// <remarks>
    /// Half a byte at a time: entry k of the table is what the polynomial leaves of k. It has 16 entries (64 bytes); the usual 256 would save a
    /// third of the time for a kilobyte of the heap.
    /// </remarks>
    public sealed class Crc32
    {
        /// <summary>Bytes of the check value.</summary>
        public const int Length = 4;

        /// <summary>Most bytes for one stage of block work: 29 000 instructions by the cost table.</summary>
        public const int StageBytes = 16;

        private static readonly int[] Table = MakeTable();

        private int _rest = -1;

        /// <summary>The check value of all bytes since the last reset, as the bits of an int.</summary>
        public int Value
        {
            get { return ~_rest; }
        }

        /// <summary>Starts over.</summary>
        public void Reset()
        {
            _rest = -1;
        }

        /// <summary>Takes more bytes.</summary>
        public void Add(byte[] buffer, int offset, int count)
        {
            int[] table = Table;
            int rest = _rest;
            int end = offset + count;
            for (int index = offset; index < end; index++)
            {
                rest ^= buffer[index];
                rest = table[rest & 15] ^ (int)((uint)rest >> 4);
                rest = table[rest & 15] ^ (int)((uint)rest >> 4);
            }

            _rest = rest;
        }

        private static int[] MakeTable()
        {
            int[] table = new int[16];
            for (int entry = 0; entry < table.Length; entry++)
            {
                uint rest = (uint)entry;
                for (int bit = 0; bit < 4; bit++)
                {
                    rest = (rest & 1) != 0 ? (rest >> 1) ^ 0xEDB88320U : rest >> 1;
                }

                table[entry] = (int)rest;
            }

            return table;
        }
    }
}
