using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GluteSense.NanoFakes
{
    /// <summary>
    /// The mounted file system of one start of the firmware: open files and their rules. Every operation stalls the chip first and takes effect
    /// then, so that a power cut within it finds the old state.
    /// </summary>
    internal sealed class FlashVolume
    {
        private readonly VirtualChip _chip;
        private readonly VirtualFlash _flash;
        private readonly List<OpenFile> _open = new List<OpenFile>();

        public FlashVolume(VirtualChip chip, VirtualFlash flash)
        {
            _chip = chip;
            _flash = flash;
        }

        public bool FileExists(string path) => LookUp(() => _flash.HasFile(path));

        public bool DirectoryExists(string path) => LookUp(() => _flash.HasDirectory(path));

        /// <summary>Opens a file. A file that is new is in the directory at once, empty, whatever becomes of its content.</summary>
        public OpenFile Open(string path, FileMode mode, FileAccess access, FileShare share)
        {
            ThrowIfShared(path, access, share);
            _chip.Stall(FlashTiming.OpenNs);
            bool exists = _flash.HasFile(path);
            if (_flash.HasDirectory(path) || !_flash.HasDirectory(FlashPath.Parent(path)))
            {
                throw new IOException($"A directory, or in none: {path}");
            }

            if (exists ? mode == FileMode.CreateNew : mode == FileMode.Open || mode == FileMode.Truncate)
            {
                throw new IOException(exists ? $"Path already exists: {path}" : $"File not found: {path}");
            }

            if (!exists)
            {
                ThrowIfWritesFail();
                _flash.Store(path, Array.Empty<byte>());
            }

            var file = new OpenFile(path, share, _flash.Stored(path));
            if (mode == FileMode.Create || mode == FileMode.Truncate)
            {
                file.SetLength(0);
            }

            _open.Add(file);
            return file;
        }

        public int Read(OpenFile file, long position, Span<byte> buffer)
        {
            long count = Math.Clamp(file.Length - position, 0, buffer.Length);
            _chip.Stall((1 + VirtualFlash.BlocksOf(count)) * FlashTiming.ReadNs);
            return file.Read(position, buffer);
        }

        public void Write(OpenFile file, long position, ReadOnlySpan<byte> data)
        {
            _chip.Stall(Pages(data.Length) * FlashTiming.ProgramNs);
            if (TryTakeSpace(file, position, Math.Max(file.Length, position + data.Length)))
            {
                file.Write(position, data);
            }
        }

        public void SetLength(OpenFile file, long length)
        {
            _chip.Stall(FlashTiming.ProgramNs);
            if (TryTakeSpace(file, Math.Min(length, file.Length), length))
            {
                file.SetLength(length);
            }
        }

        /// <summary>Commits what was written: the old content holds until the stall is over.</summary>
        public void Close(OpenFile file)
        {
            try
            {
                if (file.IsChanged && !file.Failed)
                {
                    ThrowIfWritesFail();
                    Commit(file.ChangedBlocks);
                    _flash.Store(file.Path, file.Copy());
                }
            }
            finally
            {
                _open.Remove(file);
            }
        }

        public void DeleteFile(string path)
        {
            ThrowIfShared(path, FileAccess.ReadWrite, FileShare.None);
            _chip.Stall(FlashTiming.ReadNs);
            if (_flash.HasDirectory(path) || !_flash.HasDirectory(FlashPath.Parent(path)))
            {
                throw new IOException($"A directory, or in none: {path}");
            }

            if (_flash.HasFile(path))
            {
                ThrowIfWritesFail();
                Commit();
                _flash.Remove(path);
            }
        }

        public void MoveFile(string from, string to)
        {
            ThrowIfShared(from, FileAccess.ReadWrite, FileShare.None);
            _chip.Stall(FlashTiming.ReadNs);
            if (!_flash.HasFile(from) || _flash.HasFile(to) || _flash.HasDirectory(to) || !_flash.HasDirectory(FlashPath.Parent(to)))
            {
                throw new IOException($"No such file, or the new name is taken or in no directory: {from}, {to}");
            }

            ThrowIfWritesFail();
            Commit();
            byte[] content = _flash.Stored(from);
            _flash.Remove(from);
            _flash.Store(to, content);
        }

        public void CreateDirectory(string path)
        {
            _chip.Stall(FlashTiming.ReadNs);
            for (string level = path; !_flash.HasDirectory(level); level = FlashPath.Parent(level))
            {
                if (_flash.HasFile(level))
                {
                    throw new IOException($"A file: {level}");
                }

                ThrowIfWritesFail();
                Commit();
                _flash.AddDirectory(level);
            }
        }

        public void DeleteDirectory(string path)
        {
            _chip.Stall(FlashTiming.ReadNs);
            if (path == FlashPath.Root || !_flash.HasDirectory(path) || Children(_flash.Files, path).Any() || Children(_flash.Directories, path).Any())
            {
                throw new IOException($"No such directory, or not empty: {path}");
            }

            ThrowIfWritesFail();
            Commit();
            _flash.RemoveDirectory(path);
        }

        /// <summary>Files of a directory; those named *.sys are the device's own and left out.</summary>
        public string[] ListFiles(string path) => List(_flash.Files.Where(file => !file.EndsWith(".sys", StringComparison.Ordinal)), path);

        public string[] ListDirectories(string path) => List(_flash.Directories, path);

        private static int Pages(int bytes) => (bytes + FlashTiming.PageBytes - 1) / FlashTiming.PageBytes;

        private static IEnumerable<string> Children(IEnumerable<string> paths, string directory) => paths.Where(path => FlashPath.Parent(path) == directory);

        private string[] List(IEnumerable<string> paths, string directory)
        {
            if (!DirectoryExists(directory))
            {
                throw new IOException($"Directory not found: {directory}");
            }

            return Children(paths, directory).ToArray();
        }

        private bool LookUp(Func<bool> question)
        {
            _chip.Stall(FlashTiming.ReadNs);
            return question();
        }

        private void Commit(int erasedBlocks = 1)
        {
            _chip.Stall(_flash.NextCommitNs(Math.Max(1, erasedBlocks)));
        }

        private void ThrowIfWritesFail()
        {
            if (_flash.WritesFail)
            {
                throw new IOException("The flash does not write.");
            }
        }

        /// <summary>The rule of the vendor's FileSystemManager: a second handle needs ReadWrite sharing itself, and leave of the first one.</summary>
        private void ThrowIfShared(string path, FileAccess access, FileShare share)
        {
            foreach (OpenFile other in _open)
            {
                bool same = string.Equals(other.Path, path, StringComparison.OrdinalIgnoreCase);
                if (same && (share != FileShare.ReadWrite || ((int)other.Share & (int)access) != (int)access))
                {
                    throw new IOException($"Open already: {path}");
                }
            }
        }

        /// <summary>
        /// Blocks are written anew from the first change on, while the committed ones stay until the close. False when the write is lost silently.
        /// </summary>
        private bool TryTakeSpace(OpenFile file, long firstChange, long length)
        {
            if (!file.Failed)
            {
                int needed = OpenFile.BlocksWhenChanged(Math.Min(file.FirstChange, firstChange), length);
                int takenByOthers = _open.Where(other => other != file).Sum(other => other.ChangedBlocks);
                file.Failed = _flash.WritesFail || needed > _flash.FreeBlocks - takenByOthers;
            }

            if (file.Failed && (_flash.WritesFail || !_flash.FullDiskIsSilent))
            {
                throw new IOException(_flash.WritesFail ? "The flash does not write." : "The disk is full.");
            }

            return !file.Failed;
        }
    }
}
