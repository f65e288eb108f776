using GluteSense.Host.Sessions;

namespace GluteSense.Cli.Bringup;

/// <summary>Board, bench and limits, as a step sees them.</summary>
/// <param name="Probe">The connected device.</param>
/// <param name="Info">Its facts.</param>
/// <param name="Bench">What surrounds it.</param>
/// <param name="Limits">What is expected.</param>
/// <param name="AsksPeople">False when nobody is to be asked what only a person can judge.</param>
/// <param name="Cancellation">Stops the test.</param>
internal sealed record BringupStation(
    BoardProbe Probe, DeviceInfo Info, IBench Bench, BringupLimits Limits, bool AsksPeople, CancellationToken Cancellation)
{
    // 50 times the slowest time constant of the front end; the amplifier after an open input is back by then too.
    private static readonly TimeSpan _settling = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan _length = TimeSpan.FromSeconds(2);

    /// <summary>Sets the bench and takes two seconds of samples.</summary>
    public RawSamples Measure(Stimulus stimulus)
    {
        Bench.Set(stimulus);
        return Probe.Measure(_settling, _length, Cancellation);
    }

    /// <summary>rms of each channel in µV at the electrode.</summary>
    public double[] MeasureUv(Stimulus stimulus)
    {
        RawSamples samples = Measure(stimulus);
        return [.. Enumerable.Range(0, Signal.MuscleChannels.Count).Select(channel => samples.Rms(channel) * Limits.StepUv)];
    }
}
