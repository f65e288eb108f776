namespace GluteSense.Simulator.Signals;

/// <summary>
/// What one side really did in one repetition or stride (or reference contraction): the ground truth a measurement is judged
/// by. Times count from the start of the activity. Amplitudes are those of the contraction, without rest tone (which adds in
/// power) and without the noise of electronics; scatter and inhibition are in them.
/// </summary>
public sealed record TruthSegment
{
    /// <summary>The working side.</summary>
    public required BodySide Side { get; init; }

    /// <summary>
    /// Start in s. Repetition: start of the ramp up. Stride: the touchdown of the other leg before, so that both bursts
    /// around this leg's touchdown lie inside.
    /// </summary>
    public required double StartS { get; init; }

    /// <summary>End in s. Repetition: end of the ramp down. Stride: the next touchdown of the other leg.</summary>
    public required double EndS { get; init; }

    /// <summary>Touchdown of this leg in s for a stride; equal to <see cref="StartS"/> otherwise.</summary>
    public required double EventS { get; init; }

    /// <summary>Gluteus: plateau of a repetition, peak of a stride's burst, µV RMS.</summary>
    public required double GluteUv { get; init; }

    /// <summary>Hamstring: the same.</summary>
    public required double HamstringUv { get; init; }

    /// <summary>Gluteus: root of the mean power over the segment, µV.</summary>
    public required double GluteRmsUv { get; init; }

    /// <summary>Hamstring: the same.</summary>
    public required double HamstringRmsUv { get; init; }
}
