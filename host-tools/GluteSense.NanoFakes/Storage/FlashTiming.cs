namespace GluteSense.NanoFakes
{
    /// <summary>
    /// How long the flash takes. Erase and page times are those of the usual 4 MB NOR flash (sector erase 45 ms typical, 400 ms at most; page of
    /// 256 bytes 0.4 to 3 ms), rounded; while it erases no code runs from flash, so the whole chip waits. Assumptions until a board is measured.
    /// </summary>
    internal static class FlashTiming
    {
        /// <summary>Erasing and writing one block, with the commit of its directory.</summary>
        public const long EraseNs = 50_000_000;

        /// <summary>An erase that takes long.</summary>
        public const long SlowEraseNs = 400_000_000;

        /// <summary>One erase in so many takes long.</summary>
        public const int SlowEraseOneIn = 16;

        /// <summary>Opening a file, for reading too: the driver opens all files for writing, and littlefs then notes the time in the directory.</summary>
        public const long OpenNs = 3_000_000;

        /// <summary>A look into the directory; reading takes this and as much again for each 4 KiB.</summary>
        public const long ReadNs = 1_000_000;

        /// <summary>Programming a page.</summary>
        public const long ProgramNs = 1_000_000;

        /// <summary>Bytes in a page.</summary>
        public const int PageBytes = 256;
    }
}
