using System.Text.Json;
using GluteSense.Host.Analysis;
using GluteSense.Host.Statistics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Analysis;

[TestClass]
public sealed class ComparisonOfRecordingTests
{
    // Hollman 2018: glute 16.8 to 33.0, hamstring 16.5 to 29.8 % of a maximal contraction; here in units of 0.5 µV, far above the rest of 2 µV.
    private static readonly (double Glute, double Hamstring) Uncued = (33.6, 33.0);
    private static readonly (double Glute, double Hamstring) Cued = (66.0, 59.6);

    [TestMethod]
    public void The_published_change_with_a_cue_lies_in_the_intervals()
    {
        SideChange change = Compare(ComparisonKind.Cue, Reps(1, 10, Cued), Reps(2, 8, Uncued)).Right!;

        Holds(change.GlutePercent, 100 * (33.0 / 16.8 - 1));
        Holds(change.HamstringPercent, 100 * (29.8 / 16.5 - 1));
        Holds(change.LogRatio, Math.Log(33.0 / 29.8 / (16.8 / 16.5)));
        Assert.IsGreaterThan(0, change.GlutePercent.Lower);
        Assert.AreEqual(("reps", 10, 8), (change.Counts, change.Count, change.ReferenceN));
    }

    [TestMethod]
    public void A_silent_glute_is_a_change_and_no_gap()
    {
        SideChange change = Compare(ComparisonKind.Sets, Reps(3, 6, (0, 50)), Reps(4, 6, (50, 50))).Right!;

        Assert.IsLessThan(-90, change.GlutePercent.Upper);
    }

    [TestMethod]
    public void A_side_of_which_a_muscle_is_missing_is_not_compared()
    {
        SideChanges changes = Compare(ComparisonKind.Sets, Reps(5, 6, Uncued), Reps(6, 6, Uncued));

        Assert.IsNull(changes.Left);
        Assert.IsNotNull(changes.Right);
    }

    [TestMethod]
    public void Two_reps_or_two_units_give_no_change()
    {
        Assert.IsNull(Compare(ComparisonKind.Cue, Reps(7, 2, Cued), Reps(8, 8, Uncued)).Right);
        Assert.IsNull(Compare(ComparisonKind.Cue, Reps(9, 8, Cued), Reps(10, 8, Uncued, "mV")).Right);
    }

    [TestMethod]
    public void Without_a_reference_there_is_nothing_to_compare_with()
    {
        Assert.IsNull(RecordingAnalysis.Analyse("set", Reps(11, 4, Uncued), new AnalysisOptions()).Comparison);
    }

    [TestMethod]
    public void Carry_over_takes_sixty_strides_and_retention_all_of_them()
    {
        // 70 s of strides of 0.75 s: more than 90; 40 s hold fewer than 60.
        EmgRecording before = Run(12, 70, 40);
        EmgRecording after = Run(13, 70, 60);

        SideChange carryOver = Compare(ComparisonKind.CarryOver, after, before, isRun: true).Left!;
        Assert.AreEqual(("batches of 10 strides", 6, 6), (carryOver.Counts, carryOver.Count, carryOver.ReferenceN));
        Holds(carryOver.GlutePercent, 50);
        Assert.AreEqual(9, Compare(ComparisonKind.Retention, after, before, isRun: true).Left!.Count);
        Assert.IsNull(Compare(ComparisonKind.CarryOver, Run(14, 40, 60), before, isRun: true).Left);
    }

    [TestMethod]
    public void The_object_names_the_comparison_and_each_interval()
    {
        AnalysisResult result = RecordingAnalysis.Analyse(
            "cued", Reps(15, 4, Cued), new AnalysisOptions { Comparison = ComparisonKind.Cue }, "uncued", Reps(16, 4, Uncued));
        JsonElement comparison = JsonDocument.Parse(AnalysisJson.ToJson(result)).RootElement.GetProperty("comparison");

        Assert.AreEqual("cue", comparison.GetProperty("kind").GetString());
        Assert.AreEqual(JsonValueKind.Null, comparison.GetProperty("left").ValueKind);
        Assert.AreEqual(4, comparison.GetProperty("right").GetProperty("n").GetInt32());
        foreach (string name in (string[])["glutePercent", "hamstringPercent", "logRatio", "sharePercent"])
        {
            JsonElement interval = comparison.GetProperty("right").GetProperty(name);
            Assert.IsLessThan(interval.GetProperty("upper").GetDouble(), interval.GetProperty("lower").GetDouble(), name);
        }
    }

    private static SideChanges Compare(ComparisonKind kind, EmgRecording set, EmgRecording reference, bool isRun = false) =>
        RecordingAnalysis.Analyse("set", set, new AnalysisOptions { Comparison = kind, IsRun = isRun }, "reference", reference).Comparison!;

    private static void Holds(Interval interval, double truth)
    {
        Assert.IsLessThan(truth, interval.Lower);
        Assert.IsGreaterThan(truth, interval.Upper);
    }

    private static EmgRecording Reps(int seed, int reps, (double Glute, double Hamstring) level, string unit = "uV") => new(
        1000,
        unit,
        [
            null,
            null,
            SyntheticEmg.Reps(seed, SyntheticEmg.Scatter(seed + 100, reps, level.Glute, 0.165)),
            SyntheticEmg.Reps(seed + 200, SyntheticEmg.Scatter(seed + 300, reps, level.Hamstring, 0.134)),
        ]);

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
