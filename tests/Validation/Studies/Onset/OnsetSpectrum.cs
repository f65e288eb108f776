using System.Numerics;
using GluteSense.Simulator.Signals;
using MathNet.Numerics.IntegralTransforms;

namespace GluteSense.Validation.Studies.Onset;

/// <summary>
/// Stationary Gaussian noise at 1 kHz with a given spectrum, made in the frequency domain: the spectrum is exact and no filter
/// of the measured code takes part.
/// </summary>
internal sealed class OnsetSpectrum
{
    /// <summary>Sampling rate in Hz.</summary>
    internal const int RateHz = 1000;

    /// <summary>Samples made at a time; the period of the noise, longer than a trial.</summary>
    private const int Period = 4096;

    private readonly double[] _amplitude;

    private OnsetSpectrum(Func<double, double> power)
    {
        double[] density = [.. Enumerable.Range(0, Period).Select(bin => power(Frequency(bin)) * BandPass(Frequency(bin)))];
        double sum = density.Sum();
        StochasticBandwidthHz = sum * sum / density.Sum(value => value * value) * RateHz / Period / 2;

        // Real and imaginary part of each value carry variance 1: one part of the transform has the sum of the amplitudes squared.
        _amplitude = [.. density.Select(value => Math.Sqrt(value / sum))];
    }

    /// <summary>(∫S)² / ∫S² over positive frequencies in Hz: what decides the scatter of a power.</summary>
    internal double StochasticBandwidthHz { get; }

    /// <summary>White, 20-450 Hz: amplifier noise.</summary>
    internal static OnsetSpectrum White() => new(_ => 1);

    /// <summary>P(f) = fh⁴ f² / ((f² + fl²)(f² + fh²)²) (Stulen and De Luca 1981), 20-450 Hz.</summary>
    internal static OnsetSpectrum Emg(double lowHz, double highHz) => new(frequencyHz =>
    {
        double square = frequencyHz * frequencyHz;
        double high = square + highHz * highHz;
        return Math.Pow(highHz, 4) * square / ((square + lowHz * lowHz) * high * high);
    });

    /// <summary>Noise of variance 1.</summary>
    internal double[] Draw(SeededNoise noise, int samples)
    {
        Complex[] bins = new Complex[Period];
        for (int bin = 0; bin < Period; bin++)
        {
            bins[bin] = new Complex(noise.NextGaussian(), noise.NextGaussian()) * _amplitude[bin];
        }

        Fourier.Inverse(bins, FourierOptions.NoScaling);
        return [.. bins.Take(samples).Select(value => value.Real)];
    }

    private static double Frequency(int bin) => Math.Min(bin, Period - bin) * (double)RateHz / Period;

    /// <summary>Power passed by Butterworth filters of fourth order, 20 Hz high-pass and 450 Hz low-pass.</summary>
    private static double BandPass(double frequencyHz)
    {
        double low = Math.Pow(frequencyHz / 20, 8);
        double high = Math.Pow(frequencyHz / 450, 8);
        return low / (1 + low) / (1 + high);
    }
}
