using System.Numerics;

namespace GluteSense.Simulator.Tests.Signals;

/// <summary>Measurements that share no code with what they measure.</summary>
internal static class Measure
{
    internal static double Rms(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value * value;
        }

        return Math.Sqrt(sum / values.Length);
    }

    /// <summary>RMS about the mean.</summary>
    internal static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Rms(values.Select(value => value - mean).ToArray());
    }

    /// <summary>Amplitude and phase of a tone by projection; the values hold a whole number of its periods.</summary>
    internal static Complex Tone(ReadOnlySpan<double> values, double frequencyHz, double rateHz)
    {
        Complex sum = Complex.Zero;
        for (int i = 0; i < values.Length; i++)
        {
            sum += values[i] * Complex.FromPolarCoordinates(1, -2 * Math.PI * frequencyHz * i / rateHz);
        }

        return 2 * sum / values.Length;
    }

    internal static double Decibel(double ratio) => 20 * Math.Log10(ratio);

    /// <summary>Averaged periodogram, Hann window, half overlap; bin k is at k rate/length.</summary>
    internal static double[] Periodogram(double[] values, int length)
    {
        double[] power = new double[length / 2];
        Complex[] segment = new Complex[length];
        for (int start = 0; start + length <= values.Length; start += length / 2)
        {
            for (int i = 0; i < length; i++)
            {
                segment[i] = values[start + i] * (0.5 - 0.5 * Math.Cos(2 * Math.PI * i / length));
            }

            Fourier(segment);
            for (int k = 0; k < power.Length; k++)
            {
                power[k] += segment[k].Real * segment[k].Real + segment[k].Imaginary * segment[k].Imaginary;
            }
        }

        return power;
    }

    /// <summary>Radix-2 transform in place; the length is a power of two.</summary>
    private static void Fourier(Complex[] values)
    {
        int bits = BitOperations.Log2((uint)values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            int reversed = 0;
            for (int bit = 0; bit < bits; bit++)
            {
                reversed |= ((i >> bit) & 1) << (bits - 1 - bit);
            }

            if (reversed > i)
            {
                (values[i], values[reversed]) = (values[reversed], values[i]);
            }
        }

        for (int size = 2; size <= values.Length; size *= 2)
        {
            for (int start = 0; start < values.Length; start += size)
            {
                for (int k = 0; k < size / 2; k++)
                {
                    Complex twiddle = Complex.FromPolarCoordinates(1, -2 * Math.PI * k / size);
                    Complex even = values[start + k];
                    Complex odd = values[start + k + size / 2] * twiddle;
                    values[start + k] = even + odd;
                    values[start + k + size / 2] = even - odd;
                }
            }
        }
    }
}
