using GluteSense.Host.Analysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Analysis;

[TestClass]
public sealed class SegmentFinderTests
{
    [TestMethod]
    [DataRow(500.0)]
    [DataRow(1000.0)]
    [DataRow(2000.0)]
    [DataRow(5000.0)]
    public void Every_rep_is_found_where_it_is(double rateHz)
    {
        IReadOnlyList<AnalysedSegment> segments = Find(
            rateHz, false, SyntheticEmg.Reps(30, [50, 60, 40, 50, 55, 45], rateHz), SyntheticEmg.Reps(31, [25, 30, 20, 25, 27, 23], rateHz));
        Assert.HasCount(6, segments);
        for (int rep = 0; rep < 6; rep++)
        {
            // The device's average over half a second sees a step up to a quarter of a second and a block early and late.
            Assert.AreEqual(3 + 4 * rep, segments[rep].StartS, 0.301);
            Assert.AreEqual(5 + 4 * rep, segments[rep].EndS, 0.301);
            Assert.AreEqual("right", segments[rep].Side);
            Assert.AreEqual("rep", segments[rep].Kind);
            Assert.IsTrue(segments[rep].IsAccepted);
        }
    }

    [TestMethod]
    public void Amplitudes_and_shares_are_those_that_were_put_in()
    {
        // Steady 100 and 50 µV: a ratio of 2, a share of 2/3, whatever the band leaves.
        IReadOnlyList<AnalysedSegment> segments = Find(1000, false, SyntheticEmg.Reps(32, [100, 100, 100, 100]), SyntheticEmg.Reps(33, [50, 50, 50, 50]));
        Assert.HasCount(4, segments);
        Assert.AreEqual(Math.Log(2), segments.Average(segment => segment.LogRatio!.Value), 0.03);
        Assert.AreEqual(667, segments.Average(segment => segment.SharePermille!.Value), 7);

        // A segment holds the whole rep and some rest: 2 s of its power, over the segment's length.
        foreach (AnalysedSegment segment in segments)
        {
            double powerS = segment.GluteRms!.Value * segment.GluteRms.Value * (segment.EndS - segment.StartS);
            Assert.AreEqual(100 * 100 * SyntheticEmg.InBandPower * 2, powerS, 0.08 * powerS);
        }
    }

    [TestMethod]
    public void The_device_and_the_double_precision_agree_on_the_log_ratio()
    {
        IReadOnlyList<AnalysedSegment> segments = Find(1000, false, SyntheticEmg.Reps(34, [50, 30, 80]), SyntheticEmg.Reps(35, [40, 60, 20]));
        Assert.HasCount(3, segments);
        foreach (AnalysedSegment segment in segments)
        {
            Assert.AreEqual(segment.LogRatio!.Value, segment.DeviceLogRatio!.Value, 0.005);
        }
    }

    [TestMethod]
    public void One_muscle_alone_is_segmented_and_has_no_ratio()
    {
        IReadOnlyList<AnalysedSegment> segments = SegmentFinder.Find(
            new PreparedRecording(new EmgRecording(1000, "uV", [null, SyntheticEmg.Reps(36, [50, 50, 50]), null, null]), null), false);
        Assert.HasCount(3, segments);
        foreach (AnalysedSegment segment in segments)
        {
            Assert.AreEqual("left", segment.Side);
            Assert.IsNull(segment.GluteRms);
            Assert.IsNull(segment.LogRatio);
            Assert.IsNull(segment.GlutePeakS);
            Assert.IsNotNull(segment.HamstringPeakS);
            Assert.IsFalse(segment.IsAccepted);
        }
    }

    [TestMethod]
    public void Every_stride_has_its_peaks_and_their_order()
    {
        // The glute peaks 150 ms after the hamstring.
        IReadOnlyList<AnalysedSegment> segments = Find(
            1000, true, SyntheticEmg.Strides(37, 30, 0.8, 0.55, [60]), SyntheticEmg.Strides(38, 30, 0.8, 0.4, [50]));
        AnalysedSegment[] inside = [.. segments.Where(segment => segment.StartS > 1 && segment.EndS < 29)];
        Assert.IsGreaterThanOrEqualTo(34, inside.Length);
        for (int stride = 1; stride < inside.Length; stride++)
        {
            Assert.AreEqual(0.8, inside[stride].GlutePeakS!.Value - inside[stride - 1].GlutePeakS!.Value, 0.12);
        }

        Assert.AreEqual(0.15, inside.Average(segment => (segment.GlutePeakS - segment.HamstringPeakS)!.Value), 0.015);
    }

    [TestMethod]
    public void A_stride_cut_short_by_the_end_is_listed_and_not_accepted()
    {
        // Peaks at 0.4 + 0.8 k; the recording ends 0.12 s after the one at 20.4 s.
        IReadOnlyList<AnalysedSegment> segments = Find(
            1000, true, SyntheticEmg.Strides(39, 20.52, 0.8, 0.4, [60]), SyntheticEmg.Strides(40, 20.52, 0.8, 0.4, [50]));
        Assert.AreEqual(20.4, segments[^1].GlutePeakS!.Value, 0.08);
        Assert.IsFalse(segments[^1].IsAccepted);
        Assert.IsTrue(segments[^2].IsAccepted);
    }

    [TestMethod]
    public void Noise_alone_has_no_segments()
    {
        Assert.IsEmpty(Find(1000, false, SyntheticEmg.Noise(41, 30, _ => 5), SyntheticEmg.Noise(42, 30, _ => 5)));
        Assert.IsEmpty(Find(1000, true, SyntheticEmg.Noise(43, 30, _ => 5), SyntheticEmg.Noise(44, 30, _ => 5)));
    }

    [TestMethod]
    public void A_leading_run_of_zeros_moves_no_segment()
    {
        double[] glute = [.. new double[700], .. SyntheticEmg.Reps(45, [50, 50, 50])];
        double[] hamstring = [.. new double[700], .. SyntheticEmg.Reps(46, [50, 50, 50])];
        IReadOnlyList<AnalysedSegment> segments = Find(1000, false, glute, hamstring);
        Assert.HasCount(3, segments);
        Assert.AreEqual(3.7, segments[0].StartS, 0.301);
    }

    private static IReadOnlyList<AnalysedSegment> Find(double rateHz, bool isRun, double[] glute, double[] hamstring) =>
        SegmentFinder.Find(new PreparedRecording(new EmgRecording(rateHz, "uV", [null, null, glute, hamstring]), null), isRun);
}
