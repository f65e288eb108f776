namespace GluteSense.Host.Onsets;

/// <summary>
/// Squared samples in units of the rest variance, with their cumulative sum: the power of any stretch costs one subtraction.
/// </summary>
internal sealed class OnsetSignal
{
    private readonly double[] _cumulative;

    private OnsetSignal(double[] squares, double[] cumulative, double rateHz, int quietSamples)
    {
        Squares = squares;
        _cumulative = cumulative;
        RateHz = rateHz;
        QuietSamples = quietSamples;
    }

    /// <summary>x² over the mean square of the quiet part, per sample.</summary>
    internal double[] Squares { get; }

    /// <summary>Sampling rate in Hz.</summary>
    internal double RateHz { get; }

    /// <summary>Length of the quiet part at the start.</summary>
    internal int QuietSamples { get; }

    /// <summary>Number of samples.</summary>
    internal int Length => Squares.Length;

    /// <summary>Refuses arguments that no detector can work with.</summary>
    internal static void Validate(int length, double rateHz, int quietSamples)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rateHz);
        ArgumentOutOfRangeException.ThrowIfLessThan(quietSamples, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quietSamples, length);
    }

    /// <summary>False when the quiet part has no power or a sample is not finite.</summary>
    internal static bool TryCreate(ReadOnlySpan<double> samples, double rateHz, int quietSamples, out OnsetSignal signal)
    {
        Validate(samples.Length, rateHz, quietSamples);
        double[] squares = new double[samples.Length];
        double[] cumulative = new double[samples.Length + 1];
        double quietPower = 0;
        foreach (double sample in samples[..quietSamples])
        {
            quietPower += sample * sample;
        }

        double scale = quietSamples / quietPower;
        for (int i = 0; i < squares.Length; i++)
        {
            squares[i] = samples[i] * samples[i] * scale;
            cumulative[i + 1] = cumulative[i] + squares[i];
        }

        signal = new OnsetSignal(squares, cumulative, rateHz, quietSamples);
        return quietPower > 0 && double.IsFinite(cumulative[^1]);
    }

    /// <summary>Sum of the squares from <paramref name="start"/> (included) to <paramref name="end"/> (excluded).</summary>
    internal double Sum(int start, int end) => _cumulative[end] - _cumulative[start];

    /// <summary>A time in samples, rounded, at least 1.</summary>
    internal int Samples(double timeMs) => Math.Max(1, (int)Math.Round(timeMs * RateHz / 1000));
}
