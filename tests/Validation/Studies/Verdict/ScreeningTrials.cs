using GluteSense.Host.Statistics;
using GluteSense.Protocol;

namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>Many verdicts of one wearer: a screening, and a session of sets against the same reference sets.</summary>
internal static class ScreeningTrials
{
    private const ulong Seed = 0x4103;
    private const int Verdicts = 8;
    private const int Reps = 10;

    /// <summary>Runs the experiments.</summary>
    public static void Run(Findings findings)
    {
        int wearers = findings.Trials(30_000, 100_000);
        int others = findings.Trials(2_000, 20_000);
        double Flagged(int stream, int count, Func<LogRatioSource, bool> isFlagged)
        {
            LogRatioSource source = new(Seed, stream);
            return 100.0 * Enumerable.Range(0, count).Count(_ => isFlagged(source)) / count;
        }

        double atOne = Flagged(0, wearers, source => OwnReferences(source, VerdictLevel.Screening));
        double atFive = Flagged(1, others, source => OwnReferences(source, VerdictLevel.Single));
        double sharedAtOne = Flagged(2, others, source => SharedReferences(source, VerdictLevel.Screening));
        double sharedAtFive = Flagged(3, others, source => SharedReferences(source, VerdictLevel.Single));
        findings.Limits.Add(new StudyLimit("A screening of eight verdicts at 1 % flags at most 8 % of unchanged wearers", atOne, null, 8));
        findings.Tables.Add(new StudyTable(
            $"Unchanged wearers with at least one false \"reduced\" among eight verdicts, in %: {wearers} wearers in the first cell, {others} in the others",
            ["eight verdicts", "at 1 % each", "at 5 % each"],
            [
                ["four exercises, two sides, each against a reference set of its own", $"{atOne:0.00}", $"{atFive:0.0}"],
                ["four sets of one exercise, two sides, against the same two reference sets", $"{sharedAtOne:0.00}", $"{sharedAtFive:0.0}"],
            ]));
        Power(findings);
    }

    private static bool OwnReferences(LogRatioSource source, VerdictLevel level)
    {
        bool isFlagged = false;
        for (int verdict = 0; verdict < Verdicts; verdict++)
        {
            isFlagged |= RepTrials.Trial(source, 0.5, Reps, 0, level).Value == VerdictValue.Reduced;
        }

        return isFlagged;
    }

    private static bool SharedReferences(LogRatioSource source, VerdictLevel level)
    {
        bool isFlagged = false;
        for (int side = 0; side < 2; side++)
        {
            LogRatioSample reference = LogRatioSample.Of(source.Reps(VerdictRule.LeastReferenceReps, 0));
            for (int set = 0; set < Verdicts / 2; set++)
            {
                isFlagged |= VerdictRule.Judge(reference, LogRatioSample.Of(source.Reps(Reps, 0)), SegmentKind.Reps, level).Value == VerdictValue.Reduced;
            }
        }

        return isFlagged;
    }

    private static void Power(Findings findings)
    {
        int trials = findings.Trials(2_000, 50_000);
        List<string[]> cells = [];
        for (int index = 0; index < Findings.Shares.Length; index++)
        {
            double share = Findings.Shares[index];
            LogRatioSource source = new(Seed, 10 + index);
            VerdictTally unchanged = findings.Tally(
                "screening, unchanged", share, Reps, trials, () => RepTrials.Trial(source, share, Reps, 0, VerdictLevel.Screening));
            VerdictTally dropped = findings.Tally(
                "screening, share 20 % lower", share, Reps, trials, () => RepTrials.Trial(source, share, Reps, VerdictRule.Drop, VerdictLevel.Screening));
            cells.Add([
                $"{share:0.00}", $"{unchanged.ReducedPct:0.00}", $"{dropped.ReducedPct:0.0}",
                $"{RepTrials.Exact(share, Reps, VerdictRule.Drop, VerdictLevel.Screening):0.0}", $"{unchanged.NotReducedPct:0.0}", $"{dropped.NotReducedPct:0.00}"]);
        }

        findings.Tables.Add(new StudyTable(
            $"One verdict of a screening (1 %), ten reps against twelve, {trials} trials each, in %",
            ["share", "false reduced", "20 % lower: reduced", "the same, exact", "unchanged: notReduced", "20 % lower: notReduced"],
            cells));
    }
}
