using System;
using System.IO;

namespace GluteSense.NanoFakes
{
    /// <summary>A file as an open handle sees it: changes stay here, in RAM and in blocks nobody else refers to, until the close commits them.</summary>
    internal sealed class OpenFile
    {
        private byte[] _content;

        public OpenFile(string path, FileShare share, byte[] content)
        {
            Path = path;
            Share = share;
            _content = (byte[])content.Clone();
            FirstChange = long.MaxValue;
        }

        public string Path { get; }

        public FileShare Share { get; }

        public long Length => _content.Length;

        /// <summary>Where the first change is; blocks before it are shared with the committed file.</summary>
        public long FirstChange { get; private set; }

        public bool IsChanged => FirstChange != long.MaxValue;

        /// <summary>True after a write that did not fit: the close commits nothing then.</summary>
        public bool Failed { get; set; }

        /// <summary>Blocks that hold the changed part and what follows it: littlefs writes them anew.</summary>
        public int ChangedBlocks => IsChanged ? BlocksWhenChanged(FirstChange, Length) : 0;

        public static int BlocksWhenChanged(long firstChange, long length) =>
            Math.Max(0, VirtualFlash.BlocksOf(length) - (int)(firstChange / VirtualFlash.BlockBytes));

        public byte[] Copy() => (byte[])_content.Clone();

        public int Read(long position, Span<byte> buffer)
        {
            int count = (int)Math.Clamp(Length - position, 0, buffer.Length);
            _content.AsSpan((int)Math.Min(position, Length), count).CopyTo(buffer);
            return count;
        }

        /// <summary>Writes; a gap before the position is filled with zeros.</summary>
        public void Write(long position, ReadOnlySpan<byte> data)
        {
            MarkChanged(Math.Min(position, Length));
            if (position + data.Length > Length)
            {
                Array.Resize(ref _content, (int)position + data.Length);
            }

            data.CopyTo(_content.AsSpan((int)position));
        }

        public void SetLength(long length)
        {
            if (length != Length)
            {
                MarkChanged(Math.Min(length, Length));
                Array.Resize(ref _content, (int)length);
            }
        }

        private void MarkChanged(long position)
        {
            FirstChange = Math.Min(FirstChange, position);
        }
    }
}
