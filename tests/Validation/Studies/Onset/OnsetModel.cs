using GluteSense.Simulator.Signals;

namespace GluteSense.Validation.Studies.Onset;

/// <summary>
/// How a trial begins its burst: 1.0 s of known quiet, rest until an onset uniform in 1.3-1.5 s, then an amplitude that rises
/// as a straight line to a plateau up to 2.3 s.
/// </summary>
/// <param name="Name">Name in the tables.</param>
/// <param name="Spectrum">Spectrum of the burst; rest is white, both 20-450 Hz.</param>
/// <param name="ShortestRampMs">Shortest ramp in ms; ramps are uniform between the two.</param>
/// <param name="LongestRampMs">Longest ramp in ms.</param>
internal sealed record OnsetModel(string Name, OnsetSpectrum Spectrum, double ShortestRampMs, double LongestRampMs)
{
    /// <summary>Known quiet at the start, in samples.</summary>
    internal const int QuietSamples = 1000;

    private const int TrialSamples = 2300;

    private static readonly OnsetSpectrum _rest = OnsetSpectrum.White();

    /// <summary>Makes a trial.</summary>
    /// <param name="noise">Random numbers of this trial.</param>
    /// <param name="snrDb">Power of the plateau over that of rest in dB; negative infinity for noise alone.</param>
    internal OnsetTrial Draw(SeededNoise noise, double snrDb)
    {
        double onsetS = 1.3 + 0.2 * noise.NextUniform();
        double rampS = (ShortestRampMs + (LongestRampMs - ShortestRampMs) * noise.NextUniform()) / 1000;
        double plateau = Math.Pow(10, snrDb / 20);
        double[] samples = _rest.Draw(noise, TrialSamples);
        double[] burst = Spectrum.Draw(noise, TrialSamples);
        for (int i = 0; i < samples.Length; i++)
        {
            double sinceS = (double)i / OnsetSpectrum.RateHz - onsetS;
            double rise = sinceS < 0 ? 0 : Math.Min(1, sinceS / Math.Max(rampS, 1e-9));
            samples[i] += plateau * rise * burst[i];
        }

        return new OnsetTrial(samples, onsetS);
    }
}
