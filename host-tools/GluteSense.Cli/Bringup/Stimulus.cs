using System.Globalization;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Bringup;

/// <summary>What stands at the electrode inputs of the board, and at its USB socket. Inputs without a signal are shorted to REF.</summary>
internal sealed record Stimulus
{
    /// <summary>All inputs shorted to REF.</summary>
    public static Stimulus Shorted { get; } = new();

    /// <summary>Peak of the sine between + and − in µV.</summary>
    public double PeakUv { get; init; }

    /// <summary>Peak of the sine that all inputs share against REF, in V.</summary>
    public double CommonModeVolts { get; init; }

    /// <summary>Frequency of either sine in Hz.</summary>
    public double FrequencyHz { get; init; }

    /// <summary>The only channel that gets the sine; null for all.</summary>
    public MuscleChannel? Only { get; init; }

    /// <summary>The channel with an open input.</summary>
    public MuscleChannel? Off { get; init; }

    /// <summary>Its open input is the positive one.</summary>
    public bool IsPositiveOff { get; init; }

    /// <summary>A USB charger is plugged in.</summary>
    public bool HasUsb { get; init; }

    /// <summary>True for a channel that gets the sine between its inputs.</summary>
    public bool Drives(MuscleChannel channel) => PeakUv > 0 && (Only is null || Only == channel);

    /// <summary>What a person has to set.</summary>
    public string Describe()
    {
        if (HasUsb)
        {
            return "Take the generator off, then plug a USB charger in.";
        }

        if (Off is MuscleChannel off)
        {
            return $"Generator off, all inputs shorted to REF; open {ChannelNames.Of(off)}{(IsPositiveOff ? "+" : "-")} only.";
        }

        if (CommonModeVolts > 0)
        {
            return Text($"Tie all inputs together; generator without the attenuator between them and REF: {FrequencyHz:0} Hz sine, {2 * CommonModeVolts:0.00} V peak to peak.");
        }

        if (PeakUv > 0)
        {
            string where = Only is MuscleChannel only ? $"{ChannelNames.Of(only)} alone, the other inputs shorted to REF" : "all four channels";
            return Text($"Generator through the attenuator: {FrequencyHz:0} Hz sine, {PeakUv / 1000:0.00} mV peak between + and - of {where}; - to REF.");
        }

        return "Generator off, no USB; short all + and - inputs to REF.";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
