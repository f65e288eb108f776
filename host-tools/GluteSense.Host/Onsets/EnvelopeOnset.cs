using GluteSense.Host.Signals;
using MathNet.Numerics.Statistics;

namespace GluteSense.Host.Onsets;

/// <summary>
/// A classical detector: an envelope that passes mean + k SD of its quiet part and stays there for a while. For comparison
/// only; what it does with a ramp or at a low S/N is in the study "onset" in docs/validation.md.
/// </summary>
public sealed class EnvelopeOnset : IOnsetDetector
{
    /// <summary>Low-pass of the rectified signal: Hodges and Bui 1996 (Electroenceph Clin Neurophysiol 101:511), PubMed 9020824.</summary>
    private const double LowPassHz = 50;
    private const int LowPassOrder = 2;

    private readonly Func<ReadOnlySpan<double>, double, double[]> _envelope;
    private readonly double _standardDeviations;
    private readonly double _holdMs;
    private readonly bool _isMeanHeld;

    private EnvelopeOnset(
        string name,
        Func<ReadOnlySpan<double>, double, double[]> envelope,
        double standardDeviations,
        double holdMs,
        bool isMeanHeld = false)
    {
        Name = $"{name} {standardDeviations:0} SD/{holdMs:0} ms";
        _envelope = envelope;
        _standardDeviations = standardDeviations;
        _holdMs = holdMs;
        _isMeanHeld = isMeanHeld;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>
    /// Rectified, 50 Hz low-pass of second order forward and backward; the onset is the first sample above the threshold from
    /// which on the mean is above it too (Hodges and Bui 1996).
    /// </summary>
    /// <param name="standardDeviations">k, above 0.</param>
    /// <param name="holdMs">Over how long that mean is taken, ms.</param>
    public static EnvelopeOnset HodgesBui(double standardDeviations, double holdMs) =>
        new("Hodges-Bui 50 Hz", (samples, rateHz) => Smooth(samples.ToArray(), rateHz), standardDeviations, holdMs, true);

    /// <summary>
    /// The Teager-Kaiser energy x²(n) − x(n + 1) x(n − 1), rectified and smoothed as in <see cref="HodgesBui"/> (Solnik et
    /// al. 2010, Eur J Appl Physiol 110:489).
    /// </summary>
    /// <param name="standardDeviations">k, above 0.</param>
    /// <param name="holdMs">How long all samples stay above, ms.</param>
    public static EnvelopeOnset TeagerKaiser(double standardDeviations, double holdMs) =>
        new("Teager-Kaiser", (samples, rateHz) => Smooth(TeagerKaiserEnergy(samples), rateHz), standardDeviations, holdMs);

    /// <summary>Root of the mean square in a centred window.</summary>
    /// <param name="windowMs">Length of the window, ms.</param>
    /// <param name="standardDeviations">k, above 0.</param>
    /// <param name="holdMs">How long all samples stay above, ms.</param>
    public static EnvelopeOnset MovingRms(double windowMs, double standardDeviations, double holdMs) =>
        new($"RMS {windowMs:0} ms", (samples, rateHz) => MovingRms(samples, windowMs * rateHz / 1000), standardDeviations, holdMs);

    /// <inheritdoc/>
    public bool TryDetect(ReadOnlySpan<double> samples, double rateHz, int quietSamples, out OnsetEstimate onset)
    {
        OnsetSignal.Validate(samples.Length, rateHz, quietSamples);
        onset = default;
        double[] envelope = _envelope(samples, rateHz);
        (double mean, double standardDeviation) = ArrayStatistics.MeanStandardDeviation(envelope.AsSpan(0, quietSamples).ToArray());
        double threshold = mean + _standardDeviations * standardDeviation;
        int hold = Math.Max(1, (int)Math.Round(_holdMs * rateHz / 1000));
        for (int i = quietSamples; i + hold <= envelope.Length && standardDeviation > 0; i++)
        {
            if (envelope[i] > threshold && IsHeld(envelope.AsSpan(i, hold), threshold))
            {
                onset = new OnsetEstimate(i / rateHz, double.NaN, double.NaN);
                return true;
            }
        }

        return false;
    }

    private bool IsHeld(ReadOnlySpan<double> envelope, double threshold)
    {
        double sum = 0;
        double least = double.PositiveInfinity;
        foreach (double value in envelope)
        {
            sum += value;
            least = Math.Min(least, value);
        }

        return (_isMeanHeld ? sum / envelope.Length : least) > threshold;
    }

    private static double[] Smooth(double[] samples, double rateHz)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = Math.Abs(samples[i]);
        }

        return ButterworthFilter.LowPass(LowPassOrder, LowPassHz, rateHz).FilterZeroPhase(samples);
    }

    private static double[] TeagerKaiserEnergy(ReadOnlySpan<double> samples)
    {
        double[] energy = new double[samples.Length];
        for (int i = 1; i < samples.Length - 1; i++)
        {
            energy[i] = samples[i] * samples[i] - samples[i + 1] * samples[i - 1];
        }

        return energy;
    }

    private static double[] MovingRms(ReadOnlySpan<double> samples, double windowSamples)
    {
        int half = Math.Max(1, (int)Math.Round(windowSamples / 2));
        double[] cumulative = new double[samples.Length + 1];
        for (int i = 0; i < samples.Length; i++)
        {
            cumulative[i + 1] = cumulative[i] + samples[i] * samples[i];
        }

        double[] rms = new double[samples.Length];
        for (int i = 0; i < rms.Length; i++)
        {
            int start = Math.Max(0, i - half);
            int end = Math.Min(rms.Length, i + half);
            rms[i] = Math.Sqrt((cumulative[end] - cumulative[start]) / (end - start));
        }

        return rms;
    }
}
