namespace GluteSense.Simulator.Signals;

/// <summary>
/// The wearer as numbers. Amplitudes are RMS at the electrodes in µV: a few µV at rest to several hundred in a contraction
/// is the range surface electrodes show.
/// </summary>
public sealed record BodyParameters
{
    /// <summary>A wearer without inhibition.</summary>
    public static BodyParameters Nominal { get; } = new();

    /// <summary>Gluteus amplitude in its reference contraction, µV RMS. An assumption inside the published range.</summary>
    public double GluteReferenceUv { get; init; } = 180;

    /// <summary>Hamstring amplitude in its reference contraction, µV RMS. An assumption inside the published range.</summary>
    public double HamstringReferenceUv { get; init; } = 220;

    /// <summary>Muscle tone at rest, µV RMS. Always present; adds in power to a contraction.</summary>
    public double RestUv { get; init; } = 2;

    /// <summary>Within-session CV of gluteus amplitude over strides (Colyer and McGuigan 2018, surface electrodes).</summary>
    public double GluteVariation { get; init; } = 0.165;

    /// <summary>Within-session CV of hamstring amplitude over strides (same source).</summary>
    public double HamstringVariation { get; init; } = 0.134;

    /// <summary>Drive cut of one gluteus in tasks; null for none.</summary>
    public Inhibition? Inhibition { get; init; }

    /// <summary>Reference amplitude of a channel, µV RMS.</summary>
    public double ReferenceUv(MuscleChannel channel) =>
        MuscleChannels.IsGlute(channel) ? GluteReferenceUv : HamstringReferenceUv;

    /// <summary>What inhibition leaves of the amplitude of a channel in a task, 0..1.</summary>
    public double TaskFactor(MuscleChannel channel) =>
        MuscleChannels.IsGlute(channel) ? Inhibition?.GluteFactor(MuscleChannels.SideOf(channel)) ?? 1 : 1;
}
