using GluteSense.NanoFakes;

namespace NanoFakes.System.IO
{
    /// <summary>System.IO.Directory of nanoFramework on the virtual flash.</summary>
    public static class Directory
    {
        /// <summary>True when there is such a directory; the root always is.</summary>
        public static bool Exists(string path)
        {
            Charge();
            return Disk.DirectoryExists(FlashPath.Normalize(path));
        }

        /// <summary>Creates a directory and those above it.</summary>
        public static DirectoryInfo CreateDirectory(string path)
        {
            Charge();
            string full = FlashPath.Normalize(path);
            Disk.CreateDirectory(full);
            return new DirectoryInfo(full);
        }

        /// <summary>Deletes an empty directory.</summary>
        public static void Delete(string path)
        {
            Charge();
            Disk.DeleteDirectory(FlashPath.Normalize(path));
        }

        /// <summary>Full paths of the files in a directory, in the order of their names, without *.sys.</summary>
        public static string[] GetFiles(string path)
        {
            Charge();
            return Disk.ListFiles(FlashPath.Normalize(path));
        }

        /// <summary>Full paths of the directories in a directory.</summary>
        public static string[] GetDirectories(string path)
        {
            Charge();
            return Disk.ListDirectories(FlashPath.Normalize(path));
        }

        private static FlashVolume Disk => VirtualChip.Current.Disk;

        private static void Charge() => VirtualChip.Current.Charge(VendorCost.Other);
    }
}
