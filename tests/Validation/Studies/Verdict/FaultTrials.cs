using GluteSense.Protocol;

namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>
/// A glute that hardly works against inputs that show the same picture, end to end: codes in blocks through the device's own pipeline, with rest from a
/// quiet phase of 5 s, a reference set of twelve reps, and a set of ten in which the left glute differs. The right side stays as it was.
/// </summary>
internal static class FaultTrials
{
    internal const double CleanRestCounts = 10;

    private const ulong Seed = 0x4108;
    private const double RestS = 5;
    private const int ReferenceReps = 12;
    private const int Reps = 10;
    private const int TestTrials = 50;
    private const int FullTrials = 500;

    // 20 and 10 dB below the power of an effort; 10 dB is the least that a reference contraction has to show.
    private static readonly double[] RestCounts = [CleanRestCounts, BridgeCodes.EffortCounts / Math.Sqrt(10)];

    private static readonly (string Name, InputFault Fault, WithheldReason Reason)[] Faults =
    [
        ("electrode off", InputFault.Off, WithheldReason.ElectrodeOff),
        ("electrode off, input beyond the converter's range", InputFault.ConverterEnd, WithheldReason.ElectrodeOff),
        ("electrode off from the middle of the set", InputFault.OffFromTheMiddle, WithheldReason.ElectrodeOff),
        ("amplifier dead at 0 V, which reads as electrode off", InputFault.Dead, WithheldReason.ElectrodeOff),
        ("rails in every rep", InputFault.RailsInReps, WithheldReason.Saturated),
        ("rails all the time", InputFault.RailsAlways, WithheldReason.Saturated),
        ("dead channel (constant)", InputFault.Constant, WithheldReason.NoSignal),
    ];

    /// <summary>Runs the experiments.</summary>
    public static void Run(Findings findings)
    {
        int trials = findings.Trials(TestTrials, FullTrials);
        VerdictTally unchanged = new();
        List<string[]> cells = [];
        QuietGlute(findings, trials, unchanged, cells);
        BrokenInput(findings, trials, unchanged, cells);
        findings.Rows.Add(unchanged.ToRow("unchanged side, end to end", 0.5, Reps));

        // The same wearers in every row: so many are independent.
        findings.LimitMost("False \"reduced\" of the unchanged side, end to end:", unchanged.ReducedPct, 5, trials);
        cells.Add(Cells("the unchanged side in all of these", unchanged, ""));
        findings.Tables.Add(new StudyTable(
            $"From codes to the verdict of the left side, in %, {trials} trials each",
            ["left glute in the set", "reduced", "notReduced", "undecided", "withheld", "for the right reason"],
            cells));
    }

    /// <summary>One trial: the verdicts on both sides.</summary>
    internal static VerdictPacket[] Trial(int stream, double restCounts, double leftGlute, InputFault fault)
    {
        BridgeCodes codes = new(Seed, stream, restCounts);
        DeviceSession session = new();
        session.Rest(codes.Rest(RestS));
        session.Set(codes.Set(ReferenceReps, 1, InputFault.None));
        return session.Set(codes.Set(Reps, leftGlute, fault));
    }

    private static void QuietGlute(Findings findings, int trials, VerdictTally unchanged, List<string[]> cells)
    {
        double least = 100;
        double mostNotReduced = 0;
        for (int rest = 0; rest < RestCounts.Length; rest++)
        {
            double decibels = 20 * Math.Log10(BridgeCodes.EffortCounts / RestCounts[rest]);
            foreach (int amplitudePct in new[] { 0, 5, 10 })
            {
                VerdictTally tally = new();
                for (int trial = 0; trial < trials; trial++)
                {
                    VerdictPacket[] verdicts = Trial(trial, RestCounts[rest], amplitudePct / 100.0, InputFault.None);
                    tally.Add(verdicts[0].Value);
                    unchanged.Add(verdicts[1].Value);
                }

                string condition = $"glute at {amplitudePct} %, end to end, S/N {decibels:0} dB";
                findings.Rows.Add(tally.ToRow(condition, 0.5, Reps));
                cells.Add(Cells(condition, tally, ""));
                least = Math.Min(least, tally.ReducedPct);
                mostNotReduced = Math.Max(mostNotReduced, tally.NotReducedPct);
            }
        }

        findings.Limits.Add(new StudyLimit($"End to end, a glute at 0, 5 or 10 % amplitude on a good electrode is \"reduced\" in at least 95 % (the worst condition, {trials} trials each)", least, 95, null));
        findings.Limits.Add(new StudyLimit("End to end, a glute at 0, 5 or 10 % amplitude is never \"notReduced\": trials in %, at most 0", mostNotReduced, null, 0));
    }

    private static void BrokenInput(Findings findings, int trials, VerdictTally unchanged, List<string[]> cells)
    {
        double mostNotReduced = 0;
        foreach ((string name, InputFault fault, WithheldReason reason) in Faults)
        {
            VerdictTally tally = new();
            int right = 0;
            for (int trial = 0; trial < trials; trial++)
            {
                VerdictPacket[] verdicts = Trial(trial, CleanRestCounts, 1, fault);
                tally.Add(verdicts[0].Value);
                unchanged.Add(verdicts[1].Value);
                right += verdicts[0].Value == VerdictValue.Withheld && verdicts[0].Reason == reason ? 1 : 0;
            }

            double rightPct = 100.0 * right / trials;
            findings.Rows.Add(tally.ToRow(name + ", end to end", 0.5, Reps));
            findings.Limits.Add(new StudyLimit($"End to end, {name}: withheld for the right reason in at least 99 % ({trials} trials)", rightPct, 99, null));
            cells.Add(Cells(name, tally, $"{rightPct:0.0}"));
            mostNotReduced = Math.Max(mostNotReduced, tally.NotReducedPct);
        }

        findings.Limits.Add(new StudyLimit("End to end, a fault of the input is never \"notReduced\": trials in %, at most 0", mostNotReduced, null, 0));
    }

    private static string[] Cells(string condition, VerdictTally tally, string rightReason)
    {
        VerdictRow row = tally.ToRow(condition, 0.5, Reps);
        return [condition, $"{row.ReducedPct:0.0}", $"{row.NotReducedPct:0.0}", $"{row.UndecidedPct:0.0}", $"{row.WithheldPct:0.0}", rightReason];
    }
}
