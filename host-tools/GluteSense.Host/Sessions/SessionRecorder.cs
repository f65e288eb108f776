namespace GluteSense.Host.Sessions;

/// <summary>
/// Appends every received packet to a file at once; what was added is on the medium within a second, whether or not another packet
/// comes. Members may be called from any thread.
/// </summary>
/// <remarks>
/// <para>
/// File, little-endian: header "GSREC", 0, u8 version 1, u8 0. Then records: sync bytes A5 5A, u16 length of the body (10..522), body,
/// u16 CRC-16/CCITT (<see cref="Crc16"/>) over length and body. Body: i64 link time in 100 ns, u16 short id of the characteristic,
/// payload. A reader that meets a damaged record looks for the next sync bytes with a matching CRC.
/// </para>
/// <para>
/// Each packet is handed to the operating system at once (the stream has no buffer), so that a crash of this program loses nothing. A
/// flush to the medium costs tens of ms, so there is at most one a second: on the first packet after a second without one, else from
/// a timer that is set for the end of that second. A packet therefore waits one second at most.
/// </para>
/// <para>
/// A write that fails throws <see cref="IOException"/>; one that fails in the timer throws from the next <see cref="Add"/> or
/// <see cref="Flush"/>. From then on nothing more is written, so that what stands before the failure stays readable.
/// </para>
/// </remarks>
public sealed class SessionRecorder : IDisposable
{
    /// <summary>Name of the file in a session's folder.</summary>
    public const string FileName = "packets.gsrec";

    private static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly FileStream _file;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private long _lastFlush;
    private bool _timerSet;
    private bool _disposed;
    private IOException? _failure;

    /// <summary>Starts a recording in an empty, writable, unbuffered file, which the recorder then owns.</summary>
    /// <exception cref="IOException">The header could not be written.</exception>
    public SessionRecorder(FileStream file, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(time);
        _file = file;
        _time = time;
        _timer = time.CreateTimer(_ => OnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            Guard(() => _file.Write(RecordFraming.Header));
            FlushNow();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Starts a recording in a new file.</summary>
    /// <exception cref="IOException">The file exists already (a recording is never overwritten), or it can not be written.</exception>
    public static SessionRecorder Create(string path, TimeProvider time)
    {
        return new SessionRecorder(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0), time);
    }

    /// <summary>Appends a packet.</summary>
    /// <exception cref="ArgumentException">The payload is longer than 512 bytes or the characteristic is no 16-bit id.</exception>
    /// <exception cref="IOException">This or an earlier write failed; the message says what to do.</exception>
    public void Add(ReceivedPacket packet)
    {
        ArgumentNullException.ThrowIfNull(packet);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(packet.Payload.Length, RecordFraming.MaxPayloadBytes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(packet.Characteristic, packet.Characteristic & 0xFFFF);
        byte[] record = RecordFraming.Encode(packet);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Guard(() => _file.Write(record));
            TimeSpan sinceFlush = _time.GetElapsedTime(_lastFlush);
            if (sinceFlush >= FlushInterval)
            {
                FlushNow();
            }
            else if (!_timerSet)
            {
                _timerSet = true;
                _timer.Change(FlushInterval - sinceFlush, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Brings everything to the medium now, for the end of a session.</summary>
    /// <exception cref="IOException">This or an earlier write failed; the message says what to do.</exception>
    public void Flush()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            FlushNow();
        }
    }

    /// <summary>Brings to the medium what still can be and closes the file; never throws (call <see cref="Flush"/> to know).</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            _timer.Dispose();
            TryFlush();
            try
            {
                _file.Dispose();
            }
            catch (IOException)
            {
                // Nothing is left to save: the last flush failed, and the caller has been told or did not ask.
            }
        }
    }

    private void OnTimer()
    {
        lock (_gate)
        {
            if (!_disposed)
            {
                TryFlush();
            }
        }
    }

    private void TryFlush()
    {
        try
        {
            FlushNow();
        }
        catch (IOException)
        {
            // Kept in _failure: a timer has no caller to throw at.
        }
    }

    private void FlushNow()
    {
        _timerSet = false;
        Guard(() => _file.Flush(flushToDisk: true));
        _lastFlush = _time.GetTimestamp();
    }

    private void Guard(Action write)
    {
        if (_failure is null)
        {
            try
            {
                write();
                return;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                _failure = new IOException(
                    $"The recording {_file.Name} could not be written: {error.Message} Free space or choose another folder, then start " +
                    "a new session; everything up to the last flush (at most a second ago) is kept.",
                    error);
            }
        }

        throw _failure;
    }
}
