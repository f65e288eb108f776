using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Host.Sessions;

/// <summary>Codes of the raw stream, as many as arrived, and how many ticks they should have been.</summary>
public sealed class RawSamples
{
    private readonly List<int>[] _codes = [.. Enumerable.Range(0, MuscleChannels.Count).Select(_ => new List<int>())];
    private readonly int _firstTick;

    /// <summary>Begins empty.</summary>
    /// <param name="firstTick">Ticks before this one are left out: the front end settles in them.</param>
    public RawSamples(int firstTick)
    {
        _firstTick = firstTick;
        EndTick = firstTick;
    }

    /// <summary>Ticks that arrived.</summary>
    public int Count => _codes[0].Count;

    /// <summary>The tick after the newest that arrived.</summary>
    public int EndTick { get; private set; }

    /// <summary>Part of the due ticks that arrived, 0..1.</summary>
    public double Completeness => EndTick == _firstTick ? 0 : (double)Count / (EndTick - _firstTick);

    /// <summary>Takes a packet of the raw stream; anything else is left alone.</summary>
    /// <param name="header">Its header, read already.</param>
    /// <param name="payload">The packet.</param>
    public void Add(RawPacket header, byte[] payload)
    {
        for (int tick = Math.Max(0, _firstTick - header.FirstTick); tick < header.TickCount; tick++)
        {
            for (int channel = 0; channel < _codes.Length; channel++)
            {
                _codes[channel].Add(RawPacket.Code(payload, tick, channel));
            }

            EndTick = header.FirstTick + tick + 1;
        }
    }

    /// <summary>Mean code of a channel (0..3); NaN without samples.</summary>
    public double Mean(int channel) => Count == 0 ? double.NaN : _codes[channel].Average();

    /// <summary>rms of a channel (0..3) about its mean, in counts; NaN without samples.</summary>
    public double Rms(int channel)
    {
        double mean = Mean(channel);
        return Count == 0 ? double.NaN : Math.Sqrt(_codes[channel].Average(code => (code - mean) * (code - mean)));
    }
}
