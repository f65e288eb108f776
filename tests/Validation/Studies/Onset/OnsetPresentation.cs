using System.Globalization;

namespace GluteSense.Validation.Studies.Onset;

/// <summary>Tables, plots and words of the onset study.</summary>
/// <param name="Cases">All models and S/N.</param>
/// <param name="Noise">The trials without a burst.</param>
internal sealed record OnsetPresentation(IReadOnlyList<OnsetCase> Cases, OnsetCase Noise)
{
    private const double BinMs = 5;

    private IEnumerable<OnsetCase> Mixture => Cases.Where(one => one.Model == OnsetStudy.Mixture);

    /// <summary>The part of the study.</summary>
    internal StudyPart Part(int trials) => new(
        "Onset",
        Method(trials),
        [.. Cases.SelectMany(one => one.Scores.Select(score => (object)score.Row(one.Model, one.SnrDb)))],
        [.. Cases.GroupBy(one => one.Model).Select(ErrorTable), IntervalTable(), NoiseTable()],
        [P90Plot(), .. Mixture.Where(one => one.SnrDb == 10).Select(ErrorPlot)],
        OnsetLimits.Of(Cases, Noise));

    private static string Method(int trials) => string.Create(CultureInfo.InvariantCulture, $"""
        How far is a detected onset from the true start of a burst, when nobody tells how fast the burst rises?

        Generator: 1 kHz, 2.3 s. Rest is white noise, the burst is Gaussian noise with the spectrum of surface EMG (60/120 Hz; 30/60 Hz
        for a deep muscle such as the glute under fat), both 20-450 Hz, made in the frequency domain. 1.0 s is known to be quiet, the
        onset is uniform in 1.3-1.5 s, the amplitude rises as a straight line, the plateau lasts to the end. Truth is the start of the
        ramp. S/N is the power of the plateau over that of rest. {trials} trials per S/N of the mixture, half as many of the step and of
        the 50 ms ramp, twice as many of noise alone; every detector sees the same trials; seeded.

        A trial is missed when no onset is reported or one more than 150 ms off. Bias, SD and median are over the other trials; P90 is
        over all trials, with a miss as an infinite error, for every detector alike.

        Ours reckons with any ramp from 0 to 100 ms. On bursts that all begin with a step it is early, and its interval then holds
        the truth less often than in 90 %: the price for not being late by half a ramp, as every step detector is. Bursts in this study
        are stationary after their ramp; real ones are not.
        """);

    private static StudyTable ErrorTable(IGrouping<string, OnsetCase> cases) => new(
        $"Onset, {cases.Key}: bias / SD / median / P90 in ms, misses in %",
        ["detector", .. cases.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.SnrDb} dB"))],
        [.. cases.First().Scores.Select((score, i) => (IReadOnlyList<string>)
            [score.Detector, .. cases.Select(one => Cell(one.Scores[i].Row(one.Model, one.SnrDb)))])]);

    private static string Cell(OnsetRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Text(row.BiasMs, "+0.0;-0.0")} / {Text(row.SdMs)} / {Text(row.MedianMs)} / {Text(row.P90Ms)}, {row.MissPct:0.0} %");

    private static string Text(double? value, string format = "0.0") =>
        value is null ? "–" : (Math.Round(value.Value, 1) + 0.0).ToString(format, CultureInfo.InvariantCulture);

    private static StudyPlot ErrorPlot(OnsetCase one) => new(
        "onset-errors",
        "Distribution of the error at 10 dB, ramp uniform 0-100 ms",
        "estimate minus start of the ramp, ms",
        "trials per 5 ms, %",
        [.. one.Scores.Select(Density)]);

    private static StudyLine Density(OnsetScore score)
    {
        List<(double X, double Y)> points = [];
        for (double centreMs = -75; centreMs <= 100; centreMs += BinMs)
        {
            int inside = score.ErrorsMs.Count(errorMs => Math.Floor(errorMs / BinMs + 0.5) * BinMs == centreMs);
            points.Add((centreMs, 100.0 * inside / score.Trials.Count));
        }

        return new StudyLine(score.Detector, points);
    }

    private StudyTable IntervalTable() => new(
        "Onset, our 90 % interval: share that holds the truth and mean length, of one onset and of the difference of two",
        ["model", "S/N", "one onset", "difference of two", "SD of the difference"],
        [.. Cases.Select(one => (IReadOnlyList<string>)
        [
            one.Model,
            string.Create(CultureInfo.InvariantCulture, $"{one.SnrDb} dB"),
            IntervalCell(one.Ours),
            IntervalCell(one.Differences),
            Text(one.Differences.Row(one.Model, one.SnrDb).SdMs) + " ms",
        ])]);

    private static string IntervalCell(OnsetScore score) => string.Create(
        CultureInfo.InvariantCulture, $"{score.CoveragePct:0.0} %, {score.IntervalMs:0} ms");

    private StudyTable NoiseTable() => new(
        "Onset, noise alone, 1.3 s searched: trials with an onset",
        ["detector", "reported"],
        [.. Noise.Scores.Select(score => (IReadOnlyList<string>)
            [score.Detector, string.Create(CultureInfo.InvariantCulture, $"{score.FoundPct:0.0} %")])]);

    private StudyPlot P90Plot() => new(
        "onset-p90",
        "90 % of the onsets are less far off than this, ramp uniform 0-100 ms; a line ends where more than 10 % are missed",
        "S/N, dB",
        "P90 of the absolute error, ms",
        [.. Mixture.First().Scores
            .Select((score, i) => new StudyLine(
                score.Detector,
                [.. Mixture.Select(one => (one.SnrDb, one.Scores[i].P90Ms)).Where(point => double.IsFinite(point.P90Ms))]))
            .Where(line => line.Points.Count > 0)]);
}
