using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Bringup;

/// <summary>Channels as the options and the table name them.</summary>
internal static class ChannelNames
{
    private static readonly string[] _names = ["leftGlute", "leftHamstring", "rightGlute", "rightHamstring"];
    private static readonly string[] _short = ["LG", "LH", "RG", "RH"];

    /// <summary>All names, in channel order.</summary>
    public static IReadOnlyList<string> All => _names;

    /// <summary>Name in options and prompts.</summary>
    public static string Of(MuscleChannel channel) => _names[(int)channel];

    /// <summary>Two letters for the table.</summary>
    public static string Short(int channel) => _short[channel];

    /// <summary>The channel of a name.</summary>
    /// <exception cref="UsageException">No channel is called so.</exception>
    public static MuscleChannel Parse(string name)
    {
        int index = Array.IndexOf(_names, name);
        return index >= 0 ? (MuscleChannel)index : throw new UsageException($"Unknown channel '{name}': use {string.Join(", ", _names)}.");
    }
}
