using GluteSense.Host.Onsets;

namespace GluteSense.Host.Analysis;

/// <summary>The burst of one muscle in one rep: onset, offset and S/N from the quiet before and after it.</summary>
/// <remarks>
/// Rest statistics come from the known-quiet side only (facts on onset): the end of the gap between two reps, up to 1 s of it, that ends half a
/// second before the rep as segmented. That half second is searched too, since the device's average crosses its threshold after a slow rise.
/// </remarks>
internal sealed class BurstTimes
{
    /// <summary>The detector is validated from this rate on (study "onset").</summary>
    public const double LeastRateHz = 500;

    private const double MostRateHz = 2000;
    private const double MarginS = 0.5;
    private const double MostQuietS = 1;

    // A quarter of a second is worth some 90 independent values: its power is known to 0.6 dB (bandwidth 189 Hz, facts).
    private const double LeastQuietS = 0.25;

    // As for a burst: what stands 6 dB above rest is activity, and the muscle had not come to rest between the reps.
    private const double MostOfRest = 4;

    private static readonly PosteriorOnset Detector = new();

    private readonly double[] _samples;
    private readonly double[] _reversed;
    private readonly double _rateHz;
    private readonly double? _restVariance;

    /// <summary>Takes a muscle; above 2 kHz every k-th sample of its band-limited signal does.</summary>
    public BurstTimes(MuscleSignal muscle, double rateHz)
    {
        int step = (int)Math.Ceiling(rateHz / MostRateHz);
        _samples = step == 1 ? muscle.Samples : [.. muscle.Samples.Where((_, index) => index % step == 0)];
        _reversed = [.. _samples.AsEnumerable().Reverse()];
        _rateHz = rateHz / step;
        _restVariance = muscle.Rest?.Variance;
    }

    /// <summary>Looks for onset and offset.</summary>
    /// <param name="startS">Start of the rep.</param>
    /// <param name="endS">Its end.</param>
    /// <param name="freeFromS">End of the rep before; the first usable time otherwise.</param>
    /// <param name="freeToS">Start of the rep after; the last usable time otherwise.</param>
    /// <param name="posterior">Distribution of the onset in s since the recording began; null when withheld.</param>
    public AnalysedOnset Find(double startS, double endS, double freeFromS, double freeToS, out OnsetPosterior? posterior)
    {
        posterior = null;
        double middleS = (startS + endS) / 2;
        string? withheld = Infer(_samples, freeFromS, startS, middleS, out OnsetPosterior? found, out double quietPower);
        if (withheld is not null)
        {
            return new AnalysedOnset("", 0, null, null, null, null, null, null, false, withheld);
        }

        OnsetEstimate onset = found!.Estimate;
        OnsetSnr snr = new(10 * Math.Log10(Math.Max(1e-9, MeanSquare(Sample(onset.OnsetS), Sample(endS)) / quietPower - 1)));
        if (snr.IsWithheld)
        {
            return new AnalysedOnset("", 0, null, null, null, null, null, snr.Db, true, "S/N below 6 dB");
        }

        posterior = found;
        double lengthS = _samples.Length / _rateHz;
        bool ends = Infer(_reversed, lengthS - freeToS, lengthS - endS, lengthS - middleS, out OnsetPosterior? offset, out _) is null;
        return new AnalysedOnset(
            "", 0, onset.OnsetS, ends ? lengthS - offset!.MeanS : null, 1000 * (onset.UpperS - onset.LowerS), onset.LowerS, onset.UpperS, snr.Db, snr.IsFlagged, null);
    }

    private string? Infer(double[] samples, double freeFromS, double startS, double untilS, out OnsetPosterior? posterior, out double quietPower)
    {
        posterior = null;
        quietPower = 0;
        int quietEnd = Sample(startS - MarginS);
        int quietStart = Math.Max(Sample(freeFromS), Sample(startS - MarginS - MostQuietS));
        if (quietEnd - quietStart < LeastQuietS * _rateHz)
        {
            return "too little rest beside it";
        }

        int end = Math.Min(samples.Length, Sample(untilS));
        ReadOnlySpan<double> stretch = samples.AsSpan(quietStart..end);
        foreach (double sample in stretch[..(quietEnd - quietStart)])
        {
            quietPower += sample * sample / (quietEnd - quietStart);
        }

        if (quietPower <= 0 || quietPower > MostOfRest * (_restVariance ?? double.PositiveInfinity))
        {
            return quietPower <= 0 ? "no signal beside it" : "the muscle was not at rest beside it";
        }

        if (!Detector.TryInfer(stretch, _rateHz, quietEnd - quietStart, out OnsetPosterior? found))
        {
            return "no burst found";
        }

        posterior = new OnsetPosterior(found.StartS + quietStart / _rateHz, found.StepS, found.Mass);
        return null;
    }

    private double MeanSquare(int first, int end)
    {
        double sum = 0;
        for (int index = first; index < end; index++)
        {
            sum += _samples[index] * _samples[index];
        }

        return sum / Math.Max(1, end - first);
    }

    private int Sample(double timeS) => Math.Clamp((int)Math.Round(timeS * _rateHz), 0, _samples.Length);
}
