using GluteSense.Host.Statistics;

namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>Sets of reps: error rates, power, and the error of reassurance at every length of a set.</summary>
internal static class RepTrials
{
    private const ulong Seed = 0x4101;
    private const int Reps = 10;
    private const int Fewest = VerdictRule.LeastCount;
    private const int Most = 60;

    /// <summary>Runs the experiments.</summary>
    public static void Run(Findings findings)
    {
        AtTen(findings);
        AtEveryCount(findings);
        AgainstDrop(findings);
        WithoutEnough(findings);
    }

    /// <summary>One trial: the reference set is drawn anew.</summary>
    public static Verdict Trial(LogRatioSource source, double share, int count, double drop, VerdictLevel level = VerdictLevel.Single)
    {
        double mean = ShareScale.LogRatio(share);
        return VerdictRule.Judge(
            source.Reps(VerdictRule.LeastReferenceReps, mean),
            source.Reps(count, mean + ShareScale.DropToDifference(mean, drop)),
            SegmentKind.Reps,
            level);
    }

    /// <summary>Exact power in % of a drop of the share.</summary>
    public static double Exact(double share, int count, double drop, VerdictLevel level = VerdictLevel.Single) => ExactPower.Percent(
        ShareScale.DropToDifference(ShareScale.LogRatio(share), drop),
        LogRatioSource.Sd,
        count,
        VerdictRule.LeastReferenceReps,
        VerdictRule.Error(level));

    private static void AtTen(Findings findings)
    {
        int trials = findings.Trials(10_000, 100_000);
        List<string[]> cells = [];
        for (int index = 0; index < Findings.Shares.Length; index++)
        {
            double share = Findings.Shares[index];
            LogRatioSource source = new(Seed, index);
            VerdictTally unchanged = findings.Tally("reps, unchanged", share, Reps, trials, () => Trial(source, share, Reps, 0));
            int covered = 0;
            VerdictTally dropped = findings.Tally("reps, share 20 % lower", share, Reps, trials, () =>
            {
                Verdict verdict = Trial(source, share, Reps, VerdictRule.Drop);
                Interval change = verdict.ShareChangePercent!.Value;
                covered += change.Lower <= -20 && change.Upper >= -20 ? 1 : 0;
                return verdict;
            });
            double exact = Exact(share, Reps, VerdictRule.Drop);
            findings.LimitMost($"False \"reduced\" at share {share:0.00}, 10 reps against 12:", unchanged.ReducedPct, 5, trials);
            findings.Limits.Add(new StudyLimit($"A 20 % lower share is found at share {share:0.00}, 10 reps against 12, in at least 95 % (exactly {exact:0.0} %)", dropped.ReducedPct, 95, null));
            cells.Add([
                $"{share:0.00}", $"{unchanged.ReducedPct:0.00}", $"{unchanged.NotReducedPct:0.0}", $"{dropped.ReducedPct:0.00}", $"{exact:0.00}",
                $"{dropped.NotReducedPct:0.00}", $"{100.0 * covered / trials:0.0}"]);
        }

        findings.Tables.Add(new StudyTable(
            $"Ten reps against a reference set of twelve, {trials} trials each, in %. The interval of the share's change should hold the true change in 90 %.",
            ["share", "false reduced", "unchanged: notReduced", "20 % lower: reduced", "the same, exact", "20 % lower: notReduced", "interval holds -20 %"],
            cells));
    }

    private static void AtEveryCount(Findings findings)
    {
        int trials = findings.Trials(4_000, 20_000);
        List<StudyLine> lines = [];
        List<string[]> cells = [];
        for (int index = 0; index < Findings.Shares.Length; index++)
        {
            double share = Findings.Shares[index];
            (VerdictTally[] unchanged, VerdictTally[] dropped) = Growing(new LogRatioSource(Seed, 10 + index), share, trials);
            double worst = 0;
            double worstExcluded = 0;
            for (int count = Fewest; count <= Most; count++)
            {
                // Ten reps have rows of their own, with more trials.
                if (count != Reps)
                {
                    findings.Rows.Add(unchanged[count].ToRow("reps, unchanged", share, count));
                    findings.Rows.Add(dropped[count].ToRow("reps, share 20 % lower", share, count));
                }

                worst = Math.Max(worst, dropped[count].NotReducedPct);
                worstExcluded = Math.Max(worstExcluded, dropped[count].ExcludedPct);
                if (count is 3 or 4 or 5 or 6 or 8 or 10 or 12 or 20 or 30 or 60)
                {
                    cells.Add([
                        $"{share:0.00}", $"{count}", $"{unchanged[count].ReducedPct:0.0}", $"{unchanged[count].NotReducedPct:0.0}",
                        $"{dropped[count].ReducedPct:0.0}", $"{Exact(share, count, VerdictRule.Drop):0.0}", $"{dropped[count].NotReducedPct:0.0}"]);
                }
            }

            findings.LimitMost($"\"notReduced\" on a 20 % lower share, the worst of 3 to 60 reps at share {share:0.00}:", worst, 5, trials);
            findings.LimitMost($"A 20 % lower share is excluded falsely, whatever the verdict, the worst of 3 to 60 reps at share {share:0.00}:", worstExcluded, 5, trials);
            lines.Add(new StudyLine($"share {share:0.00}", [.. Enumerable.Range(Fewest, Most - Fewest + 1).Select(count => ((double)count, dropped[count].ReducedPct))]));
        }

        findings.Tables.Add(new StudyTable($"Sets of other lengths against a reference set of twelve, {trials} trials each, in %", [
            "share", "reps", "false reduced", "unchanged: notReduced", "20 % lower: reduced", "the same, exact", "20 % lower: notReduced"], cells));
        findings.Plots.Add(new StudyPlot(
            "verdict-power-reps", "A share 20 % lower found, against the reps of the set (reference of twelve)", "reps", "found, %", lines, true, 95));
    }

    // One series per trial, judged at each of its lengths: every length alone is a trial of its own.
    private static (VerdictTally[] Unchanged, VerdictTally[] Dropped) Growing(LogRatioSource source, double share, int trials)
    {
        VerdictTally[] unchanged = [.. Enumerable.Range(0, Most + 1).Select(_ => new VerdictTally())];
        VerdictTally[] dropped = [.. Enumerable.Range(0, Most + 1).Select(_ => new VerdictTally())];
        double mean = ShareScale.LogRatio(share);
        double drop = ShareScale.DropToDifference(mean, VerdictRule.Drop);
        for (int trial = 0; trial < trials; trial++)
        {
            LogRatioSample reference = LogRatioSample.Of(source.Reps(VerdictRule.LeastReferenceReps, mean));
            double sum = 0;
            double squares = 0;
            for (int count = 1; count <= Most; count++)
            {
                double deviation = LogRatioSource.Sd * source.NextGaussian();
                sum += deviation;
                squares += deviation * deviation;
                if (count >= Fewest)
                {
                    double sd = Math.Sqrt((squares - sum * sum / count) / (count - 1));
                    LogRatioSample set = new(mean + sum / count, sd, count);
                    unchanged[count].Add(VerdictRule.Judge(reference, set, SegmentKind.Reps));
                    dropped[count].Add(VerdictRule.Judge(reference, set with { Mean = set.Mean + drop }, SegmentKind.Reps));
                }
            }
        }

        return (unchanged, dropped);
    }

    private static void AgainstDrop(Findings findings)
    {
        int trials = findings.Trials(1_000, 20_000);
        List<StudyLine> lines = [];
        List<string[]> cells = [];
        for (int index = 0; index < Findings.Shares.Length; index++)
        {
            double share = Findings.Shares[index];
            LogRatioSource source = new(Seed, 20 + index);
            List<(double, double)> points = [];
            for (int dropPct = 0; dropPct <= 40; dropPct += 5)
            {
                // 0 and 20 % have rows of their own, with more trials.
                Verdict One() => Trial(source, share, Reps, dropPct / 100.0);
                Findings kept = dropPct is 0 or 20 ? new Findings(StudyScale.Test) : findings;
                VerdictTally tally = kept.Tally($"reps, share {dropPct} % lower", share, Reps, trials, One);
                points.Add((dropPct, tally.ReducedPct));
                cells.Add([$"{share:0.00}", $"{dropPct}", $"{tally.ReducedPct:0.0}", $"{Exact(share, Reps, dropPct / 100.0):0.0}", $"{tally.NotReducedPct:0.0}"]);
            }

            lines.Add(new StudyLine($"share {share:0.00}", points));
        }

        findings.Tables.Add(new StudyTable(
            $"Power: ten reps against twelve, {trials} trials each, in %", ["share", "drop of the share", "reduced", "the same, exact", "notReduced"], cells));
        findings.Plots.Add(new StudyPlot(
            "verdict-power-drop", "Drops found by ten reps against a reference set of twelve", "share lower by, %", "found, %", lines, false, 95));
    }

    private static void WithoutEnough(Findings findings)
    {
        LogRatioSource source = new(Seed, 30);
        VerdictTally few = findings.Tally("two reps only, share 20 % lower", 0.5, 2, 100, () => Trial(source, 0.5, 2, VerdictRule.Drop));
        VerdictTally incomplete = findings.Tally("reference set of eleven, share 20 % lower", 0.5, Reps, 100, () => VerdictRule.Judge(
            source.Reps(VerdictRule.LeastReferenceReps - 1, 0), source.Reps(Reps, ShareScale.DropToDifference(0, VerdictRule.Drop)), SegmentKind.Reps));
        findings.Limits.Add(new StudyLimit(
            "Two reps, or a reference set of eleven, give no verdict: trials with one, in %, at most 0",
            Math.Max(few.ReducedPct + few.NotReducedPct, incomplete.ReducedPct + incomplete.NotReducedPct),
            null,
            0));
    }
}
