using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Device;

/// <summary>The log of a device: lists, streams and deletes runs.</summary>
internal sealed class FakeRunLog
{
    // Pieces of a broken-off stream that are under way already when the next one begins.
    private const int PiecesUnderWay = 3;

    private readonly Queue<byte[]> _underWay = [];
    private int? _run;
    private int _offset;

    /// <summary>The logs by run.</summary>
    public SortedDictionary<int, byte[]> Runs { get; } = [];

    /// <summary>Data bytes of a piece.</summary>
    public int PieceBytes { get; set; } = 60;

    /// <summary>Offsets that were asked for, in order.</summary>
    public List<int> Offsets { get; } = [];

    /// <summary>Called before a run is deleted.</summary>
    public Action<int> Deleting { get; set; } = _ => { };

    public IEnumerable<byte[]> List()
    {
        int count = Runs.Count;
        IEnumerable<RunPacket> packets = count == 0
            ? [new RunPacket()]
            : Runs.Select((run, index) => new RunPacket { Index = index, Count = count, Run = run.Key, LogBytes = run.Value.Length });
        foreach (RunPacket packet in packets)
        {
            byte[] bytes = new byte[RunPacket.Length];
            packet.Encode(bytes);
            yield return bytes;
        }
    }

    public bool TryBegin(int run, int offset)
    {
        for (int piece = 0; piece < PiecesUnderWay && TryMakePiece(out byte[] bytes); piece++)
        {
            _underWay.Enqueue(bytes);
        }

        Offsets.Add(offset);
        _run = Runs.TryGetValue(run, out byte[]? log) && offset <= log.Length ? run : null;
        _offset = offset;
        return _run is not null;
    }

    public bool TryDelete(int run)
    {
        Deleting(run);
        return Runs.Remove(run);
    }

    public void StopStream()
    {
        _run = null;
        _underWay.Clear();
    }

    public bool TryTakePiece(out byte[] packet) => _underWay.TryDequeue(out packet!) || TryMakePiece(out packet);

    private bool TryMakePiece(out byte[] packet)
    {
        packet = [];
        if (_run is not { } run || !Runs.TryGetValue(run, out byte[]? log))
        {
            return false;
        }

        byte[] data = log[_offset..Math.Min(log.Length, _offset + PieceBytes)];
        packet = new byte[LogPacket.HeaderLength + data.Length];
        data.CopyTo(packet, LogPacket.HeaderLength);
        new LogPacket { Run = run, Offset = _offset, DataLength = data.Length }.Encode(packet);
        _offset += data.Length;
        _run = data.Length == 0 ? null : run;
        return true;
    }
}
