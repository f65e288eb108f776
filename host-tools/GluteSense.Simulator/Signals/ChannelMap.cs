namespace GluteSense.Simulator.Signals;

/// <summary>Which column of a recording is which muscle. One column per channel and one channel per column.</summary>
public sealed class ChannelMap
{
    private const string Example = "Write it as rightGlute=R_GMAX,rightHamstring=R_BF.";

    private static readonly string[] _channelNames = ["leftGlute", "leftHamstring", "rightGlute", "rightHamstring"];

    private ChannelMap(IReadOnlyList<KeyValuePair<MuscleChannel, string>> pairs)
    {
        Pairs = pairs;
    }

    /// <summary>Channels and column names in the order given, at least one.</summary>
    public IReadOnlyList<KeyValuePair<MuscleChannel, string>> Pairs { get; }

    /// <summary>Reads "channel=column,channel=column". Channel names take any case, column names are exact.</summary>
    /// <exception cref="RecordingException">The text is not such a list, or maps something twice.</exception>
    public static ChannelMap Parse(string text)
    {
        var pairs = new List<KeyValuePair<MuscleChannel, string>>();
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Add(pairs, part);
        }

        return pairs.Count > 0 ? new ChannelMap(pairs) : throw new RecordingException("The channel map is empty.", Example);
    }

    private static void Add(List<KeyValuePair<MuscleChannel, string>> pairs, string part)
    {
        string[] sides = part.Split('=', 2, StringSplitOptions.TrimEntries);
        if (sides.Length < 2 || sides[0].Length == 0 || sides[1].Length == 0)
        {
            throw new RecordingException($"'{part}' in the channel map is not channel=column.", Example);
        }

        int index = Array.FindIndex(_channelNames, name => name.Equals(sides[0], StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            throw new RecordingException(
                $"Unknown channel '{sides[0]}' in the channel map.", $"Use one of {string.Join(", ", _channelNames)}.");
        }

        MuscleChannel channel = MuscleChannels.All[index];
        if (pairs.Exists(pair => pair.Key == channel))
        {
            throw new RecordingException(
                $"Two columns are mapped to the channel '{_channelNames[index]}'.", "Keep one of them.");
        }

        if (pairs.Exists(pair => pair.Value == sides[1]))
        {
            throw new RecordingException(
                $"The column '{sides[1]}' is mapped to two channels.", "Map each column to one channel at most.");
        }

        pairs.Add(new KeyValuePair<MuscleChannel, string>(channel, sides[1]));
    }
}
