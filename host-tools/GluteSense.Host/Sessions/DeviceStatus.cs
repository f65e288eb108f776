using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>How the device was doing at one moment.</summary>
/// <param name="Mode">Mode at that moment.</param>
/// <param name="RateHz">Rate asked for, in Hz.</param>
/// <param name="AchievedRateDeciHz">Rate achieved since the mode began, in 0.1 samples a second; 0 before the first block.</param>
/// <param name="Ticks">Ticks due since the mode began, missed ones included.</param>
/// <param name="MissedTicks">Ticks missed since the mode began; 65534 stands for that many or more.</param>
/// <param name="BlockMs">Block length in ms.</param>
/// <param name="FailedNotifications">Notifications that failed since power-up; 255 stands for that many or more.</param>
/// <param name="RefusedCommands">Control writes refused since power-up; 255 stands for that many or more.</param>
/// <param name="Quality">Quality flags, four bits per channel, channel 0 lowest (<see cref="Signal.ChannelQuality"/>).</param>
/// <param name="Faults">What is wrong with the device: bits of <see cref="DeviceFaults"/>.</param>
public sealed record DeviceStatus(
    DeviceMode Mode,
    int RateHz,
    int AchievedRateDeciHz,
    int Ticks,
    int MissedTicks,
    int BlockMs,
    int FailedNotifications,
    int RefusedCommands,
    int Quality,
    int Faults)
{
    /// <summary>Quality flags of one channel (0..3).</summary>
    public int ChannelQuality(int channel)
    {
        return (Quality >> (channel << 2)) & 15;
    }

    internal static DeviceStatus From(StatusPacket packet)
    {
        return new DeviceStatus(
            packet.Mode,
            packet.RateHz,
            packet.AchievedRateDeciHz,
            packet.Ticks,
            packet.MissedTicks,
            packet.BlockMs,
            packet.FailedNotifications,
            packet.RefusedCommands,
            packet.Quality,
            packet.Faults);
    }
}
