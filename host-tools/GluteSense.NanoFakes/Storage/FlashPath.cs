using System;
using System.IO;

namespace GluteSense.NanoFakes
{
    /// <summary>Paths of drive I:\. Names are case-sensitive, as in littlefs; there is no current directory to be relative to.</summary>
    internal static class FlashPath
    {
        public const string Root = @"I:\";

        // FS_MAX_DIRECTORY_LENGTH 246 with the terminator.
        private const int MaxLength = 245;

        /// <summary>The one way to write a path: backslashes, none twice, none at the end of a name.</summary>
        /// <exception cref="IOException">Another drive, or too long.</exception>
        public static string Normalize(string path)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            string full = path.Replace('/', '\\');
            if (!full.StartsWith(Root, StringComparison.Ordinal))
            {
                throw new IOException($"Volume not found: {path}");
            }

            if (full.Length > MaxLength)
            {
                throw new IOException($"Path too long: {path}");
            }

            return Root + string.Join('\\', full[Root.Length..].Split('\\', StringSplitOptions.RemoveEmptyEntries));
        }

        /// <summary>The directory a normalized path lies in.</summary>
        public static string Parent(string path)
        {
            int end = path.LastIndexOf('\\');
            return end < Root.Length ? Root : path[..end];
        }
    }
}
