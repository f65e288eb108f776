using System.Globalization;
using System.Text.RegularExpressions;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Bringup;

/// <summary>Part numbers of the channels: the same three digits in each, with the channel's place as hundreds (hardware/channel.kicad_sch).</summary>
internal static partial class PartNumbers
{
    /// <summary>A text about the first channel's parts, said of the channels that are out.</summary>
    /// <param name="text">Names parts as R105.</param>
    /// <param name="channelsOut">Indices of the channels; none when they can not be told apart.</param>
    public static string Of(string text, IReadOnlyList<int> channelsOut)
    {
        if (channelsOut is [int only])
        {
            return FirstChannelPart().Replace(text, (1 + only).ToString(CultureInfo.InvariantCulture));
        }

        IEnumerable<int> others = (channelsOut.Count > 0 ? channelsOut : Enumerable.Range(0, MuscleChannels.Count)).Where(channel => channel > 0);
        return FirstChannelPart().IsMatch(text)
            ? $"{text} (numbered for LG; {string.Join(", ", others.Select(channel => $"{ChannelNames.Short(channel)} {1 + channel}xx"))})"
            : text;
    }

    [GeneratedRegex(@"(?<=\b[A-Z]{1,2})1(?=\d\d\b)")]
    private static partial Regex FirstChannelPart();
}
