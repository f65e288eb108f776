using GluteSense.Host.Statistics;

namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>Right against left, and a run against a run: whether the intervals hold what they should.</summary>
internal static class SideTrials
{
    private const ulong Seed = 0x4106;
    private static readonly double GluteSd = Math.Sqrt(LogRatioSource.Variance(LogRatioSource.GluteCv));

    /// <summary>Runs the experiments.</summary>
    public static void Run(Findings findings)
    {
        Symmetric(findings);
        Asymmetric(findings);
        CarryOverCoverage(findings);
    }

    /// <summary>Three reference trials of a side, repeated until their own CV is accepted: their mean over the truth, and that CV.</summary>
    public static (double Reference, double Cv) Calibrate(LogRatioSource source, double trueCv)
    {
        while (true)
        {
            double[] trials = source.Reps(SideComparison.Trials, 1, trueCv);
            LogRatioSample sample = LogRatioSample.Of(trials);
            if (sample.Mean > 0 && sample.Sd / sample.Mean <= SideComparison.AcceptedTrialCv)
            {
                return (sample.Mean, sample.Sd / sample.Mean);
            }
        }
    }

    private static void Symmetric(Findings findings)
    {
        int trials = findings.Trials(500, 10_000);
        List<string[]> cells = [];
        int stream = 0;
        foreach (double trueCv in new[] { 0.06, 0.12, 0.16 })
        {
            foreach (int reps in new[] { 8, 30, 500 })
            {
                LogRatioSource source = new(Seed, stream++);
                Rates rates = Measure(source, trials, reps, trueCv, 0);
                cells.Add([
                    $"{100 * trueCv:0}", $"{reps}", $"{rates.NaivePct:0.0}", $"{rates.OwnCvPct:0.0}", $"{rates.OursPct:0.0}", $"{rates.BeyondTenPct:0.0}", $"{rates.ColouredPct:0.00}"]);
                if (trueCv == SideComparison.AcceptedTrialCv)
                {
                    findings.LimitMost($"A side difference seen in a symmetric wearer, {reps} reps, reference trials of CV 12 %:", rates.OursPct, 5, trials);
                }
            }
        }

        findings.Tables.Add(new StudyTable(
            $"Sides of a symmetric wearer, in %, {trials} trials each: the interval excludes 0 although the sides are equal. Reference trials are repeated until the CV of three is at most 12 %",
            ["true CV of reference trials, %", "reps", "naive (calibration taken as exact)", "with the CV of the three trials", "ours (CV 12 %)", "index beyond ±10 %", "coloured by ours"],
            cells));
    }

    private static void Asymmetric(Findings findings)
    {
        int trials = findings.Trials(500, 10_000);
        List<string[]> cells = [];
        int stream = 20;
        foreach (int indexPct in new[] { 10, 20, 30, 40, 60 })
        {
            LogRatioSource source = new(Seed, stream++);
            Rates rates = Measure(source, trials, 8, 0.12, 2 * Math.Atanh(indexPct / 200.0));
            cells.Add([$"{indexPct}", $"{rates.OursPct:0.0}", $"{rates.ColouredPct:0.0}"]);
        }

        findings.Tables.Add(new StudyTable(
            $"Sides that differ: eight reps, reference trials of CV 12 %, in %, {trials} trials each",
            ["true symmetry index, %", "interval excludes 0", "coloured"],
            cells));
    }

    private static Rates Measure(LogRatioSource source, int trials, int reps, double trueCv, double difference)
    {
        int naive = 0;
        int ownCv = 0;
        int ours = 0;
        int beyond = 0;
        int coloured = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            (double leftReference, double leftCv) = Calibrate(source, trueCv);
            (double rightReference, double rightCv) = Calibrate(source, trueCv);
            double[] left = [.. source.Reps(reps, 0, GluteSd).Select(value => Math.Exp(value) / leftReference)];
            double[] right = [.. source.Reps(reps, difference, GluteSd).Select(value => Math.Exp(value) / rightReference)];
            naive += IsApart(left, right, 0) ? 1 : 0;
            ownCv += IsApart(left, right, Math.Sqrt((leftCv * leftCv + rightCv * rightCv) / 2)) ? 1 : 0;
            SideComparison.TryCompare(left, right, SegmentKind.Reps, out SideComparison? comparison);
            ours += Excludes(comparison!.SymmetryPercent, 0) ? 1 : 0;
            beyond += Math.Abs(comparison.SymmetryPercent.Value) > SideComparison.UncolouredPercent ? 1 : 0;
            coloured += comparison.IsColoured ? 1 : 0;
        }

        double Percent(int count) => 100.0 * count / trials;
        return new Rates(Percent(naive), Percent(ownCv), Percent(ours), Percent(beyond), Percent(coloured));
    }

    private static bool IsApart(double[] left, double[] right, double trialCv)
    {
        SideComparison.TryCompare(left, right, SegmentKind.Reps, out SideComparison? comparison, trialCv);
        return Excludes(comparison!.SymmetryPercent, 0);
    }

    private static bool Excludes(Interval interval, double value) => interval.Lower > value || interval.Upper < value;

    private static void CarryOverCoverage(Findings findings)
    {
        int trials = findings.Trials(1_000, 10_000);
        List<string[]> cells = [];
        int stream = 40;
        foreach (double correlation in RunTrials.Correlations)
        {
            LogRatioSource source = new(Seed, stream++);
            int held = 0;
            for (int trial = 0; trial < trials; trial++)
            {
                CarryOver.TryCompare(Segments(source, correlation, 0), Segments(source, correlation, 0.1), out CarryOver? carryOver);
                held += Excludes(carryOver!.Change.LogRatio, 0.1) ? 0 : 1;
            }

            double heldPct = 100.0 * held / trials;
            cells.Add([$"{correlation:0.0}", $"{heldPct:0.0}"]);
            findings.Limits.Add(new StudyLimit($"The 95 % interval of a carry-over (60 strides and 60, correlation {correlation:0.0}) holds the true change in at least 93 %", heldPct, 93, null));
        }

        findings.Tables.Add(new StudyTable(
            $"Carry-over: how often its 95 % interval of logRatio holds a true change of 0.1, in %, {trials} trials each",
            ["correlation of strides", "holds the change"],
            cells));
    }

    // The ratio is what is compared; the hamstring stands at 1.
    private static SideSegment[] Segments(LogRatioSource source, double correlation, double mean) =>
        [.. source.Strides(CarryOver.Strides, mean, correlation).Select(value => new SideSegment(Math.Exp(value), 1))];

    private sealed record Rates(double NaivePct, double OwnCvPct, double OursPct, double BeyondTenPct, double ColouredPct);
}
