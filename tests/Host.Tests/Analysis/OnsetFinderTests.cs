using GluteSense.Host.Analysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Analysis;

[TestClass]
public sealed class OnsetFinderTests
{
    [TestMethod]
    public void Bursts_of_28_dB_begin_and_end_where_they_were_put()
    {
        var onsets = Find(false, SyntheticEmg.Reps(90, [50, 50, 50, 50, 50]), SyntheticEmg.Reps(91, [50, 50, 50, 50, 50])).Onsets;
        Assert.HasCount(10, onsets);
        foreach (AnalysedOnset onset in onsets)
        {
            double startS = 3 + 4 * onset.Segment;
            Assert.IsNull(onset.Withheld);
            Assert.AreEqual(startS, onset.StartS!.Value, 0.02);
            Assert.AreEqual(28, onset.SnrDb!.Value, 1);
            Assert.IsFalse(onset.IsUncertain);
        }

        foreach (AnalysedOnset onset in onsets.Where(onset => onset.EndS is not null))
        {
            Assert.AreEqual(5 + 4 * onset.Segment, onset.EndS!.Value, 0.02);
        }

        Assert.IsGreaterThanOrEqualTo(8, onsets.Count(onset => onset.EndS is not null));
    }

    [TestMethod]
    public void The_difference_of_the_muscles_is_the_delay_between_them()
    {
        double[] hamstring = SyntheticEmg.Reps(92, [50, 50, 50, 50, 50]);
        double[] glute = [.. SyntheticEmg.Noise(93, 0.12, _ => 2), .. SyntheticEmg.Reps(94, [50, 50, 50, 50, 50])[..^120]];
        var differences = Find(false, glute, hamstring).Differences;
        Assert.HasCount(5, differences);
        foreach (AnalysedOnsetDifference difference in differences)
        {
            Assert.AreEqual(120, difference.DifferenceMs, 30);
            Assert.IsLessThan(difference.UpperMs, difference.LowerMs);
        }
    }

    [TestMethod]
    public void Below_6_dB_an_onset_is_withheld_and_below_10_uncertain()
    {
        // The glute leads the rep; the hamstring's burst power over rest is 4 dB in the first three, 8 dB in the others.
        double[] weak = [.. new[] { 4.0, 4.0, 4.0, 8.0, 8.0, 8.0 }.Select(db => 2 * Math.Pow(10, db / 20))];
        var onsets = Find(false, SyntheticEmg.Reps(95, [50, 50, 50, 50, 50, 50]), SyntheticEmg.Reps(96, weak)).Onsets;
        AnalysedOnset[] hamstring = [.. onsets.Where(onset => onset.Channel == "rightHamstring")];
        Assert.HasCount(6, hamstring);
        Assert.IsTrue(hamstring.Take(3).All(onset => onset.StartS is null && onset.Withheld is not null));
        Assert.IsTrue(hamstring.Skip(3).All(onset => onset.StartS is not null && onset.IsUncertain));
    }

    [TestMethod]
    public void Strides_have_no_onsets_and_a_note_says_why()
    {
        double[] muscle = SyntheticEmg.Strides(97, 20, 0.8, 0.4, [50]);
        Assert.IsEmpty(Find(true, muscle, muscle).Onsets);
        var recording = new EmgRecording(1000, "uV", [null, null, muscle, null]);
        AnalysisResult result = RecordingAnalysis.Analyse("walk", recording, new AnalysisOptions { IsRun = true, FindsOnsets = true });
        Assert.Contains("told from rest", string.Join(' ', result.Notes));
    }

    [TestMethod]
    public void Without_rest_between_reps_there_is_no_onset()
    {
        // 0.7 s between the reps: less than the half second that is searched and the quarter that is needed.
        double[] muscle = SyntheticEmg.Noise(98, 20, time => time >= 3 && (time - 3) % 2.7 < 2 ? 50 : 2);
        var onsets = Find(false, muscle, muscle).Onsets;
        Assert.IsGreaterThanOrEqualTo(8, onsets.Count);
        foreach (AnalysedOnset onset in onsets)
        {
            Assert.AreEqual(onset.Segment == 0 ? null : "too little rest beside it", onset.Withheld);
        }
    }

    private static (IReadOnlyList<AnalysedOnset> Onsets, IReadOnlyList<AnalysedOnsetDifference> Differences) Find(bool isRun, double[] glute, double[] hamstring)
    {
        var prepared = new PreparedRecording(new EmgRecording(1000, "uV", [null, null, glute, hamstring]), null);
        return OnsetFinder.Find(prepared, SegmentFinder.Find(prepared, isRun));
    }
}
