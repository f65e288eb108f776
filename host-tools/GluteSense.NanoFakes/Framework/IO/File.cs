using System;
using System.IO;
using GluteSense.NanoFakes;

namespace NanoFakes.System.IO
{
    /// <summary>System.IO.File of nanoFramework on the virtual flash: the members for bytes.</summary>
    public static class File
    {
        /// <summary>True when there is such a file; false for anything wrong with the path.</summary>
        public static bool Exists(string path)
        {
            Charge();
            try
            {
                return Disk.FileExists(FlashPath.Normalize(path));
            }
            catch (Exception exception) when (exception is IOException or ArgumentException)
            {
                return false;
            }
        }

        /// <summary>Deletes, at one blow; no file, no harm. IOException when it is open.</summary>
        public static void Delete(string path)
        {
            Charge();
            Disk.DeleteFile(FlashPath.Normalize(path));
        }

        /// <summary>Renames, at one blow. The new name must be free.</summary>
        public static void Move(string sourceFileName, string destFileName)
        {
            Charge();
            Disk.MoveFile(FlashPath.Normalize(sourceFileName), FlashPath.Normalize(destFileName));
        }

        /// <summary>Creates or empties a file; not shared.</summary>
        public static FileStream Create(string path) => new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        /// <summary>Opens a file; not shared.</summary>
        public static FileStream Open(string path, FileMode mode) =>
            new FileStream(path, mode, mode == FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite, FileShare.None);

        /// <summary>Opens a file; not shared.</summary>
        public static FileStream Open(string path, FileMode mode, FileAccess access) => new FileStream(path, mode, access, FileShare.None);

        /// <summary>Opens a file.</summary>
        public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share) => new FileStream(path, mode, access, share);

        /// <summary>Opens a file for reading; not shared (the vendor passes its buffer size, 0, as the sharing).</summary>
        public static FileStream OpenRead(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);

        /// <summary>Opens or creates a file for writing, at its beginning; not shared.</summary>
        public static FileStream OpenWrite(string path) => new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

        /// <summary>Reads a whole file.</summary>
        public static byte[] ReadAllBytes(string path)
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes, 0, bytes.Length);
            return bytes;
        }

        /// <summary>Creates or replaces a file.</summary>
        public static void WriteAllBytes(string path, byte[] bytes)
        {
            ArgumentNullException.ThrowIfNull(bytes);
            using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
            stream.Write(bytes, 0, bytes.Length);
        }

        private static FlashVolume Disk => VirtualChip.Current.Disk;

        private static void Charge() => VirtualChip.Current.Charge(VendorCost.Other);
    }
}
