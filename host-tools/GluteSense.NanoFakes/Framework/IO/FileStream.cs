using System;
using System.IO;
using GluteSense.NanoFakes;

namespace NanoFakes.System.IO
{
    /// <summary>
    /// System.IO.FileStream of nanoFramework on the virtual flash. Neither Write nor Flush is durable: the file has its old content until
    /// Close or Dispose has returned (no fsync in littlefs_FS_Driver.cpp).
    /// </summary>
    public class FileStream : Stream
    {
        private readonly FlashVolume _disk;
        private readonly OpenFile _file;
        private readonly bool _canRead;
        private readonly bool _canWrite;
        private readonly long _seekLimit;
        private long _position;
        private bool _disposed;

        /// <summary>Opens a file for reading and writing (Append: writing); shared for reading.</summary>
        public FileStream(string path, FileMode mode)
            : this(path, mode, mode == FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite)
        {
        }

        /// <summary>Opens a file; shared for reading.</summary>
        public FileStream(string path, FileMode mode, FileAccess access)
            : this(path, mode, access, FileShare.Read)
        {
        }

        /// <summary>Opens a file.</summary>
        public FileStream(string path, FileMode mode, FileAccess access, FileShare share)
        {
            Charge();
            Name = FlashPath.Normalize(path);
            if (mode < FileMode.CreateNew || mode > FileMode.Append || access < FileAccess.Read || access > FileAccess.ReadWrite
                || share < FileShare.None || share > FileShare.ReadWrite)
            {
                throw new ArgumentOutOfRangeException(nameof(mode));
            }

            _canRead = (access & FileAccess.Read) != 0;
            _canWrite = (access & FileAccess.Write) != 0;
            if ((!_canWrite && mode != FileMode.Open && mode != FileMode.OpenOrCreate) || (mode == FileMode.Append && _canRead))
            {
                throw new ArgumentException("This mode needs another access.", nameof(access));
            }

            _disk = VirtualChip.Current.Disk;
            _file = _disk.Open(Name, mode, access, share);
            _seekLimit = mode == FileMode.Append ? _file.Length : 0;
            _position = _seekLimit;
        }

        /// <summary>Full path.</summary>
        public string Name { get; }

        /// <inheritdoc/>
        public override bool CanRead => _canRead && !_disposed;

        /// <inheritdoc/>
        public override bool CanSeek => !_disposed;

        /// <inheritdoc/>
        public override bool CanWrite => _canWrite && !_disposed;

        /// <summary>Length, with what was written through this handle.</summary>
        public override long Length
        {
            get
            {
                Use();
                return _file.Length;
            }
        }

        /// <summary>Position; not before the old end of a file opened to append.</summary>
        public override long Position
        {
            get
            {
                Use();
                return _position;
            }

            set => Seek(value, SeekOrigin.Begin);
        }

        /// <inheritdoc/>
        public override int Read(byte[] buffer, int offset, int count)
        {
            Use(_canRead);
            int read = _disk.Read(_file, _position, Part(buffer, offset, count).AsSpan());
            _position += read;
            return read;
        }

        /// <inheritdoc/>
        public override void Write(byte[] buffer, int offset, int count)
        {
            Use(_canWrite);
            ArraySegment<byte> data = Part(buffer, offset, count);
            if (count > 0)
            {
                _disk.Write(_file, _position, data.AsSpan());
                _position += count;
            }
        }

        /// <summary>Hands over what was written; it is no more durable than before.</summary>
        public override void Flush() => Use();

        /// <inheritdoc/>
        public override long Seek(long offset, SeekOrigin origin)
        {
            Use();
            long target = offset + (origin == SeekOrigin.Begin ? 0 : origin == SeekOrigin.Current ? _position : _file.Length);
            if (target < _seekLimit)
            {
                throw new IOException("Before the beginning, or before the end of a file opened to append.");
            }

            _position = target;
            return target;
        }

        /// <summary>Cuts or lengthens with zeros; the position stays, as on the device.</summary>
        public override void SetLength(long value)
        {
            Use(_canWrite);
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _disk.SetLength(_file, value);
        }

        /// <summary>Commits what was written, in 50 to 400 ms; reading costs nothing here.</summary>
        public override void Close() => Dispose(true);

        /// <summary>As <see cref="Close"/>. There is no finalizer: a handle that is not closed stays open until the restart.</summary>
        protected override void Dispose(bool disposing)
        {
            if (!_disposed)
            {
                Charge();
                _disposed = true;
                _disk.Close(_file);
            }
        }

        private static void Charge() => VirtualChip.Current.Charge(VendorCost.Other);

        private static ArraySegment<byte> Part(byte[] buffer, int offset, int count)
        {
            ArgumentNullException.ThrowIfNull(buffer);
            ArgumentOutOfRangeException.ThrowIfNegative(offset);
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            return new ArraySegment<byte>(buffer, offset, count);
        }

        private void Use(bool allowed = true)
        {
            Charge();
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!allowed)
            {
                throw new NotSupportedException("Opened for something else.");
            }
        }
    }
}
