using GluteSense.Signal;

namespace GluteSense.Host.Analysis;

/// <summary>Raw EMG of up to four muscles in memory, all of one rate and one unit, sample 0 at 0 s.</summary>
public sealed class EmgRecording
{
    /// <summary>Lowest rate in Hz that is analysed: the device's lowest. Mean squares are unbiased below Nyquist, their scatter grows (facts of DESIGN section 2).</summary>
    public const double LeastRateHz = 250;

    /// <summary>Highest rate in Hz that is analysed.</summary>
    public const double MostRateHz = 100_000;

    /// <summary>Shortest recording in s that is analysed: a rep and a second of rest.</summary>
    public const double LeastDurationS = 2;

    // Wider than any unit of EMG could make it; beyond, squares would leave the range of numbers.
    private const double LargestSample = 1e12;

    private readonly double[]?[] _channels;

    /// <summary>Checks what everything else relies on.</summary>
    /// <param name="rateHz">Samples per s, <see cref="LeastRateHz"/> to <see cref="MostRateHz"/>.</param>
    /// <param name="unit">Unit of the samples, as it shall be printed, for example "uV".</param>
    /// <param name="channels">Finite samples by channel number (<see cref="MuscleChannels"/>), equally many; null where no muscle was recorded.</param>
    /// <exception cref="AnalysisException">The recording is outside these ranges.</exception>
    public EmgRecording(double rateHz, string unit, IReadOnlyList<double[]?> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        ArgumentOutOfRangeException.ThrowIfNotEqual(channels.Count, MuscleChannels.Count);
        _channels = [.. channels];
        double[][] live = [.. _channels.OfType<double[]>()];
        if (live.Length == 0 || live.Any(samples => samples.Length != live[0].Length))
        {
            throw new ArgumentException("One channel at least, and all of one length.", nameof(channels));
        }

        if (!(rateHz >= LeastRateHz && rateHz <= MostRateHz))
        {
            throw new AnalysisException(
                FormattableString.Invariant($"A sample rate of {rateHz} Hz is not one of surface EMG."),
                FormattableString.Invariant($"Use a raw recording of {LeastRateHz} to {MostRateHz} Hz; envelopes can not be analysed."));
        }

        if (live.Any(samples => !Array.TrueForAll(samples, sample => Math.Abs(sample) <= LargestSample)))
        {
            throw new AnalysisException("Some samples are no finite numbers, or larger than any EMG.", "Correct them or the units, or cut the recording there.");
        }

        RateHz = rateHz;
        Unit = unit;
        SampleCount = live[0].Length;
        if (DurationS < LeastDurationS)
        {
            throw new AnalysisException(
                FormattableString.Invariant($"The recording is only {DurationS:0.###} s long."),
                FormattableString.Invariant($"At least {LeastDurationS} s are needed to find rest and activity."));
        }
    }

    /// <summary>Samples per s.</summary>
    public double RateHz { get; }

    /// <summary>Unit of the samples.</summary>
    public string Unit { get; }

    /// <summary>Samples per channel.</summary>
    public int SampleCount { get; }

    /// <summary>Length in s.</summary>
    public double DurationS => SampleCount / RateHz;

    /// <summary>True when the channel was recorded.</summary>
    public bool Has(int channel) => _channels[channel] is not null;

    /// <summary>Samples of a channel; empty when it was not recorded.</summary>
    public ReadOnlySpan<double> Samples(int channel) => _channels[channel];
}
