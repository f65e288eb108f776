namespace GluteSense.Simulator.Signals;

/// <summary>
/// Names the independent random streams drawn from one seed. Per-channel streams add the channel number (0..3), so the
/// bases are four or more apart. Changing a value changes every seeded result.
/// </summary>
internal static class NoiseStream
{
    internal const int Muscle = 0;
    internal const int FrontEnd = 8;
    internal const int Adc = 16;
    internal const int Scatter = 24;
    internal const int StrideTiming = 32;
}
