using System.Text.Json;
using GluteSense.Host.Analysis;
using GluteSense.Protocol;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Analysis;

[TestClass]
public sealed class RecordingAnalysisTests
{
    [TestMethod]
    public void A_share_lower_by_a_third_is_reduced_and_its_interval_holds_the_truth()
    {
        // A glute at 0.5 of its amplitude at a share of .5: share 1/3, a third less; ln ½ on the log scale.
        SideVerdict verdict = Judge(Bridges(50, 10, 25), Bridges(60, 14, 50)).Verdict.Right;
        Assert.AreEqual(VerdictValue.Reduced, verdict.Value);
        Assert.AreEqual(10, verdict.Count);
        Assert.AreEqual(14, verdict.ReferenceN);
        Assert.AreEqual(Math.Log(0.5), verdict.Difference!.Value, 0.2);
        Assert.IsLessThan(-33.3, verdict.ShareLowerPercent!.Value);
        Assert.IsGreaterThan(-33.3, verdict.ShareUpperPercent!.Value);
    }

    [TestMethod]
    public void An_unchanged_share_is_not_reduced()
    {
        Assert.AreEqual(VerdictValue.NotReduced, Judge(Bridges(51, 12, 50), Bridges(61, 14, 50)).Verdict.Right.Value);
    }

    [TestMethod]
    public void A_silent_glute_is_reduced()
    {
        Assert.AreEqual(VerdictValue.Reduced, Judge(Bridges(52, 10, 0.001), Bridges(62, 14, 50)).Verdict.Right.Value);
    }

    [TestMethod]
    public void Without_a_reference_there_is_no_verdict()
    {
        AnalysisResult result = RecordingAnalysis.Analyse("bridges", Bridges(53, 6, 50), new AnalysisOptions());
        Assert.AreEqual(VerdictValue.Withheld, result.Verdict.Right.Value);
        Assert.AreEqual(WithheldReason.NoReferenceSet, result.Verdict.Right.Reason);
        Assert.AreEqual(WithheldReason.NoSignal, result.Verdict.Left.Reason, "Nothing was recorded there.");
        Assert.IsNull(result.Verdict.Right.Difference);
    }

    [TestMethod]
    public void A_reference_of_eleven_reps_is_too_small_and_a_set_of_two_too_short()
    {
        Assert.AreEqual(WithheldReason.NoReferenceSet, Judge(Bridges(54, 6, 50), Bridges(64, 11, 50)).Verdict.Right.Reason);
        Assert.AreEqual(WithheldReason.TooFewSegments, Judge(Bridges(55, 2, 50), Bridges(65, 12, 50)).Verdict.Right.Reason);
    }

    [TestMethod]
    [DataRow("dead")]
    [DataRow("lost for the second half")]
    public void A_glute_without_signal_is_never_a_finding(string how)
    {
        double[] glute = SyntheticEmg.Reps(56, SyntheticEmg.Scatter(57, 10, 50, 0.165));
        Array.Fill(glute, 7, how == "dead" ? 0 : glute.Length / 2, how == "dead" ? glute.Length : glute.Length - glute.Length / 2);
        var recording = new EmgRecording(1000, "uV", [null, null, glute, Hamstring(58, 10)]);
        SideVerdict verdict = Judge(recording, Bridges(66, 14, 50)).Verdict.Right;
        Assert.AreEqual(VerdictValue.Withheld, verdict.Value);
        Assert.AreEqual(WithheldReason.NoSignal, verdict.Reason);
    }

    [TestMethod]
    public void Clipped_amplitudes_give_no_verdict_in_either_recording()
    {
        double[] clipped = Array.ConvertAll(SyntheticEmg.Reps(59, SyntheticEmg.Scatter(70, 14, 50, 0.165)), sample => Math.Clamp(sample, -40, 40));
        var recording = new EmgRecording(1000, "uV", [null, null, clipped, Hamstring(71, 14)]);
        Assert.AreEqual(WithheldReason.Saturated, Judge(recording, Bridges(67, 14, 50)).Verdict.Right.Reason);
        Assert.AreEqual(WithheldReason.Saturated, Judge(Bridges(68, 14, 50), recording).Verdict.Right.Reason);
    }

    [TestMethod]
    public void Hum_as_strong_as_the_muscle_gives_no_verdict()
    {
        double[] humming = [.. SyntheticEmg.Reps(72, SyntheticEmg.Scatter(73, 10, 50, 0.165)).Select((sample, index) => sample + 50 * Math.Sin(2 * Math.PI * 0.06 * index))];
        var recording = new EmgRecording(1000, "uV", [null, null, humming, Hamstring(74, 10)]);
        SideVerdict verdict = RecordingAnalysis.Analyse("set", new PreparedRecording(recording, null), new AnalysisOptions(), "reference", new PreparedRecording(Bridges(69, 14, 50), null)).Verdict.Right;
        Assert.AreEqual(VerdictValue.Withheld, verdict.Value);
        Assert.AreEqual(WithheldReason.Mains, verdict.Reason);
    }

    [TestMethod]
    public void Strides_are_judged_by_batches_of_ten()
    {
        EmgRecording reference = Run(80, 70, 60);
        SideVerdict verdict = RecordingAnalysis.Analyse("run", Run(81, 45, 30), new AnalysisOptions { IsRun = true }, "reference", reference).Verdict.Left;
        Assert.AreEqual("batches of 10 strides", verdict.Counts);
        Assert.AreEqual(VerdictValue.Reduced, verdict.Value);
        Assert.IsGreaterThanOrEqualTo(5, verdict.Count);
        Assert.IsGreaterThanOrEqualTo(8, verdict.ReferenceN);
    }

    [TestMethod]
    public void Cadence_is_two_steps_a_stride()
    {
        AnalysisResult result = RecordingAnalysis.Analyse("run", Run(82, 60, 60), new AnalysisOptions { IsRun = true });
        Assert.AreEqual(120 / 0.75, result.CadenceSpm!.Value, 0.5);
        Assert.IsNull(RecordingAnalysis.Analyse("bridges", Bridges(83, 5, 50), new AnalysisOptions()).CadenceSpm);
    }

    [TestMethod]
    public void Rest_that_only_the_reference_has_serves_both()
    {
        // No pause between efforts of 60 and 90 µV: no rest of its own.
        double[] glute = SyntheticEmg.Noise(84, 20, time => time % 2 < 1 ? 60 : 90);
        double[] hamstring = SyntheticEmg.Noise(85, 20, time => time % 2 < 1 ? 60 : 90);
        var restless = new PreparedRecording(new EmgRecording(1000, "uV", [null, null, glute, hamstring]), null);
        AnalysisResult result = RecordingAnalysis.Analyse("efforts", restless, new AnalysisOptions(), "reference", new PreparedRecording(Bridges(86, 12, 50), null));
        Assert.AreEqual(2 * Math.Sqrt(SyntheticEmg.InBandPower), result.Channels[0].RestRms!.Value, 0.3);
        Assert.IsNull(result.Channels[0].RestFromS);
        Assert.Contains("reference recording", string.Join(' ', result.Notes));
    }

    [TestMethod]
    public void The_object_has_the_names_that_are_documented()
    {
        AnalysisResult result = RecordingAnalysis.Analyse("bridges", Bridges(87, 4, 50), new AnalysisOptions { FindsOnsets = true, Exercise = "bridge" });
        JsonElement json = JsonDocument.Parse(AnalysisJson.ToJson(result)).RootElement;
        Assert.AreEqual("withheld", json.GetProperty("verdict").GetProperty("right").GetProperty("value").GetString());
        Assert.AreEqual("noReferenceSet", json.GetProperty("verdict").GetProperty("right").GetProperty("reason").GetString());
        Assert.AreEqual(0, json.GetProperty("verdict").GetProperty("right").GetProperty("referenceN").GetInt32());
        JsonElement segment = json.GetProperty("segments")[0];
        foreach (string name in (string[])["side", "kind", "startS", "endS", "glutePeakS", "hamstringPeakS", "gluteRms", "hamstringRms", "unit", "logRatio", "sharePermille"])
        {
            Assert.IsTrue(segment.TryGetProperty(name, out _), name);
        }

        foreach (string name in (string[])["channel", "startS", "endS", "intervalMs", "snrDb", "withheld"])
        {
            Assert.IsTrue(json.GetProperty("onsets")[0].TryGetProperty(name, out _), name);
        }
    }

    private static AnalysisResult Judge(EmgRecording set, EmgRecording reference) =>
        RecordingAnalysis.Analyse("set", set, new AnalysisOptions(), "reference", reference);

    private static EmgRecording Bridges(int seed, int reps, double glute) =>
        new(1000, "uV", [null, null, SyntheticEmg.Reps(seed, SyntheticEmg.Scatter(seed + 100, reps, glute, 0.165)), Hamstring(seed + 200, reps)]);

    private static double[] Hamstring(int seed, int reps) => SyntheticEmg.Reps(seed, SyntheticEmg.Scatter(seed + 300, reps, 50, 0.134));

    private static EmgRecording Run(int seed, double durationS, double glute) => new(
        1000,
        "uV",
        [
            SyntheticEmg.Strides(seed, durationS, 0.75, 0.5, SyntheticEmg.Scatter(seed + 100, 100, glute, 0.165)),
            SyntheticEmg.Strides(seed + 200, durationS, 0.75, 0.4, SyntheticEmg.Scatter(seed + 300, 100, 60, 0.134)),
            null,
            null,
        ]);
}
