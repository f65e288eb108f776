using System.Diagnostics.CodeAnalysis;

namespace GluteSense.Host.Onsets;

/// <summary>
/// Our detector, the same for every muscle and every ramp: a posterior over onset, ramp length (0-100 ms, not told) and
/// plateau power. The posterior mean is the estimate, its 5 % and 95 % quantiles are the interval. The rest variance comes
/// from the known-quiet part only. EMG samples are correlated: the likelihood is tempered by their worth
/// (<see cref="EffectiveSamples"/>). Errors and coverage: study "onset" in docs/validation.md.
/// </summary>
public sealed class PosteriorOnset : IOnsetDetector
{
    /// <summary>Longest ramp in ms, every length as likely: the range that the study "onset" in docs/validation.md draws from.</summary>
    private const double LongestRampMs = 100;

    /// <summary>Distance of the ramp lengths in ms: below the scatter of the onset at 20 dB (study "onset").</summary>
    private const double RampStepMs = 5;

    /// <summary>
    /// Grid of the onset before and after the best step, ms. The middle of a ramp looks like the step, 50 ms after its start at
    /// most; the step itself scatters by 28 ms at 3 dB (study "onset").
    /// </summary>
    private const double BeforeStepMs = 150;
    private const double AfterStepMs = 75;

    /// <summary>Half width of the grid of plateau powers in dB, at steps of 1: 75 independent values tell a power to 0.7 dB.</summary>
    private const int PlateauHalfWidthDb = 3;

    /// <summary>Least plateau power in units of the rest variance, so that the grid stays above 0: -10 dB, below any burst found.</summary>
    private const double LeastPlateauPower = 0.1;

    /// <inheritdoc/>
    public string Name => "posterior";

    /// <inheritdoc/>
    public bool TryDetect(ReadOnlySpan<double> samples, double rateHz, int quietSamples, out OnsetEstimate onset)
    {
        bool found = TryInfer(samples, rateHz, quietSamples, out OnsetPosterior? posterior);
        onset = found ? posterior!.Estimate : default;
        return found;
    }

    /// <summary>Like <see cref="TryDetect"/>, with the whole distribution of the onset.</summary>
    /// <param name="samples">Band-limited EMG of one channel in any unit, mean removed.</param>
    /// <param name="rateHz">Sampling rate in Hz, 500 to 2000.</param>
    /// <param name="quietSamples">How many samples at the start are known to be quiet.</param>
    /// <param name="posterior">The distribution of the onset in s from the first sample, or null.</param>
    /// <returns>False when no burst is found.</returns>
    public bool TryInfer(
        ReadOnlySpan<double> samples, double rateHz, int quietSamples, [NotNullWhen(true)] out OnsetPosterior? posterior)
    {
        posterior = null;
        double quietWorth = EffectiveSamples.PerSample(samples[..quietSamples], rateHz);
        if (!OnsetSignal.TryCreate(samples, rateHz, quietSamples, out OnsetSignal signal)
            || !BurstSearch.TryFind(signal, quietWorth, out int step))
        {
            return false;
        }

        int end = Math.Min(signal.Length, step + signal.Samples(BurstSearch.WindowMs));

        // A ramp leads from rest into the burst, whose samples are worth less than those of rest: take the geometric mean
        // (intervals then cover 89-91 % from 3 to 30 dB; with the worth of the burst alone up to 96 %: study "onset").
        double worth = Math.Sqrt(quietWorth * EffectiveSamples.PerSample(samples[step..end], rateHz));
        int from = Math.Max(signal.QuietSamples, step - signal.Samples(BeforeStepMs));
        int until = Math.Min(end - 1, step + signal.Samples(AfterStepMs));
        int hop = signal.Samples(1);
        double stepPower = Math.Max(signal.Sum(step, end) / (end - step) - 1, LeastPlateauPower);
        double[] sums = Accumulate(signal, from, end, hop, (until - from) / hop + 1, worth, stepPower);
        posterior = new OnsetPosterior((from - 0.5) / rateHz, hop / rateHz, sums);
        return true;
    }

    /// <summary>Sums the likelihood over ramp lengths and plateau powers, for each onset.</summary>
    private static double[] Accumulate(
        OnsetSignal signal, int from, int end, int hop, int count, double worth, double stepPower)
    {
        List<(RampLikelihood Ramp, double Weight)> ramps = [];
        for (double rampMs = 0; rampMs <= LongestRampMs; rampMs += RampStepMs)
        {
            for (int offsetDb = -PlateauHalfWidthDb; offsetDb <= PlateauHalfWidthDb; offsetDb++)
            {
                // The ends of the ramp lengths stand for half a step.
                double weight = rampMs is 0 or LongestRampMs ? 0.5 : 1;
                double power = stepPower * Math.Pow(10, offsetDb / 10.0);
                ramps.Add((new RampLikelihood(worth, rampMs * signal.RateHz / 1000, power), weight));
            }
        }

        double[,] logs = new double[ramps.Count, count];
        double largest = double.NegativeInfinity;
        for (int r = 0; r < ramps.Count; r++)
        {
            for (int i = 0; i < count; i++)
            {
                logs[r, i] = ramps[r].Ramp.LogRatio(signal, from + i * hop, end);
                largest = Math.Max(largest, logs[r, i]);
            }
        }

        double[] sums = new double[count];
        for (int r = 0; r < ramps.Count; r++)
        {
            for (int i = 0; i < count; i++)
            {
                sums[i] += ramps[r].Weight * Math.Exp(logs[r, i] - largest);
            }
        }

        return sums;
    }
}
