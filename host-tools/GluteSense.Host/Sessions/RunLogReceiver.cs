using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>Puts the pieces of one run's log together, and knows when to ask for the rest again.</summary>
internal sealed class RunLogReceiver
{
    private readonly RunEntry _entry;
    private readonly RunLogPart _part;
    private bool _inOrder;
    private bool _hasEnded;
    private bool _hasGap;

    public RunLogReceiver(RunEntry entry, RunLogPart part)
    {
        _entry = entry;
        _part = part;
    }

    /// <summary>True when the part has the length that the list told of and at which the stream ended.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>True when nothing more is to be expected of this stream: it ended, it left something out, or it contradicts the part.</summary>
    public bool IsDone => _hasEnded || _hasGap || _part.HasConflict;

    /// <summary>A new stream was asked for. Pieces of the last one may still be on their way, so that a gap counts only after a piece in order.</summary>
    public void Begin()
    {
        _inOrder = false;
        _hasEnded = false;
        _hasGap = false;
    }

    /// <summary>Takes a packet; those of other runs do not count.</summary>
    public void Add(LogPacket packet, byte[] payload)
    {
        if (packet.Run != _entry.Run)
        {
            return;
        }

        if (packet.IsEnd)
        {
            _hasEnded = true;
            IsComplete = packet.Offset == _part.Length && packet.Offset == _entry.LogBytes;
            return;
        }

        if (_part.TryAdd(packet.Offset, payload.AsSpan(LogPacket.HeaderLength, packet.DataLength)))
        {
            _inOrder = true;
        }
        else if (_inOrder)
        {
            _hasGap = true;
        }
    }
}
