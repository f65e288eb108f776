using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Host.Sessions;

/// <summary>How good the electrodes were at one moment (PROTOCOL.md section 3.12), decoded and unchangeable.</summary>
public sealed class QualityRow
{
    private readonly int[] _mainsPermille = new int[MuscleChannels.Count];
    private readonly int[] _motionPermille = new int[MuscleChannels.Count];
    private readonly int[] _referenceDecibels = new int[MuscleChannels.Count];
    private readonly int[] _flags = new int[MuscleChannels.Count];

    internal QualityRow(QualityPacket packet, ModeSpan? span)
    {
        Span = span;
        LineHz = packet.LineHz == 0 ? null : packet.LineHz;
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            _mainsPermille[channel] = packet.MainsPermille(channel);
            _motionPermille[channel] = packet.MotionPermille(channel);
            _referenceDecibels[channel] = packet.ReferenceDecibels(channel);
            _flags[channel] = packet.Flags(channel);
        }
    }

    /// <summary>The mode it belongs to; null when it arrived outside every known mode.</summary>
    public ModeSpan? Span { get; }

    /// <summary>Mains frequency that was seen, 50 or 60 Hz; null while none was.</summary>
    public int? LineHz { get; }

    /// <summary>Mains as a part of a channel's power in ‰, 0..1000; false while it was not measured.</summary>
    public bool TryGetMainsPermille(int channel, out int permille)
    {
        permille = _mainsPermille[channel];
        return permille >= 0;
    }

    /// <summary>Power of movement below a channel's band against the power in it in ‰, 0..1000 (that much or more); false while it was not measured.</summary>
    public bool TryGetMotionPermille(int channel, out int permille)
    {
        permille = _motionPermille[channel];
        return permille >= 0;
    }

    /// <summary>A channel's last reference contraction above rest in dB, 0..254, rest removed; false without one.</summary>
    public bool TryGetReferenceDecibels(int channel, out int decibels)
    {
        decibels = _referenceDecibels[channel];
        return decibels >= 0;
    }

    /// <summary>Quality flags of a channel (<see cref="ChannelQuality"/>).</summary>
    public int Flags(int channel) => _flags[channel];
}
