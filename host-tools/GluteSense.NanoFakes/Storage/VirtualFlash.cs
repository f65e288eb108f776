using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GluteSense.NanoFakes
{
    /// <summary>
    /// What the flash chip holds: the committed files of the littlefs partition, drive I:\. Belongs to the host and outlives restarts, power
    /// cuts and the chip; give it to the next <see cref="VirtualChip"/>. All members are for the host, between runs of the chip.
    /// </summary>
    public sealed class VirtualFlash
    {
        /// <summary>Size of the partition (partitions_nanoclr_4mb.csv).</summary>
        public const int PartitionBytes = 256 * 1024;

        /// <summary>littlefs allocates and erases blocks of this size.</summary>
        public const int BlockBytes = 4096;

        /// <summary>Taken by the file system's own blocks and the device's configuration, which share the partition. An assumption.</summary>
        public const int ConfigurationBytes = 16 * 1024;

        private const int Blocks = (PartitionBytes - ConfigurationBytes) / BlockBytes;

        private readonly SortedDictionary<string, byte[]> _files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        private readonly SortedSet<string> _directories = new SortedSet<string>(StringComparer.Ordinal);
        private readonly Random _random;
        private int _fillerBlocks;

        /// <summary>Creates an empty flash.</summary>
        /// <param name="seed">Chooses the commits that take long.</param>
        public VirtualFlash(int seed = 1)
        {
            _random = new Random(seed);
        }

        /// <summary>Full paths of all files, sorted.</summary>
        public IReadOnlyCollection<string> Files => _files.Keys;

        /// <summary>Blocks that no committed file holds.</summary>
        public int FreeBlocks => Blocks - _fillerBlocks - _files.Values.Sum(content => BlocksOf(content.Length));

        /// <summary>Fault: whatever changes the flash throws IOException.</summary>
        public bool WritesFail { get; set; }

        /// <summary>
        /// How a full disk shows. False: Write throws IOException. True: as the ESP32's driver does it for small writes: Write and Close say
        /// nothing, and the file keeps what it had (littlefs_FS_Driver.cpp ignores the result of fflush, newlib drops the bytes, littlefs
        /// leaves a file that erred alone).
        /// </summary>
        public bool FullDiskIsSilent { get; set; }

        /// <summary>Commits so far (a close that wrote, a deletion, a move, a new directory): each stalls the whole chip.</summary>
        public int Stalls { get; private set; }

        /// <summary>Those of them that met a slow erase.</summary>
        public int SlowStalls { get; private set; }

        /// <summary>µs of all commits together.</summary>
        public long StallUs { get; private set; }

        /// <summary>What a file holds: a copy.</summary>
        public byte[] Content(string path) => (byte[])Existing(path).Clone();

        /// <summary>Puts a file there, in no time.</summary>
        public void Put(string path, byte[] content)
        {
            _files[FlashPath.Normalize(path)] = (byte[])content.Clone();
        }

        /// <summary>Fault: inverts a byte of a stored file.</summary>
        public void Corrupt(string path, int offset)
        {
            Existing(path)[offset] ^= 0xFF;
        }

        /// <summary>Fault: something else takes all but some blocks. Asked again, with room for more, it gives back.</summary>
        public void Fill(int leaveFreeBlocks = 0)
        {
            _fillerBlocks = 0;
            _fillerBlocks = Math.Max(0, FreeBlocks - leaveFreeBlocks);
        }

        internal static int BlocksOf(long length) => (int)((length + BlockBytes - 1) / BlockBytes);

        internal bool HasFile(string path) => _files.ContainsKey(path);

        internal bool HasDirectory(string path) => path == FlashPath.Root || _directories.Contains(path);

        internal IEnumerable<string> Directories => _directories;

        internal byte[] Stored(string path) => _files[path];

        internal void Store(string path, byte[] content) => _files[path] = content;

        internal void Remove(string path) => _files.Remove(path);

        internal void AddDirectory(string path) => _directories.Add(path);

        internal void RemoveDirectory(string path) => _directories.Remove(path);

        /// <summary>Draws the time of a commit that erases some blocks, and counts it.</summary>
        internal long NextCommitNs(int erasedBlocks)
        {
            long ns = 0;
            bool slow = false;
            for (int block = 0; block < erasedBlocks; block++)
            {
                bool slowBlock = _random.Next(FlashTiming.SlowEraseOneIn) == 0;
                ns += slowBlock ? FlashTiming.SlowEraseNs : FlashTiming.EraseNs;
                slow |= slowBlock;
            }

            Stalls++;
            SlowStalls += slow ? 1 : 0;
            StallUs += ns / 1000;
            return ns;
        }

        private byte[] Existing(string path) =>
            _files.TryGetValue(FlashPath.Normalize(path), out byte[] content) ? content : throw new FileNotFoundException(path);
    }
}
