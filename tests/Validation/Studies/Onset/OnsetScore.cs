using GluteSense.Host.Onsets;
using MathNet.Numerics.Statistics;

namespace GluteSense.Validation.Studies.Onset;

/// <summary>What one detector did in all trials of one model at one S/N.</summary>
/// <param name="Detector">Name of the detector.</param>
/// <param name="Trials">Truth in s and estimate, null where it found nothing, per trial.</param>
internal sealed record OnsetScore(string Detector, IReadOnlyList<(double TruthS, OnsetEstimate? Estimate)> Trials)
{
    /// <summary>An estimate further off is a miss, ms.</summary>
    private const double MissMs = 150;

    /// <summary>Errors in ms of the trials that are no misses.</summary>
    internal double[] ErrorsMs { get; } =
    [
        .. Trials.Where(trial => trial.Estimate is not null)
            .Select(trial => 1000 * (trial.Estimate!.Value.OnsetS - trial.TruthS))
            .Where(errorMs => Math.Abs(errorMs) <= MissMs),
    ];

    /// <summary>Trials with an onset, right or wrong, in %.</summary>
    internal double FoundPct => 100.0 * Trials.Count(trial => trial.Estimate is not null) / Trials.Count;

    /// <summary>Trials whose interval holds the truth, in % of those with an onset.</summary>
    internal double CoveragePct => 100 * Estimates
        .Average(trial => trial.Estimate.LowerS <= trial.TruthS && trial.TruthS <= trial.Estimate.UpperS ? 1.0 : 0.0);

    /// <summary>Mean length of the interval, ms.</summary>
    internal double IntervalMs => 1000 * Estimates.Average(trial => trial.Estimate.UpperS - trial.Estimate.LowerS);

    /// <summary>90 % quantile of the absolute error over all trials, misses at infinity, ms.</summary>
    internal double P90Ms
    {
        get
        {
            double[] sorted = [.. ErrorsMs.Select(Math.Abs).Order()];
            int index = (int)Math.Ceiling(0.9 * Trials.Count) - 1;
            return index < sorted.Length ? sorted[index] : double.PositiveInfinity;
        }
    }

    private IEnumerable<(double TruthS, OnsetEstimate Estimate)> Estimates =>
        from trial in Trials where trial.Estimate is not null select (trial.TruthS, trial.Estimate!.Value);

    /// <summary>The row of the tables.</summary>
    internal OnsetRow Row(string model, double snrDb) => new(
        model,
        snrDb,
        Detector,
        Finite(ErrorsMs.Mean()),
        Finite(ErrorsMs.StandardDeviation()),
        Finite(ErrorsMs.Select(Math.Abs).Median()),
        Finite(P90Ms),
        100.0 * (Trials.Count - ErrorsMs.Length) / Trials.Count);

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
