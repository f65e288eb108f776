namespace GluteSense.Host.Signals;

/// <summary>
/// Butterworth low-pass or high-pass of any order in double precision, as a cascade of second-order sections (and one of first
/// order when the order is odd). Made by the bilinear transform with the cut-off pre-warped, so that
/// |H(f)|² = 1 / (1 + r²ⁿ), with r = tan(πf/fs) / tan(πfc/fs) for the low-pass and its inverse for the high-pass. It keeps no
/// state between calls.
/// </summary>
public sealed class ButterworthFilter
{
    /// <summary>Reflected samples in time constants of the slowest pole: e⁻⁷ = 0.1 % of the start is left at the first sample.</summary>
    private const double PaddingTimeConstants = 7;

    private readonly FilterSection[] _sections;
    private readonly int _paddingSamples;

    private ButterworthFilter(int order, double cutoffHz, double rateHz, bool isHighPass)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        if (!(cutoffHz > 0 && cutoffHz < rateHz / 2))
        {
            throw new ArgumentOutOfRangeException(nameof(cutoffHz), "The cut-off lies between 0 and half the rate.");
        }

        double warped = Math.Tan(Math.PI * cutoffHz / rateHz);
        _sections = [.. Enumerable.Range(0, (order + 1) / 2).Select(pair => Section(pair, order, warped, isHighPass))];

        // The pole nearest the imaginary axis has the real part ωc sin(π/2n).
        double slowestPerS = 2 * Math.PI * cutoffHz * Math.Sin(Math.PI / (2 * order));
        _paddingSamples = (int)Math.Ceiling(PaddingTimeConstants * rateHz / slowestPerS);
    }

    /// <summary>A low-pass with gain 1 at 0 Hz.</summary>
    /// <param name="order">Order n, 1 or more; 6n dB per octave.</param>
    /// <param name="cutoffHz">Frequency of half power in Hz, above 0 and below half the rate.</param>
    /// <param name="rateHz">Sampling rate in Hz.</param>
    /// <exception cref="ArgumentOutOfRangeException">Order or cut-off outside their range.</exception>
    public static ButterworthFilter LowPass(int order, double cutoffHz, double rateHz) => new(order, cutoffHz, rateHz, false);

    /// <summary>A high-pass with gain 1 at half the rate.</summary>
    /// <param name="order">Order n, 1 or more; 6n dB per octave.</param>
    /// <param name="cutoffHz">Frequency of half power in Hz, above 0 and below half the rate.</param>
    /// <param name="rateHz">Sampling rate in Hz.</param>
    /// <exception cref="ArgumentOutOfRangeException">Order or cut-off outside their range.</exception>
    public static ButterworthFilter HighPass(int order, double cutoffHz, double rateHz) => new(order, cutoffHz, rateHz, true);

    /// <summary>
    /// Filters forward in time, as if the first sample had been there for ever: an offset of the input starts no transient.
    /// </summary>
    /// <param name="samples">Samples in any unit.</param>
    /// <returns>As many samples, in the same unit.</returns>
    public double[] Filter(ReadOnlySpan<double> samples)
    {
        double[] filtered = samples.ToArray();
        Run(filtered);
        return filtered;
    }

    /// <summary>
    /// Filters forward and backward: no phase shift, the magnitude squared (so half the amplitude at the cut-off). Before each
    /// end the signal is continued by its point reflection about the end sample, for as long as the filter remembers or the
    /// signal reaches.
    /// </summary>
    /// <param name="samples">Samples in any unit.</param>
    /// <returns>As many samples, in the same unit.</returns>
    public double[] FilterZeroPhase(ReadOnlySpan<double> samples)
    {
        if (samples.IsEmpty)
        {
            return [];
        }

        int padding = Math.Min(_paddingSamples, samples.Length - 1);
        double[] padded = new double[samples.Length + 2 * padding];
        samples.CopyTo(padded.AsSpan(padding));
        for (int i = 1; i <= padding; i++)
        {
            padded[padding - i] = 2 * samples[0] - samples[i];
            padded[padding + samples.Length - 1 + i] = 2 * samples[^1] - samples[^(i + 1)];
        }

        Run(padded);
        Array.Reverse(padded);
        Run(padded);
        Array.Reverse(padded);
        return padded[padding..(padding + samples.Length)];
    }

    private void Run(Span<double> samples)
    {
        double before = samples.IsEmpty ? 0 : samples[0];
        foreach (FilterSection section in _sections)
        {
            before = section.Run(samples, before);
        }
    }

    /// <summary>
    /// The section of the pole pair at angle ±(2k + 1)π/2n from the imaginary axis, quality 1 / (2 sin of it). The last one of
    /// an odd order is the real pole.
    /// </summary>
    private static FilterSection Section(int pair, int order, double warped, bool isHighPass)
    {
        if (2 * pair + 1 == order)
        {
            double unit = 1 / (1 + warped);
            double forward = isHighPass ? unit : warped * unit;
            return new FilterSection(forward, isHighPass ? -forward : forward, 0, (warped - 1) * unit, 0);
        }

        double damping = 2 * Math.Sin((2 * pair + 1) * Math.PI / (2 * order)) * warped;
        double square = warped * warped;
        double scale = 1 / (1 + damping + square);
        double outer = isHighPass ? scale : square * scale;
        return new FilterSection(
            outer, isHighPass ? -2 * outer : 2 * outer, outer, 2 * (square - 1) * scale, (1 - damping + square) * scale);
    }
}
