using GluteSense.Calibration;
using GluteSense.Signal;

namespace GluteSense.Host.Sessions;

/// <summary>Which muscles still lack a reference, and what to do about it.</summary>
internal static class ReferenceShortfall
{
    private const int AllChannels = (1 << MuscleChannels.Count) - 1;

    private static readonly string[] Names = ["left glute", "left hamstring", "right glute", "right hamstring"];

    /// <summary>Channels of a mask that have a resting level, so an electrode, but no reference.</summary>
    public static IReadOnlyList<int> Channels(SessionLog log, int channelMask)
    {
        return [.. Enumerable.Range(0, MuscleChannels.Count).Where(channel =>
            (channelMask & (1 << channel)) != 0
            && log.TryGetCalibration(channel, out ChannelCalibration calibration)
            && calibration.TryGetRestVarianceQ8(out _)
            && !calibration.TryGetReferenceRmsQ4(out _))];
    }

    /// <summary>The sentence for a wearer whose contractions did not make a reference.</summary>
    public static string Text(SessionLog log, int trials)
    {
        IReadOnlyList<int> channels = Channels(log, AllChannels);
        bool anyRefused = channels.Any(channel => log.TryGetCalibration(channel, out ChannelCalibration calibration) && calibration.Trials < TrialSet.Needed);
        string remedy = anyRefused
            ? "Press those electrodes on, or clean the skin and use new ones, and contract harder; then start again."
            : "Rest for a minute, then start again and contract equally hard each time.";
        return FormattableString.Invariant(
            $"After {trials} contractions there is no reference for {string.Join(", ", channels.Select(channel => Reason(log, channel)))}. {remedy}");
    }

    private static string Reason(SessionLog log, int channel)
    {
        log.TryGetCalibration(channel, out ChannelCalibration calibration);
        string reason = calibration.Trials < TrialSet.Needed
            ? FormattableString.Invariant($"only {calibration.Trials} stood out from rest")
            : calibration.TryGetTrialCvPercent(out int percent)
                ? FormattableString.Invariant($"the last three differ by {percent} %, at most {TrialSet.MaxCvPercent} % are accepted")
                : "its contractions were not accepted";
        return $"the {Names[channel]} ({reason})";
    }
}
