namespace GluteSense.Simulator.Signals;

/// <summary>
/// Band-limited conversion of a whole recording from its own rate to another, one output sample at a time: a sinc under a
/// Kaiser window (80 dB) reaching 32 samples to each side, its corner at half the lower of the two rates. Flat to 0.46 of the
/// lower rate, so to 450 Hz from 1 kHz up (recordings between 900 and 980 Hz fall off from 415 Hz). The kernel is symmetric:
/// no delay, sample 0 stays at t = 0. Before the first and after the last sample the edge value is held.
/// </summary>
public sealed class Resampler
{
    private const int HalfWidth = 32;

    /// <summary>Kernel table resolution. Linear interpolation in it errs by (π/512)²/8, below −100 dB.</summary>
    private const int StepsPerSample = 512;

    /// <summary>Kaiser's β for 80 dB: 0.1102 (80 − 8.7).</summary>
    private const double KaiserBeta = 7.857;

    private static readonly double[] _kernel = BuildKernel();

    private readonly double _inputPerOutput;
    private readonly double _kernelScale;

    /// <summary>Sets up a conversion between two rates in Hz, both above 0.</summary>
    public Resampler(double inputRateHz, double outputRateHz)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputRateHz);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(outputRateHz);
        _inputPerOutput = inputRateHz / outputRateHz;

        // Going down, the kernel is stretched so that nothing folds back below half the output rate.
        _kernelScale = Math.Min(1, outputRateHz / inputRateHz);
    }

    /// <summary>The value at output time <paramref name="outputIndex"/> / output rate.</summary>
    /// <param name="samples">The whole recording, at least one sample.</param>
    /// <param name="outputIndex">0 or more.</param>
    public double At(ReadOnlySpan<double> samples, long outputIndex)
    {
        double position = outputIndex * _inputPerOutput;
        double reach = HalfWidth / _kernelScale;
        long first = (long)Math.Ceiling(position - reach);
        long last = (long)Math.Floor(position + reach);
        double sum = 0;
        double weightSum = 0;
        for (long i = first; i <= last; i++)
        {
            double weight = Weight(Math.Abs(position - i) * _kernelScale);
            sum += weight * samples[(int)Math.Clamp(i, 0, samples.Length - 1)];
            weightSum += weight;
        }

        // Exact for a constant: a large offset must not be modulated by the ripple of the kernel.
        return sum / weightSum;
    }

    private static double Weight(double distance)
    {
        double step = distance * StepsPerSample;
        int index = Math.Min((int)step, _kernel.Length - 2);
        return _kernel[index] + (step - index) * (_kernel[index + 1] - _kernel[index]);
    }

    private static double[] BuildKernel()
    {
        double[] kernel = new double[HalfWidth * StepsPerSample + 1];
        for (int i = 0; i < kernel.Length; i++)
        {
            double x = (double)i / StepsPerSample;
            double sinc = i == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
            double edge = x / HalfWidth;
            kernel[i] = sinc * BesselI0(KaiserBeta * Math.Sqrt(1 - edge * edge)) / BesselI0(KaiserBeta);
        }

        return kernel;
    }

    /// <summary>Modified Bessel function of order 0 by its power series Σ ((x/2)ᵏ / k!)².</summary>
    private static double BesselI0(double x)
    {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-17 * sum; k++)
        {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }

        return sum;
    }
}
