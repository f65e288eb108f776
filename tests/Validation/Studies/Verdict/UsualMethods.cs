using GluteSense.Host.Statistics;
using GluteSense.Protocol;

namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>The rules that are usually taken, beside ours: how often each is false, and how often it finds a 20 % lower share.</summary>
internal static class UsualMethods
{
    private const ulong Seed = 0x4105;
    private const double Error = 0.05;

    /// <summary>Runs the comparison.</summary>
    public static void Run(Findings findings)
    {
        OverReps(findings, 10);
        OverReps(findings, 3);
        OverStrides(findings);
    }

    /// <summary>The one-sided pooled t test at 5 %, without asking for a least count: true when the set is lower.</summary>
    public static bool IsLower(LogRatioSample reference, LogRatioSample set)
    {
        int degrees = reference.Count + set.Count - 2;
        double variance = (reference.SumOfSquares + set.SumOfSquares) / degrees * (1.0 / reference.Count + 1.0 / set.Count);
        return set.Mean - reference.Mean + StudentQuantile.UpperTail(Error, degrees) * Math.Sqrt(variance) < 0;
    }

    /// <summary>Welch's one-sided t test at 5 %: true when the set is lower.</summary>
    public static bool IsLowerByWelch(LogRatioSample reference, LogRatioSample set)
    {
        double variance = reference.MeanVariance + set.MeanVariance;
        double degrees = variance * variance
            / (reference.MeanVariance * reference.MeanVariance / (reference.Count - 1) + set.MeanVariance * set.MeanVariance / (set.Count - 1));

        // Whole degrees, rounded down: conservative by less than a tenth of a percent here, and the quantile is known already.
        return set.Mean - reference.Mean + StudentQuantile.UpperTail(Error, Math.Floor(degrees)) * Math.Sqrt(variance) < 0;
    }

    private static void OverReps(Findings findings, int reps)
    {
        int trials = findings.Trials(500, 20_000);
        (string Name, Func<double[], double[], bool> IsLower)[] methods =
        [
            ("pooled one-sided t test on logRatio (ours)", (reference, set) => VerdictRule.Judge(reference, set, SegmentKind.Reps).Value == VerdictValue.Reduced),
            ("Welch's one-sided t test on logRatio", (reference, set) => IsLowerByWelch(LogRatioSample.Of(reference), LogRatioSample.Of(set))),
            ("the two 95 % intervals do not overlap", (reference, set) => HalfWidths(reference, set) is var (r, s) && Mean(set) + s < Mean(reference) - r),
            ("the set's 95 % interval lies below the reference mean", (reference, set) => HalfWidths(reference, set) is var (_, s) && Mean(set) + s < Mean(reference)),
            ("any rep below the reference's mean - 2 SD", (reference, set) => LogRatioSample.Of(reference) is var sample && set.Min() < sample.Mean - 2 * sample.Sd),
            ("the mean share more than 10 % below the reference's", (reference, set) => MeanShare(set) < 0.9 * MeanShare(reference)),
            ("ours after every rep from the third on", (reference, set) => Enumerable.Range(3, set.Length - 2).Any(count => IsLower(LogRatioSample.Of(reference), LogRatioSample.Of(set[..count])))),
        ];
        List<string[]> cells = [];
        for (int index = 0; index < methods.Length; index++)
        {
            List<string> row = [methods[index].Name];
            foreach (double drop in new[] { 0, VerdictRule.Drop })
            {
                foreach (double share in drop == 0 ? [0.5] : Findings.Shares)
                {
                    // The same stream for every method: they judge the same sets.
                    LogRatioSource source = new(Seed, (int)(share * 100) + (drop == 0 ? 1_000 : 0));
                    double mean = ShareScale.LogRatio(share);
                    double change = ShareScale.DropToDifference(mean, drop);
                    int lower = 0;
                    for (int trial = 0; trial < trials; trial++)
                    {
                        double[] reference = source.Reps(VerdictRule.LeastReferenceReps, mean);
                        lower += methods[index].IsLower(reference, source.Reps(reps, mean + change)) ? 1 : 0;
                    }

                    row.Add($"{100.0 * lower / trials:0.0}");
                }
            }

            cells.Add([.. row]);
        }

        findings.Tables.Add(new StudyTable(
            $"Usual rules on the same sets: {reps} reps against twelve, called lower in %, {trials} trials each. A fixed cut-off has whatever error rate the number of reps and their scatter give it",
            ["rule", "unchanged (false)", "20 % lower, share 0.35", "0.50", "0.65"],
            cells));
    }

    private static void OverStrides(Findings findings)
    {
        int trials = findings.Trials(500, 10_000);
        (string Name, Func<double[], double[], bool> IsLower)[] methods =
        [
            ("pooled t over batch means of ten (ours)", (reference, set) => VerdictRule.Judge(reference, set, SegmentKind.Strides).Value == VerdictValue.Reduced),
            ("pooled t over strides", (reference, set) => IsLower(LogRatioSample.Of(reference), LogRatioSample.Of(set))),
            ("Welch over batch means of ten", (reference, set) => IsLowerByWelch(LogRatioSample.Of(reference, SegmentKind.Strides), LogRatioSample.Of(set, SegmentKind.Strides))),
            ("any stride below the reference's mean - 2 SD", (reference, set) => LogRatioSample.Of(reference) is var sample && set.Min() < sample.Mean - 2 * sample.Sd),
            ("pooled t over strides after every tenth stride", (reference, set) => Enumerable.Range(1, 6).Any(tens => IsLower(LogRatioSample.Of(reference), LogRatioSample.Of(set[..(10 * tens)])))),
        ];
        List<string[]> cells = [];
        for (int index = 0; index < methods.Length; index++)
        {
            List<string> row = [methods[index].Name];
            for (int at = 0; at < RunTrials.Correlations.Length; at++)
            {
                LogRatioSource source = new(Seed, 2_000 + at);
                int lower = 0;
                for (int trial = 0; trial < trials; trial++)
                {
                    double[] reference = source.Strides(60, 0, RunTrials.Correlations[at]);
                    lower += methods[index].IsLower(reference, source.Strides(60, 0, RunTrials.Correlations[at])) ? 1 : 0;
                }

                row.Add($"{100.0 * lower / trials:0.0}");
            }

            cells.Add([.. row]);
        }

        findings.Tables.Add(new StudyTable(
            $"Usual rules on unchanged runs: sixty strides against sixty, called lower (falsely) in %, {trials} trials each",
            ["rule", "correlation 0.0", "0.3", "0.5"],
            cells));
    }

    private static (double Reference, double Set) HalfWidths(double[] reference, double[] set) => (HalfWidth(reference), HalfWidth(set));

    private static double HalfWidth(double[] values) =>
        StudentQuantile.UpperTail(WelchInterval.TwoSidedError, values.Length - 1) * Math.Sqrt(LogRatioSample.Of(values).MeanVariance);

    private static double Mean(double[] values) => LogRatioSample.Of(values).Mean;

    private static double MeanShare(double[] logRatios) => logRatios.Average(ShareScale.Share);
}
