using GluteSense.Host.Statistics;

namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>
/// A glute that hardly works on an electrode that passed its reference. Amplitudes are made as the device makes them: the power of the muscle
/// and of the rest noise, each estimated over a finite time; the rest power, itself estimated once, is subtracted; what is left is
/// floored at 1/8 of the rest power.
/// </summary>
internal static class DeadGluteTrials
{
    private const ulong Seed = 0x4104;
    private const double DeviceFloor = 1.0 / 8;
    private static readonly Form FewReps = new("3 reps", 3, 12, 2, SegmentKind.Reps);

    // An estimate of power over T has the coefficient of variation 1/√(Bs·T), with Bs = 189 Hz for EMG of the 60/120 Hz spectrum;
    // rest noise is broader, so this is the worst of both.
    private const double BandwidthHz = 189;
    private const double RestS = 5;

    /// <summary>Runs the experiments.</summary>
    public static void Run(Findings findings)
    {
        AtFloor(findings);
        WithoutFloor(findings);
    }

    private static void AtFloor(Findings findings)
    {
        int trials = findings.Trials(400, 4_000);
        double least = 100;
        double mostNotReduced = 0;
        List<string[]> cells = [];
        int stream = 0;
        foreach (Form form in new[] { new Form("10 reps", 10, 12, 2, SegmentKind.Reps), FewReps, new Form("60 strides", 60, 60, 0.15, SegmentKind.Strides) })
        {
            foreach (double snrDb in new[] { 10.0, 20 })
            {
                foreach (int amplitudePct in new[] { 0, 5, 10 })
                {
                    List<string> row = [form.Name, $"{snrDb:0}", $"{amplitudePct}"];
                    foreach (double share in Findings.Shares)
                    {
                        LogRatioSource source = new(Seed, stream++);
                        VerdictTally tally = findings.Tally(
                            $"glute at {amplitudePct} % amplitude, {form.Name}, reference S/N {snrDb:0} dB", share, form.Count, trials, () => Trial(source, form, share, snrDb, amplitudePct / 100.0));
                        least = Math.Min(least, tally.ReducedPct);
                        mostNotReduced = Math.Max(mostNotReduced, tally.NotReducedPct);
                        row.Add($"{tally.ReducedPct:0.0}");
                    }

                    cells.Add([.. row]);
                }
            }
        }

        findings.Limits.Add(new StudyLimit("A glute at 0, 5 or 10 % amplitude with a good reference is \"reduced\" in at least 95 % (the worst condition)", least, 95, null));
        findings.Limits.Add(new StudyLimit("A glute at 0, 5 or 10 % amplitude is never \"notReduced\": trials in %, at most 0", mostNotReduced, null, 0));
        findings.Tables.Add(new StudyTable(
            $"A glute that hardly works, \"reduced\" in %, {trials} trials each; S/N of the glute in the reference segments, after subtracting rest",
            ["set", "S/N, dB", "amplitude, %", "share 0.35", "0.50", "0.65"],
            cells));
    }

    // Why there is a floor: a segment without a logarithm would drop out, and with enough of them the verdict.
    private static void WithoutFloor(Findings findings)
    {
        int trials = findings.Trials(400, 4_000);
        List<string[]> cells = [];
        foreach ((string name, double floor) in new[] { ("silent segments dropped", 0.0), ("floor 1/2", 0.5), ("floor 1/8", DeviceFloor), ("floor 1/64", 1.0 / 64) })
        {
            LogRatioSource source = new(Seed, 100);
            VerdictTally tally = new();
            for (int trial = 0; trial < trials; trial++)
            {
                tally.Add(Trial(source, FewReps, 0.5, 10, 0, floor));
            }

            VerdictRow row = tally.ToRow(name, 0.5, FewReps.Count);
            cells.Add([name, $"{row.ReducedPct:0.0}", $"{row.UndecidedPct:0.0}", $"{row.WithheldPct:0.0}"]);
        }

        findings.Tables.Add(new StudyTable(
            $"Why the power is floored at 1/8 of the rest power: a dead glute, three reps, S/N 10 dB, in %, {trials} trials each",
            ["rule for silent segments", "reduced", "undecided", "withheld"],
            cells));
    }

    private static Verdict Trial(LogRatioSource source, Form form, double share, double snrDb, double amplitude, double floor = DeviceFloor)
    {
        double glute = Math.Pow(10, snrDb / 20);
        double hamstring = glute * (1 - share) / share;
        double restGlute = Estimate(source, 1, RestS);
        double restHamstring = Estimate(source, 1, RestS);
        double[] Segments(int count, double gluteTimes)
        {
            List<double> logRatios = [];
            for (int segment = 0; segment < count; segment++)
            {
                double gluteRms = Rms(source, glute * gluteTimes, LogRatioSource.GluteCv, restGlute, form.SegmentS, floor);
                double hamstringRms = Rms(source, hamstring, LogRatioSource.HamstringCv, restHamstring, form.SegmentS, floor);
                if (gluteRms > 0 && hamstringRms > 0)
                {
                    logRatios.Add(Math.Log(gluteRms / hamstringRms));
                }
            }

            return [.. logRatios];
        }

        return VerdictRule.Judge(Segments(form.ReferenceCount, 1), Segments(form.Count, amplitude), form.Kind);
    }

    // In units of the rest noise's rms.
    private static double Rms(LogRatioSource source, double amplitude, double cv, double rest, double segmentS, double floor)
    {
        double muscle = amplitude * Math.Exp(Math.Sqrt(LogRatioSource.Variance(cv)) * source.NextGaussian());
        double power = Estimate(source, muscle * muscle + 1, segmentS) - rest;
        return Math.Sqrt(Math.Max(power, rest * floor));
    }

    private static double Estimate(LogRatioSource source, double power, double durationS) =>
        power * Math.Max(0, 1 + source.NextGaussian() / Math.Sqrt(BandwidthHz * durationS));

    private sealed record Form(string Name, int Count, int ReferenceCount, double SegmentS, SegmentKind Kind);
}
