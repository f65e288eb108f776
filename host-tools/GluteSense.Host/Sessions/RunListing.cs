using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>Gathers the device's answer to a list command: one packet per run, each of which tells how many there are.</summary>
internal sealed class RunListing
{
    private readonly SortedDictionary<int, RunEntry> _entries = [];
    private int? _count;

    /// <summary>True when every run was told of.</summary>
    public bool IsComplete => _count == _entries.Count;

    /// <summary>The runs, by number.</summary>
    public IReadOnlyList<RunEntry> Entries => [.. _entries.Values.OrderBy(entry => entry.Run)];

    /// <summary>Takes a packet; a repetition changes nothing.</summary>
    public void Add(RunPacket packet)
    {
        _count = packet.Count;
        if (packet.Count > 0)
        {
            _entries[packet.Index] = new RunEntry(packet.Run, packet.LogBytes);
        }
    }

    /// <summary>Forgets everything, before the device is asked anew.</summary>
    public void Clear()
    {
        _count = null;
        _entries.Clear();
    }
}
