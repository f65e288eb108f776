namespace GluteSense.Cli.Bringup;

/// <summary>What a step found.</summary>
/// <param name="Passed">Null when the step was skipped.</param>
/// <param name="Measured">For people.</param>
internal sealed record Finding(bool? Passed, string Measured)
{
    /// <summary>ok, FAIL or skip.</summary>
    public string Verdict => Passed switch { true => "ok", false => "FAIL", null => "skip" };

    /// <summary>One number for each channel, for machines; empty where there are none.</summary>
    public IReadOnlyList<double> Values { get; init; } = [];

    /// <summary>Indices of the channels that are out of their limits.</summary>
    public IReadOnlyList<int> ChannelsOut { get; init; } = [];

    /// <summary>Unit of the numbers.</summary>
    public string? Unit { get; init; }

    /// <summary>A finding with a number for each channel.</summary>
    /// <param name="values">One for each channel.</param>
    /// <param name="unit">Their unit.</param>
    /// <param name="format">How to print one.</param>
    /// <param name="isGood">Whether the value of a channel passes.</param>
    public static Finding OfChannels(double[] values, string unit, string format, Func<int, bool> isGood)
    {
        IEnumerable<string> texts = values.Select((value, channel) =>
            $"{ChannelNames.Short(channel)} {value.ToString(format, System.Globalization.CultureInfo.InvariantCulture)}{(isGood(channel) ? "" : "!")}");
        int[] channelsOut = [.. Enumerable.Range(0, values.Length).Where(channel => !isGood(channel))];
        return new Finding(channelsOut.Length == 0, string.Join("  ", texts) + " " + unit)
        {
            Values = values,
            Unit = unit,
            ChannelsOut = channelsOut,
        };
    }
}
