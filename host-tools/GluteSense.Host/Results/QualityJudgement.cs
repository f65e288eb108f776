using GluteSense.Host.Sessions;
using GluteSense.Signal;

namespace GluteSense.Host.Results;

/// <summary>
/// Sums up a channel's quality flags over a measurement. Electrode off and no signal count only when they stand in at least half of the
/// statuses or in the last one: an electrode that came off for a moment leaves most of the measurement good (a note tells of
/// it), one that is off at the end fell off. Saturation and noise at rest count when they were ever seen.
/// </summary>
public static class QualityJudgement
{
    /// <summary>No electrode, or it came off.</summary>
    public const string ElectrodeOff = "electrodeOff";

    /// <summary>Samples hit a rail: the amplitude reads low.</summary>
    public const string Saturated = "saturated";

    /// <summary>Constant samples: neither rest nor zero activity.</summary>
    public const string NoSignal = "noSignal";

    /// <summary>More noise at rest than a good electrode shows.</summary>
    public const string NoisyAtRest = "noisyAtRest";

    /// <summary>Mains interference as strong as the muscle.</summary>
    public const string Mains = "mains";

    /// <summary>The electrode moved against the skin.</summary>
    public const string Motion = "motion";

    /// <summary>The last reference contraction rose less than 10 dB above rest.</summary>
    public const string WeakReference = "weakReference";

    /// <summary>What the device's own measurements of mains, motion and reference found on a channel (0..3), at any time of a measurement.</summary>
    public static IReadOnlyList<string> OfRounds(IReadOnlyList<QualityRow> rounds, int channel)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        int flags = rounds.Aggregate(0, (seen, round) => seen | round.Flags(channel));
        (int Flag, string Name)[] names =
            [(ChannelQuality.Mains, Mains), (ChannelQuality.Motion, Motion), (ChannelQuality.WeakReference, WeakReference)];
        return [.. names.Where(name => (flags & name.Flag) != 0).Select(name => name.Name)];
    }

    /// <summary>The names of what is wrong with a channel (0..3); empty when nothing is.</summary>
    public static IReadOnlyList<string> Of(ModeSpan measurement, int channel)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        List<string> names = [];
        if (IsMostly(measurement, channel, ChannelQuality.ElectrodeOff))
        {
            names.Add(ElectrodeOff);
        }

        if (measurement.CountQualityFlag(channel, ChannelQuality.Saturated) > 0)
        {
            names.Add(Saturated);
        }

        if (IsMostly(measurement, channel, ChannelQuality.NoSignal))
        {
            names.Add(NoSignal);
        }

        if (measurement.CountQualityFlag(channel, ChannelQuality.NoisyAtRest) > 0)
        {
            names.Add(NoisyAtRest);
        }

        return names;
    }

    /// <summary>False when the names say that the electrode was off or gave no signal: an amplitude means nothing then.</summary>
    internal static bool IsUsable(IReadOnlyList<string> names) => !names.Contains(ElectrodeOff) && !names.Contains(NoSignal);

    /// <summary>True when a channel's samples hit a rail in at least half of the statuses: its amplitude means nothing then.</summary>
    internal static bool IsMostlySaturated(ModeSpan measurement, int channel) => IsMostly(measurement, channel, ChannelQuality.Saturated);

    private static bool IsMostly(ModeSpan measurement, int channel, int flag)
    {
        bool atEnd = measurement.TryGetFinalStatus(out DeviceStatus status) && (status.ChannelQuality(channel) & flag) != 0;
        return atEnd || (measurement.StatusCount > 0 && 2 * measurement.CountQualityFlag(channel, flag) >= measurement.StatusCount);
    }
}
