using System.Globalization;

namespace GluteSense.Validation.Studies.Onset;

/// <summary>What the onset study has to keep.</summary>
internal static class OnsetLimits
{
    /// <summary>
    /// Median absolute error in ms of an independent simulation of the same trials (1500 each, other code, other filters):
    /// model, S/N, detector.
    /// </summary>
    private static readonly (string Model, double SnrDb, string Detector, double BiasMs, double MedianMs)[] _elsewhere =
    [
        (OnsetStudy.Step, 10, "Hodges-Bui 50 Hz 3 SD/25 ms", -1.0, 2),
        (OnsetStudy.Step, 20, "Hodges-Bui 50 Hz 3 SD/25 ms", -4.8, 5),
        (OnsetStudy.Ramp, 10, "Hodges-Bui 50 Hz 3 SD/25 ms", 22.6, 22),
        (OnsetStudy.Ramp, 20, "Hodges-Bui 50 Hz 3 SD/25 ms", 7.8, 8),
        (OnsetStudy.Step, 10, "step (AGLR variance)", 1.5, 1),
        (OnsetStudy.Step, 20, "step (AGLR variance)", 0.2, 0),
        (OnsetStudy.Ramp, 10, "step (AGLR variance)", 24.5, 24),
        (OnsetStudy.Ramp, 20, "step (AGLR variance)", 12.9, 12),
    ];

    /// <summary>All limits.</summary>
    internal static IReadOnlyList<StudyLimit> Of(IReadOnlyList<OnsetCase> cases, OnsetCase noise)
    {
        OnsetCase At(string model, double snrDb) => cases.Single(one => one.Model == model && one.SnrDb == snrDb);
        OnsetRow ten = At(OnsetStudy.Mixture, 10).Ours.Row(OnsetStudy.Mixture, 10);
        List<StudyLimit> limits =
        [
            new("Onset, ramp 0-100 ms not told, 10 dB: |bias| at most 5 ms", Math.Abs(ten.BiasMs ?? double.NaN), null, 5),
            new("Onset, ramp 0-100 ms not told, 10 dB: SD at most 14 ms", ten.SdMs ?? double.NaN, null, 14),
            new("Onset, ramp 0-100 ms not told, 10 dB: P90 at most 22 ms", At(OnsetStudy.Mixture, 10).Ours.P90Ms, null, 22),
            new("Onset, ramp 0-100 ms not told, 6 dB: P90 at most 35 ms", At(OnsetStudy.Mixture, 6).Ours.P90Ms, null, 35),
            new("Onset, ramp 0-100 ms not told, 20 dB: P90 at most 11 ms", At(OnsetStudy.Mixture, 20).Ours.P90Ms, null, 11),
        ];
        foreach (double snrDb in new double[] { 6, 10, 20 })
        {
            OnsetCase one = At(OnsetStudy.Mixture, snrDb);
            string at = string.Create(CultureInfo.InvariantCulture, $"Onset, ramp 0-100 ms not told, {snrDb} dB: ");
            limits.Add(new(at + "P90 minus that of the best classical detector at most 0 ms", one.Ours.P90Ms - one.BestClassicalP90Ms, null, 0));
            limits.Add(new(at + "the 90 % interval holds the truth in 85-95 %", one.Ours.CoveragePct, 85, 95));
        }

        limits.Add(new("Onset, noise alone: an onset is reported in at most 1 %", noise.Ours.FoundPct, null, 1));
        foreach ((string model, double snrDb, string detector, double biasMs, double medianMs) in _elsewhere)
        {
            OnsetRow row = At(model, snrDb).Scores.Single(score => score.Detector == detector).Row(model, snrDb);
            double apartMs = Math.Max(
                Math.Abs((row.BiasMs ?? double.NaN) - biasMs), Math.Abs((row.MedianMs ?? double.NaN) - medianMs));
            string statement = string.Create(
                CultureInfo.InvariantCulture,
                $"{detector}, {model}, {snrDb} dB: bias and median error within 3 ms of an independent simulation ({biasMs:0.0} and {medianMs} ms)");
            limits.Add(new(statement, apartMs, null, 3));
        }

        return limits;
    }
}
