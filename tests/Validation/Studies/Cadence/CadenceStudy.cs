using System.Globalization;
using GluteSense.Signal;

namespace GluteSense.Validation.Studies.Cadence;

/// <summary>Strides and cadence of synthetic runs from 150 to 200 steps a minute.</summary>
public sealed class CadenceStudy : IStudy
{
    private const ulong Seed = 4300;
    private const double SettledS = 10;
    private const double AfterPauseS = 10;

    // Between the middle of the two bursts; a stride found holds it.
    private const double BurstAfterTouchdownS = -0.025;

    /// <inheritdoc/>
    public string Key => "cadence";

    /// <inheritdoc/>
    public StudyPart Run(StudyScale scale)
    {
        int step = scale == StudyScale.Full ? 5 : 25;
        var rows = new List<CadenceRow>();
        var limited = new List<CadenceRow>();
        foreach (RunCondition condition in RunCondition.All)
        {
            for (int spm = 150; spm <= 200; spm += step)
            {
                CadenceRow row = Measure(condition, spm);
                rows.Add(row);
                if (condition.IsLimited)
                {
                    limited.Add(row);
                }
            }
        }

        return new StudyPart("Strides and cadence", Method(), rows, [Table(rows)], [Plot(rows)], Limits(limited));
    }

    /// <summary>One run through the pipeline.</summary>
    internal static CadenceRow Measure(RunCondition condition, double spm)
    {
        var run = new SyntheticRun(condition, spm, Seed + (ulong)spm);
        var found = new PipelineRun(run.Codes, SyntheticRun.RateHz);
        int made = 0;
        int missed = 0;
        int extra = 0;
        for (int side = 0; side < MuscleChannels.Sides; side++)
        {
            if (!condition.Missing.Contains(MuscleChannels.Glute(side)) || !condition.Missing.Contains(MuscleChannels.Hamstring(side)))
            {
                made += run.Touchdowns[side].Count;
                (int missing, int surplus) = Match(run.Touchdowns[side], found.Strides[side]);
                missed += missing;
                extra += surplus;
            }
        }

        double trueSpm = TrueSpm(run);
        double[] readings = [.. found.Readings.Where(reading => IsSettled(run, reading.TimeS)).Select(reading => (double)reading.StepsPerMinute)];
        double measured = readings.Average();
        double worst = readings.Select(reading => 100 * (reading - trueSpm) / trueSpm).MaxBy(Math.Abs);
        return new CadenceRow(condition.Name, spm, measured, 100 * (measured - trueSpm) / trueSpm, worst, made, missed, extra);
    }

    /// <summary>Strides that share a segment with another one or have none, and segments that hold no stride.</summary>
    internal static (int Missed, int Extra) Match(List<double> touchdownsS, List<(double StartS, double EndS)> strides)
    {
        int matched = strides.Count(stride => touchdownsS.Exists(
            touchdown => touchdown + BurstAfterTouchdownS >= stride.StartS && touchdown + BurstAfterTouchdownS < stride.EndS));
        return (touchdownsS.Count - matched, strides.Count - matched);
    }

    private static bool IsSettled(SyntheticRun run, double timeS) =>
        timeS >= SettledS && !run.Pauses.Any(pause => timeS >= pause.StartS && timeS < pause.EndS + AfterPauseS);

    private static double TrueSpm(SyntheticRun run)
    {
        List<double> times = run.Touchdowns[1];
        double[] periods = [.. Enumerable.Range(1, times.Count - 1)
            .Where(i => run.PauseAt(times[i - 1]) is null && run.PauseAt(times[i]) is null)
            .Select(i => times[i] - times[i - 1])
            .Where(period => period < 1)];
        return 120 / periods.Average();
    }

    private static string Method() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        Are all strides cut, and is the cadence right? Synthetic runs of {SyntheticRun.DurationS:0} s as 12-bit codes at {SyntheticRun.RateHz} Hz go through the device's own block pipeline in blocks of {PipelineRun.BlockMs} ms.
        Per stride and muscle one raised-cosine burst of shaped noise, 35 % of the stride long, 30 ms after touchdown (glute) and 80 ms before it (hamstring);
        amplitudes log-normal, CV 16.5 and 13.4 %; stride periods CV 1.5 %; noise 10 dB below the bursts. Foot strikes shake the electrodes at stride frequency: a 20 Hz oscillation
        as high as the bursts' rms (0.3 of it from the other foot) and a sinusoid of the stride frequency. Seed {Seed} plus the cadence. Walks have 0.4 of the run's amplitude.
        A stride is missed when no segment of its own holds its burst; a segment without a stride is extra. The cadence is the mean of the device's readings once a second from {SettledS:0} s
        after the start and after a pause on. With the hamstrings alone and a second burst as high as the first, nothing in the signal tells the one
        from the other: that condition is shown without a limit. The first strides of a walk in a run are missed until the means have followed.
        """);

    private static StudyTable Table(IEnumerable<CadenceRow> rows) => new(
        "Cadence in steps a minute, and strides of the sides worn",
        ["condition", "spm", "measured", "error, %", "worst reading, %", "strides", "missed", "extra"],
        [.. rows.Select(row => new[]
        {
            row.Condition, Text(row.Spm, "0"), Text(row.MeasuredSpm, "0.0"), Text(row.ErrorPct, "0.00"), Text(row.WorstReadingPct, "0.0"),
            row.Strides.ToString(CultureInfo.InvariantCulture), row.MissedStrides.ToString(CultureInfo.InvariantCulture), row.ExtraStrides.ToString(CultureInfo.InvariantCulture),
        })]);

    private static StudyPlot Plot(IEnumerable<CadenceRow> rows) => new(
        "cadence-error",
        "Error of the cadence by condition",
        "true cadence, steps a minute",
        "error, %",
        [.. rows.GroupBy(row => row.Condition).Select(group => new StudyLine(group.Key, [.. group.Select(row => (row.Spm, row.ErrorPct))]))],
        BoundY: 1);

    private static StudyLimit[] Limits(List<CadenceRow> rows) =>
    [
        new("Error of the cadence from 150 to 200 spm at 10 dB with artefact, worst of all conditions, %", rows.Max(row => Math.Abs(row.ErrorPct)), null, 1),
        new("No half or double cadence: the worst single reading of all conditions, %", rows.Max(row => Math.Abs(row.WorstReadingPct)), null, 25),
        new(
            "Strides missed when the glute falls silent in the middle of the run, worst cadence, %",
            rows.Where(row => row.Condition.StartsWith("glute ", StringComparison.Ordinal)).Max(row => 100.0 * row.MissedStrides / row.Strides),
            null,
            5),
        new(
            "Strides missed, worst of the conditions without walk breaks, %",
            rows.Where(row => !row.Condition.StartsWith("walk ", StringComparison.Ordinal)).Max(row => 100.0 * row.MissedStrides / row.Strides),
            null,
            5),
        new("Extra strides, worst of all conditions and cadences, %", rows.Max(row => 100.0 * row.ExtraStrides / row.Strides), null, 5),
    ];

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
