using System.Globalization;

namespace GluteSense.Validation.Studies.Cue;

/// <summary>False cues and found drops of the live cue, in runs and in reps.</summary>
public sealed class CueStudy : IStudy
{
    private const ulong Seed = 4100;
    private const double LowerBy = 0.2;
    private const int WithinStrides = 15;

    private static readonly double[] Shares = [0.35, 0.50, 0.65];
    private static readonly double[] Correlations = [0, 0.3, 0.5];
    private static readonly int[] RepBlocks = [30, 50, 80];

    /// <inheritdoc/>
    public string Key => "cue";

    /// <inheritdoc/>
    public StudyPart Run(StudyScale scale)
    {
        bool isFull = scale == StudyScale.Full;
        int runs = isFull ? 4000 : 300;
        int drops = isFull ? 20000 : 3000;
        int sets = isFull ? 10000 : 1500;
        CueRow[] rows = [.. Shares.SelectMany(share => Correlations.Select(correlation => RunRow(share, correlation, runs, drops)))];
        RepCueRow[] reps = [.. RepBlocks.Select(blocks => RepRow(0.5, blocks, sets)), RepRow(0.35, 50, sets), RepRow(0.65, 50, sets)];
        return new StudyPart(
            "Cue",
            Method(runs, drops, sets),
            [.. rows, .. reps],
            [RunTable(rows), RepTable(reps)],
            [Plot(isFull ? 4000 : 300)],
            Limits(rows, reps));
    }

    private static string Method(int runs, int drops, int sets) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        How often does the device's cue prompt a wearer whose share is unchanged, and how soon one whose share fell by 20 %?
        Log ratios of strides go through the device's own reference set (60 strides, drawn anew in every trial), cue detector and cue
        policy (10 s pause); {RunCueTrials.StridesPerMinute:0} strides a minute and side. Amplitudes are log-normal, CV 16.5 % (glute) and 13.4 % (hamstring), with lag-1
        correlation. {runs} unchanged runs of 10 minutes with both sides worn and {drops} drops per row, seed {Seed}. The plot compares charts and limits
        in double precision at share .50 and correlation .3: the device has the CUSUM with an allowance of 0.75 SD and a limit of 8.5 SD.
        Reps: sets of 10 after a reference set of 12, judged at every block; {sets} sets per row. One rep of a 20 % lower share is mostly not cued: its
        share is within what single reps scatter. That is for the verdict at the end of the set; the cue within a rep is for a glute that stays quiet.
        """);

    private static CueRow RunRow(double share, double correlation, int runs, int drops)
    {
        int cues = 0;
        for (int run = 0; run < runs; run++)
        {
            cues += RunCueTrials.FalseCues(share, correlation, Seed + (ulong)run);
        }

        int[] strides = new int[drops];
        for (int drop = 0; drop < drops; drop++)
        {
            strides[drop] = RunCueTrials.StridesToCue(share, correlation, Seed + 100_000 + (ulong)drop);
        }

        Array.Sort(strides);
        int median = strides[drops / 2];
        return new CueRow(
            "run",
            share,
            correlation,
            (double)cues / runs,
            100.0 * strides.Count(stride => stride <= WithinStrides) / drops,
            median <= RunCueTrials.MostStrides ? median : null);
    }

    private static RepCueRow RepRow(double share, int blocks, int sets)
    {
        int falseReps = 0;
        int falseSets = 0;
        int found20 = 0;
        int found50 = 0;
        for (int set = 0; set < sets; set++)
        {
            ulong seed = Seed + 300_000 + (ulong)set;
            int cued = RepCueTrials.CuedReps(share, 0, blocks, seed);
            falseReps += cued;
            falseSets += cued > 0 ? 1 : 0;
            found20 += RepCueTrials.CuedReps(share, LowerBy, blocks, seed);
            found50 += RepCueTrials.CuedReps(share, 0.5, blocks, seed);
        }

        double perRep = 100.0 / (sets * RepCueTrials.RepsPerSet);
        string condition = string.Create(CultureInfo.InvariantCulture, $"rep of {blocks * 0.05:0.0} s");
        return new RepCueRow(condition, share, falseReps * perRep, 100.0 * falseSets / sets, found20 * perRep, found50 * perRep);
    }

    private static StudyTable RunTable(IEnumerable<CueRow> rows) => new(
        "Cue in runs: false cues of both sides together in 10 minutes; sides with a 20 % lower share cued within 15 strides",
        ["share", "correlation", "false in 10 min", "found within 15, %", "median strides"],
        [.. rows.Select(row => new[] { Text(row.Share, "0.00"), Text(row.Correlation, "0.0"), Text(row.FalsePer10Min, "0.00"), Text(row.FoundWithin15Pct, "0.0"), row.MedianStrides is double median ? Text(median, "0") : "-" })]);

    private static StudyTable RepTable(IEnumerable<RepCueRow> rows) => new(
        "Cue in reps, %",
        ["reps", "share", "unchanged reps cued", "unchanged sets of 10 with a cue", "20 % lower: reps cued", "50 % lower: reps cued"],
        [.. rows.Select(row => new[] { row.Condition, Text(row.Share, "0.00"), Text(row.FalsePerRepPct, "0.0"), Text(row.FalsePerSetPct, "0.0"), Text(row.FoundLower20Pct, "0.0"), Text(row.FoundLower50Pct, "0.0") })]);

    private static StudyPlot Plot(int trials) => new(
        "cue-charts",
        "False cues against found drops by the limit of the chart, share .50, correlation .3",
        "false cues in 10 minutes, both sides",
        "20 % lower share cued within 15 strides, %",
        [.. CueChart.All.Select(chart => new StudyLine(
            chart.Label,
            [.. chart.Limits.Select(limit => chart.Measure(limit, 0.5, 0.3, trials, Seed + 500_000)).OrderBy(point => point.FalsePer10Min)]))],
        BoundY: 90);

    private static StudyLimit[] Limits(CueRow[] rows, RepCueRow[] reps) =>
    [
        new(
            "False cues in 10 minutes of an unchanged run, both sides, correlation 0 and .3, worst of shares .35, .50, .65",
            rows.Where(row => row.Correlation < 0.4).Max(row => row.FalsePer10Min),
            null,
            1),
        new(
            "A 20 % lower share cued within 15 strides, share .50, correlation 0 and .3, %",
            rows.Where(row => row.Share == 0.5 && row.Correlation < 0.4).Min(row => row.FoundWithin15Pct),
            90,
            null),
        new("Unchanged reps with a cue, worst of rep lengths and shares, %", reps.Max(row => row.FalsePerRepPct), null, 2),
    ];

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
