using System.Globalization;
using GluteSense.Host.Results;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Cli.Views;

/// <summary>The numbers of the live view: the last quarter of a second per muscle and side.</summary>
internal sealed class LiveFigures
{
    private const int WindowMs = 250;

    // Below this part of full scale both muscles rest, and a share would be noise over noise.
    private const double LeastBar = 0.05;

    private readonly SessionLog _log;
    private readonly RmsScale _scale;
    private readonly double[] _largest = new double[MuscleChannels.Count];

    public LiveFigures(SessionLog log, SessionInfo info)
    {
        _log = log;
        _scale = new RmsScale(info);
    }

    /// <summary>Unit of <see cref="Rms"/>.</summary>
    public string Unit => _scale.Unit;

    /// <summary>rms over the blocks of the window that count, rest removed in the power domain; null without blocks or electrode.</summary>
    public double? Rms(int channel) => WindowRmsQ4(channel) is double rmsQ4 ? _scale.FromQ4(rmsQ4) : null;

    /// <summary>activation (1 is the reference); null without a reference.</summary>
    public double? Activation(int channel) => WindowRmsQ4(channel) is double rmsQ4 && ReferenceQ4(channel) is int reference ? rmsQ4 / reference : null;

    /// <summary>Length of the bar, 0 to 1: full at twice the reference, or at the largest value so far without one.</summary>
    public double Bar(int channel)
    {
        if (WindowRmsQ4(channel) is not double rmsQ4)
        {
            return 0;
        }

        _largest[channel] = Math.Max(_largest[channel], rmsQ4);
        double full = ReferenceQ4(channel) is int reference ? 2 * reference : _largest[channel];
        return full > 0 ? Math.Min(1, rmsQ4 / full) : 0;
    }

    /// <summary>Share of the side's glute over the window's rms, each against its reference where there is one; null at rest.</summary>
    public double? Share(int side)
    {
        int glute = MuscleChannels.Glute(side);
        int hamstring = MuscleChannels.Hamstring(side);
        if (Math.Max(Bar(glute), Bar(hamstring)) < LeastBar)
        {
            return null;
        }

        bool referenced = ReferenceQ4(glute) is not null && ReferenceQ4(hamstring) is not null;
        double? g = referenced ? Activation(glute) : WindowRmsQ4(glute);
        double? h = referenced ? Activation(hamstring) : WindowRmsQ4(hamstring);
        return g + h > 0 ? g / (g + h) : null;
    }

    /// <summary>True when the side's share is a glute share, not a raw share.</summary>
    public bool HasReferences(int side) => ReferenceQ4(MuscleChannels.Glute(side)) is not null && ReferenceQ4(MuscleChannels.Hamstring(side)) is not null;

    /// <summary>Flags of the newest block; 0 before the first.</summary>
    public int Flags => _log.Live.Count > 0 ? _log.Live[^1].Flags : 0;

    /// <summary>False in a set or run that the cue plan leaves uncued: the motor then says nothing, and neither should the screen.</summary>
    public bool IsCued => _log.Modes.Count == 0 || _log.Modes[^1].IsCued != false;

    /// <summary>Quality flags of a channel from the newest status and the newest measurement of mains and motion, as text; empty when good or unknown.</summary>
    public string Quality(int channel)
    {
        int flags = QualityFlags(channel);
        var words = new List<string>();
        AddIf(words, flags, ChannelQuality.ElectrodeOff, "no electrode");
        AddIf(words, flags, ChannelQuality.NoSignal, "no signal");
        AddIf(words, flags, ChannelQuality.Saturated, "saturated");
        AddIf(words, flags, ChannelQuality.NoisyAtRest, "noisy at rest");
        int measured = _log.Qualities.Count > 0 ? _log.Qualities[^1].Flags(channel) : 0;
        AddIf(words, measured, ChannelQuality.Mains, "mains");
        AddIf(words, measured, ChannelQuality.Motion, "moving");
        AddIf(words, measured, ChannelQuality.WeakReference, "weak reference");
        return string.Join(", ", words);
    }

    /// <summary>Segments of the present mode on a side.</summary>
    public int Segments(int side) => _log.Modes.Count == 0 ? 0 : _log.SegmentsOf(_log.Modes[^1]).Count(segment => segment.Side == side);

    /// <summary>Battery and faults in few words, from the newest health and status; empty when the device said nothing of either.</summary>
    public string Condition
    {
        get
        {
            var parts = new List<string>();
            if (_log.TryGetHealth(out DeviceHealth health) && health.TryGetBatteryPercent(out int percent))
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"battery {percent} %"));
            }

            if (_log.TryGetStatus(out DeviceStatus status))
            {
                parts.AddRange(FaultNames.Of(status.Faults).Select(FaultNames.WordsOf));
            }

            return string.Join(", ", parts);
        }
    }

    private static void AddIf(List<string> words, int flags, int flag, string word)
    {
        if ((flags & flag) != 0)
        {
            words.Add(word);
        }
    }

    private int QualityFlags(int channel) => _log.TryGetStatus(out DeviceStatus status) ? status.ChannelQuality(channel) : 0;

    private int? ReferenceQ4(int channel) =>
        _log.TryGetCalibration(channel, out ChannelCalibration calibration) && calibration.TryGetReferenceRmsQ4(out int reference) && reference > 0
            ? reference
            : null;

    private double? WindowRmsQ4(int channel)
    {
        if ((QualityFlags(channel) & ChannelQuality.Unusable) != 0 || _log.Live.Count == 0)
        {
            return null;
        }

        long restVarianceQ8 = _log.TryGetCalibration(channel, out ChannelCalibration calibration) && calibration.TryGetRestVarianceQ8(out int rest) ? rest : 0;
        LiveRow newest = _log.Live[^1];
        double power = 0;
        int samples = 0;
        for (int index = _log.Live.Count - 1; index >= 0; index--)
        {
            LiveRow row = _log.Live[index];
            if (row.Span != newest.Span || newest.StartMs - row.StartMs >= WindowMs)
            {
                break;
            }

            if (!row.IsExcluded && row.TryGetRmsQ4(channel, out int rmsQ4))
            {
                power += ((double)rmsQ4 * rmsQ4 - restVarianceQ8) * row.SampleCount;
                samples += row.SampleCount;
            }
        }

        return samples == 0 ? null : Math.Sqrt(Math.Max(0, power / samples));
    }
}
