namespace GluteSense.Host.Sessions;

/// <summary>What a file of <see cref="SessionRecorder"/> holds. A torn end or a damaged record is left out and reported, never thrown.</summary>
public sealed class SessionRecording
{
    private SessionRecording(IReadOnlyList<ReceivedPacket> packets, int damagedBytes, int tornBytes, bool truncated)
    {
        Packets = packets;
        DamagedBytes = damagedBytes;
        TornBytes = tornBytes;
        Truncated = truncated;
    }

    /// <summary>The packets, in the order they were added.</summary>
    public IReadOnlyList<ReceivedPacket> Packets { get; }

    /// <summary>Bytes between readable records that belong to none.</summary>
    public int DamagedBytes { get; }

    /// <summary>Bytes at the end that are no whole record.</summary>
    public int TornBytes { get; }

    /// <summary>True when the file ends inside its header or inside a record.</summary>
    public bool Truncated { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is no recording, or one of a later version.</exception>
    /// <exception cref="IOException">The file can not be read.</exception>
    public static SessionRecording Read(string path)
    {
        byte[] data = File.ReadAllBytes(path);
        if (!IsHeader(data, path))
        {
            return new SessionRecording([], 0, data.Length, truncated: true);
        }

        List<ReceivedPacket> packets = [];
        int offset = RecordFraming.Header.Length;
        int readUpTo = offset;
        int damagedBytes = 0;
        while (offset < data.Length)
        {
            if (RecordFraming.TryDecode(data.AsSpan(offset), out ReceivedPacket packet, out int recordBytes))
            {
                packets.Add(packet);
                damagedBytes += offset - readUpTo;
                offset += recordBytes;
                readUpTo = offset;
            }
            else
            {
                offset++;
            }
        }

        int tornBytes = data.Length - readUpTo;
        return new SessionRecording(packets, damagedBytes, tornBytes, truncated: tornBytes > 0);
    }

    /// <summary>True for a whole header, false for one that was cut while it was written.</summary>
    private static bool IsHeader(ReadOnlySpan<byte> data, string path)
    {
        int magicBytes = Math.Min(data.Length, RecordFraming.MagicBytes);
        if (data.IsEmpty || !data[..magicBytes].SequenceEqual(RecordFraming.Header[..magicBytes]))
        {
            string why = data.IsEmpty ? "it is empty" : "it does not begin with GSREC";
            throw new InvalidDataException($"{path} is not a GluteSense recording: {why}.");
        }

        if (data.Length > RecordFraming.MagicBytes && data[RecordFraming.MagicBytes] != RecordFraming.Version)
        {
            int version = data[RecordFraming.MagicBytes];
            throw new InvalidDataException(
                $"{path} is a recording of version {version}; this tool reads version {RecordFraming.Version}. Use a newer tool.");
        }

        return data.Length >= RecordFraming.Header.Length;
    }
}
