using GluteSense.Host.Statistics;
using GluteSense.Protocol;

namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>Runs: strides that are serially correlated and wander, judged over batch means.</summary>
internal static class RunTrials
{
    /// <summary>Correlations of neighbouring strides.</summary>
    public static readonly double[] Correlations = [0, 0.3, 0.5];

    private const ulong Seed = 0x4102;
    private const int Strides = 60;

    // Half of one stride's SD: what an electrode warming up, or a change of slope, may do within a minute.
    private const double WanderAmplitude = 0.1;

    // 45 minutes at 85 strides a minute.
    private const int LongRunMinutes = 45;
    private const int StridesPerMinute = 85;
    private const int LongRunStrides = LongRunMinutes * StridesPerMinute;

    /// <summary>Runs the experiments.</summary>
    public static void Run(Findings findings)
    {
        Sixty(findings);
        LongRun(findings);
        NotStationary(findings);
        BatchLengths(findings);
    }

    private static void Sixty(Findings findings)
    {
        int trials = findings.Trials(5_000, 40_000);
        List<string[]> cells = [];
        int stream = 0;
        foreach (double wander in new[] { 0, WanderAmplitude })
        {
            foreach (double correlation in Correlations)
            {
                string name = $"correlation {correlation:0.0}{(wander > 0 ? ", wandering" : "")}";
                LogRatioSource source = new(Seed, stream++);
                double[] Series(double mean) => source.Wander(source.Strides(Strides, mean, correlation), wander);
                VerdictTally unchanged = findings.Tally(
                    $"60 strides, unchanged, {name}", 0.5, Strides, trials, () => VerdictRule.Judge(Series(0), Series(0), SegmentKind.Strides));
                findings.Limits.Add(new StudyLimit($"False \"reduced\", 60 strides against 60, {name}: at most 7 %", unchanged.ReducedPct, null, 7));
                foreach (double share in Findings.Shares)
                {
                    double mean = ShareScale.LogRatio(share);
                    double drop = ShareScale.DropToDifference(mean, VerdictRule.Drop);
                    VerdictTally dropped = findings.Tally(
                        $"60 strides, share 20 % lower, {name}", share, Strides, trials / 5, () => VerdictRule.Judge(Series(mean), Series(mean + drop), SegmentKind.Strides));
                    cells.Add([name, $"{share:0.00}", $"{unchanged.ReducedPct:0.0}", $"{dropped.ReducedPct:0.0}", $"{dropped.NotReducedPct:0.00}"]);
                }
            }
        }

        findings.Tables.Add(new StudyTable(
            $"Sixty strides against sixty in batches of ten, in %, {trials} unchanged and {trials / 5} changed trials. Wandering: both series carry one period of a sine of amplitude {WanderAmplitude} in logRatio, each at a phase of its own, without effect on the mean.",
            ["strides", "share", "false reduced", "20 % lower: reduced", "20 % lower: notReduced"],
            cells));
    }

    private static void LongRun(Findings findings)
    {
        int stream = 20;
        foreach (double correlation in Correlations)
        {
            int trials = correlation == 0.3 ? findings.Trials(1_000, 10_000) : findings.Trials(100, 5_000);
            LogRatioSource source = new(Seed, stream++);
            VerdictTally tally = findings.Tally(
                $"45-minute run, unchanged, correlation {correlation:0.0}", 0.5, LongRunStrides, trials, () =>
                {
                    double[] reference = source.Strides(Strides, 0, correlation);
                    return VerdictRule.Judge(reference, source.MoreStrides(LongRunStrides, 0, correlation), SegmentKind.Strides);
                });
            if (correlation == 0.3)
            {
                findings.Limits.Add(new StudyLimit("A 45-minute unchanged run (correlation 0.3) has a false \"reduced\" in at most 7 %", tally.ReducedPct, null, 7));
            }
        }
    }

    // Not limits: what the rule can not know. A true change over the run is reported as one, whatever its cause.
    private static void NotStationary(Findings findings)
    {
        int trials = findings.Trials(100, 5_000);
        LogRatioSource source = new(Seed, 30);
        List<string[]> cells = [];
        void Row(string condition, int strides, Func<Verdict> trial)
        {
            int excluded = 0;
            int lowerByWelch = 0;
            VerdictTally tally = findings.Tally(condition, 0.5, strides, trials, () =>
            {
                Verdict verdict = trial();
                excluded += verdict is { Value: VerdictValue.Reduced, IsDropExcluded: true } ? 1 : 0;
                lowerByWelch += UsualMethods.IsLowerByWelch(verdict.Reference, verdict.Set) ? 1 : 0;
                return verdict;
            });
            cells.Add([
                condition, $"{tally.ReducedPct:0.0}", $"{100.0 * excluded / trials:0.0}", $"{tally.NotReducedPct:0.0}", $"{100.0 * lowerByWelch / trials:0.0}"]);
        }

        double fall = ShareScale.DropToDifference(0, 0.1);
        Row("60 strides, share falling by 10 % from the reference's first stride to the set's last", Strides, () => Falling(source, Strides, fall));
        Row("45-minute run, share falling by 10 % over it", LongRunStrides, () => Falling(source, LongRunStrides, fall));
        Row("45-minute run, wandering as a whole: SD 0.05, 5 minutes, mean unchanged in the long term", LongRunStrides, () => WanderingWhole(source, 0.05));
        Row("45-minute run, wandering as a whole: SD 0.02, 5 minutes, mean unchanged in the long term", LongRunStrides, () => WanderingWhole(source, 0.02));
        Row("60 strides, unchanged, the reference 1.5 times as scattered as the set", Strides, () => Unequal(source, Strides, 1.5, 1));
        Row("60 strides, unchanged, the set 1.5 times as scattered as the reference", Strides, () => Unequal(source, Strides, 1, 1.5));
        Row("45-minute run, unchanged, the reference 1.5 times as scattered as the run", LongRunStrides, () => Unequal(source, LongRunStrides, 1.5, 1));
        findings.Tables.Add(new StudyTable(
            $"What the rule can not know, in %, {trials} trials each, correlation 0.3, share .50: a steady fall is a change and is reported as one, and a reference of 42 s stands for no more than its 42 s",
            ["condition", "reduced", "of these with a 20 % drop excluded", "notReduced", "Welch would call lower"],
            cells));
    }

    private static Verdict Falling(LogRatioSource source, int strides, double fall)
    {
        double[] all = source.Strides(Strides + strides, 0, 0.3);
        for (int stride = 0; stride < all.Length; stride++)
        {
            all[stride] += fall * stride / (all.Length - 1);
        }

        return VerdictRule.Judge(all[..Strides], all[Strides..], SegmentKind.Strides);
    }

    private static Verdict WanderingWhole(LogRatioSource source, double sd)
    {
        double[] all = source.Strides(Strides + LongRunStrides, 0, 0.3);
        double memory = Math.Exp(-1.0 / (5 * StridesPerMinute));
        double innovation = Math.Sqrt(1 - memory * memory);
        double wander = source.NextGaussian();
        for (int stride = 0; stride < all.Length; stride++)
        {
            all[stride] += sd * wander;
            wander = memory * wander + innovation * source.NextGaussian();
        }

        return VerdictRule.Judge(all[..Strides], all[Strides..], SegmentKind.Strides);
    }

    private static Verdict Unequal(LogRatioSource source, int strides, double referenceTimes, double setTimes) => VerdictRule.Judge(
        [.. source.Strides(Strides, 0, 0.3).Select(value => value * referenceTimes)],
        [.. source.Strides(strides, 0, 0.3).Select(value => value * setTimes)],
        SegmentKind.Strides);

    private static void BatchLengths(Findings findings)
    {
        int trials = findings.Trials(500, 20_000);
        List<string[]> cells = [];
        int stream = 40;
        foreach (int length in new[] { 1, 5, 10, 20 })
        {
            List<string> row = [$"{length}"];
            foreach (double correlation in new[] { 0, 0.3, 0.5, 0.7 })
            {
                LogRatioSource source = new(Seed, stream++);
                int falseReduced = 0;
                for (int trial = 0; trial < trials; trial++)
                {
                    falseReduced += UsualMethods.IsLower(
                        LogRatioSample.Of(BatchMeans.Of(source.Strides(Strides, 0, correlation), length)),
                        LogRatioSample.Of(BatchMeans.Of(source.Strides(Strides, 0, correlation), length))) ? 1 : 0;
                }

                row.Add($"{100.0 * falseReduced / trials:0.0}");
            }

            int batches = Strides / length;
            row.Add($"{ExactPower.Percent(ShareScale.DropToDifference(0, 0.1), LogRatioSource.Sd / Math.Sqrt(length), batches, batches, 0.05):0.0}");
            cells.Add([.. row]);
        }

        findings.Tables.Add(new StudyTable(
            $"Why batches of ten: false \"reduced\" in %, 60 strides against 60, {trials} trials each, and the power for a 10 % lower share of .50 without correlation. Fewer strides leave their correlation in, more leave three values",
            ["strides in a batch", "correlation 0.0", "0.3", "0.5", "0.7", "power"],
            cells));
    }
}
