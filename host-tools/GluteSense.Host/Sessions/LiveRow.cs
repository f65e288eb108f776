using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>Live features of one block, decoded and unchangeable.</summary>
public sealed class LiveRow
{
    private readonly int[] _rmsQ4;
    private readonly int[] _sharePermille;

    internal LiveRow(LivePacket packet, ModeSpan? span)
    {
        Span = span;
        StartMs = packet.StartMs;
        SampleCount = packet.SampleCount;
        Flags = packet.Flags;
        _rmsQ4 = (int[])packet.RmsQ4.Clone();
        _sharePermille = (int[])packet.SharePermille.Clone();
    }

    /// <summary>The mode the block belongs to; null when it arrived outside every known mode.</summary>
    public ModeSpan? Span { get; }

    /// <summary>First tick of the block since its mode began, in ms, 0 or more.</summary>
    public int StartMs { get; }

    /// <summary>Samples the block really got, 0..128.</summary>
    public int SampleCount { get; }

    /// <summary>Flag bits (<see cref="LivePacket.FlagCue"/> and its neighbours).</summary>
    public int Flags { get; }

    /// <summary>True when the device leaves the block out of segments: the motor buzzed, or the flash stopped everything.</summary>
    public bool IsExcluded => (Flags & LivePacket.FlagExcluded) != 0;

    /// <summary>rms of a channel (0..3) in 1/16 count, rest included; false when it was not available.</summary>
    public bool TryGetRmsQ4(int channel, out int rmsQ4)
    {
        rmsQ4 = _rmsQ4[channel];
        return rmsQ4 >= 0;
    }

    /// <summary>Share of a side (0 left, 1 right) in ‰, 0..1000, rest removed; false when it was not available.</summary>
    public bool TryGetSharePermille(int side, out int sharePermille)
    {
        sharePermille = _sharePermille[side];
        return sharePermille >= 0;
    }

    /// <summary>True when the share of a side (0 left, 1 right) is a raw share: no reference contraction on that side.</summary>
    public bool IsShareRaw(int side)
    {
        return (Flags & (side == 0 ? LivePacket.FlagLeftShareRaw : LivePacket.FlagRightShareRaw)) != 0;
    }
}
