namespace GluteSense.Host.Tests.Onsets;

/// <summary>White Gaussian noise whose amplitude steps or ramps up: the true onset is known by construction.</summary>
internal static class Bursts
{
    /// <summary>Rest of variance 1, then an amplitude that rises over the ramp to a plateau, until the end.</summary>
    internal static double[] Make(int seed, double rateHz, double lengthS, double onsetS, double rampS, double snrDb)
    {
        Random random = new(seed);
        double plateau = Math.Pow(10, snrDb / 20);
        double[] samples = new double[(int)(lengthS * rateHz)];
        for (int i = 0; i < samples.Length; i++)
        {
            double sinceS = i / rateHz - onsetS;
            double rise = sinceS < 0 ? 0 : Math.Min(1, sinceS / Math.Max(rampS, 1e-9));
            samples[i] = Gaussian(random) + plateau * rise * Gaussian(random);
        }

        return samples;
    }

    /// <summary>Noise alone.</summary>
    internal static double[] Quiet(int seed, double rateHz, double lengthS) =>
        Make(seed, rateHz, lengthS, double.PositiveInfinity, 0, 0);

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
