using GluteSense.Simulator.Signals;

namespace GluteSense.Validation.Studies.Mains;

/// <summary>An electrode that moves: noise below 8 Hz at the electrode, as the 20 Hz high-pass leaves it. rms 1 over the samples read.</summary>
internal static class ElectrodeMotion
{
    private const double HighestHz = 8;
    private const double ButterworthQuality = 0.70710678;

    /// <summary>Samples at <see cref="MainsChannel.RateHz"/>.</summary>
    public static double[] Read(int count, ulong seed)
    {
        SeededNoise noise = new(seed, 2);
        Biquad first = Biquad.LowPass(HighestHz, ButterworthQuality, MainsChannel.RateHz);
        Biquad second = Biquad.LowPass(HighestHz, ButterworthQuality, MainsChannel.RateHz);
        Biquad highPass = Biquad.HighPass(FrontEndParameters.Nominal.HighPassHz, ButterworthQuality, MainsChannel.RateHz);
        double[] samples = new double[count];
        for (int i = -MainsChannel.RateHz; i < count; i++)
        {
            double value = highPass.Process(second.Process(first.Process(noise.NextGaussian())));
            if (i >= 0)
            {
                samples[i] = value;
            }
        }

        double rms = Rms(samples);
        return [.. samples.Select(sample => sample / rms)];
    }

    /// <summary>Root of the mean square.</summary>
    public static double Rms(double[] samples) => Math.Sqrt(samples.Sum(sample => sample * sample) / samples.Length);
}
