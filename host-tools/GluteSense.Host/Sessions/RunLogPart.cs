namespace GluteSense.Host.Sessions;

/// <summary>
/// The beginning of a run's log as far as it was received. With a file, every piece goes there at once (the stream has no buffer), so that a
/// crash of this program loses nothing.
/// </summary>
internal sealed class RunLogPart : IDisposable
{
    private readonly FileStream? _file;
    private readonly MemoryStream _bytes = new();

    /// <summary>A part in memory only, to compare a log with one that is stored already.</summary>
    public RunLogPart(byte[] bytes)
    {
        _bytes.Write(bytes);
    }

    private RunLogPart(FileStream file)
    {
        _file = file;
        file.CopyTo(_bytes);
    }

    /// <summary>Bytes received.</summary>
    public int Length => (int)_bytes.Length;

    /// <summary>True when a piece contradicted what stood already: one of them is wrong, or they are of different logs.</summary>
    public bool HasConflict { get; private set; }

    /// <summary>Opens a part's file, or begins a new one.</summary>
    /// <exception cref="IOException">It can not be written, or another program is at it.</exception>
    public static RunLogPart Open(string path)
    {
        try
        {
            return new RunLogPart(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"'{path}' can not be written ({exception.Message}). Is another sync running, or the folder not writable?", exception);
        }
    }

    /// <summary>Adds a piece of the log. What is there already is compared and not added again; false when bytes before it are missing.</summary>
    public bool TryAdd(int offset, ReadOnlySpan<byte> data)
    {
        if (offset > Length)
        {
            return false;
        }

        int known = Math.Min(data.Length, Length - offset);
        HasConflict |= !_bytes.GetBuffer().AsSpan(offset, known).SequenceEqual(data[..known]);
        if (!HasConflict && known < data.Length)
        {
            _file?.Write(data[known..]);
            _bytes.Write(data[known..]);
        }

        return true;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _file?.SetLength(0);
        _bytes.SetLength(0);
        HasConflict = false;
    }

    /// <summary>All bytes.</summary>
    public byte[] ToArray() => _bytes.ToArray();

    /// <summary>Brings everything to the medium.</summary>
    public void Flush() => _file?.Flush(flushToDisk: true);

    public void Dispose()
    {
        _file?.Dispose();
        _bytes.Dispose();
    }
}
